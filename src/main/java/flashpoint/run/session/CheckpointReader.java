package flashpoint.run.session;

import flashpoint.core.FailureText;
import flashpoint.yaml.InputError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Reader of a saved run from a file that may come from elsewhere. Only the classes of {@link CheckpointFilter} are
 * loaded, and reading is given up after a time: a few hundred bytes of collections within collections can keep a
 * processor busy for ever.
 */
public final class CheckpointReader {

    private static final long PATIENCE_S = 60;

    private CheckpointReader() {}

    /**
     * Reads a file.
     *
     * @param file a checkpoint as MASON writes it: a serialised object, packed
     * @return the object, not yet looked at
     * @throws IOException if it cannot be read or holds anything else; the message is one line for the user
     */
    public static Object read(Path file) throws IOException {
        return read(file, PATIENCE_S);
    }

    static Object read(Path file, long seconds) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no plain file");
        }
        CompletableFuture<Object> object = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(file, object), "checkpoint");
        reader.setDaemon(true);
        reader.start();
        try {
            return object.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it takes more than " + seconds + " s to read, longer than any run", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(unreadable(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void read(Path file, CompletableFuture<Object> object) {
        CheckpointFilter filter = new CheckpointFilter();
        try (InputStream in = Files.newInputStream(file);
                ObjectInputStream objects =
                        new ObjectInputStream(new GZIPInputStream(new BufferedInputStream(in, 1 << 16)))) {
            objects.setObjectInputFilter(filter);
            object.complete(objects.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException | Error e) {
            String refused = filter.refused();
            object.completeExceptionally(
                    refused.isEmpty()
                            ? new IOException(unreadable(e), e)
                            : new IOException("it is not opened: it holds " + InputError.plain(refused), e));
        }
    }

    private static String unreadable(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "not enough memory for it (java -Xmx...)";
        }
        boolean system = e instanceof java.nio.file.FileSystemException;
        return system ? FailureText.reason(e) : "it holds no checkpoint of this version of Flashpoint";
    }
}
