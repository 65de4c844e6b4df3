package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A store that is being made, under a name of its own, {@code sweep.duckdb.new-} and a random number, until it is whole.
 * Two processes that begin at once in one folder have two of them; the first to publish its own wins.
 */
record NewStore(Path folder, Path file) {

    private static final String SEPARATOR = "-";

    /** A name in a folder; nothing is made yet. */
    static NewStore in(Path folder) {
        return new NewStore(folder, folder.resolve(Store.FRESH + SEPARATOR + UUID.randomUUID()));
    }

    /** Gives it its name, if no other process was faster, and removes what others left that were killed here. */
    void publish() throws SweepException {
        Path store = folder.resolve(Store.NAME);
        try {
            if (Files.exists(log(file))) {
                throw new SweepException(file + " could not be written whole");
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            name(store);
            forceNames();
            removeOthers();
        } catch (FileAlreadyExistsException e) {
            throw overtaken(e);
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be written: " + FailureText.of(e), e);
        }
    }

    /** By a second name, which fails if it is taken; where there are none, by a check and a move. */
    private void name(Path store) throws IOException {
        try {
            Files.createLink(store, file);
            Files.delete(file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(file, store);
        }
    }

    /** The names in a folder, where the system can force them. */
    private void forceNames() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot, and orders them itself.
        }
    }

    private void removeOthers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Store.FRESH + "*")) {
            for (Path old : files) {
                remove(old);
            }
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    /** Removes what was made of it. */
    void discard() {
        for (Path part : new Path[] {file, log(file), file.resolveSibling(file.getFileName() + ".tmp")}) {
            remove(part);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is no store; the next sweep in this folder tries again.
        }
    }

    /** Whether another process has published its own. */
    boolean overtaken() {
        return Files.exists(folder.resolve(Store.NAME));
    }

    /** What is said then. */
    SweepException overtaken(Exception cause) {
        return new SweepException(
                folder + " holds a sweep, which another process began just now; resume continues it when that ends",
                cause);
    }
}
