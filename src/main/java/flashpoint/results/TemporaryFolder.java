package flashpoint.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A temporary folder that goes with its process: removed when it is closed, when the process is interrupted, and, after
 * {@code kill -9}, by the next process that makes one. A lock within it tells whether its process is alive.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "flashpoint-";

    private static final String LOCK = ".flashpoint.lock";

    private static final int ATTEMPTS = 5;

    private static final long PAUSE_MS = 20;

    /** Folders of this process: to open and close the lock of one would free it. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;
    private final Thread hook = new Thread(this::remove, "temporary-folder");

    private TemporaryFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes one, and removes those that processes which were killed left behind.
     *
     * @param what part of its name, for users who come across it
     * @return the folder
     * @throws IOException if it cannot be made
     */
    public static TemporaryFolder make(String what) throws IOException {
        return make(Path.of(System.getProperty("java.io.tmpdir")), what);
    }

    static TemporaryFolder make(Path in, String what) throws IOException {
        sweepUp(in);
        Path folder = Files.createTempDirectory(in, PREFIX + what).toRealPath();
        OPEN.add(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.tryLock();
        } catch (IOException e) {
            // No locks here; then none of the folders is ever swept up.
        }
        TemporaryFolder temporary = new TemporaryFolder(folder, lock);
        Runtime.getRuntime().addShutdownHook(temporary.hook);
        return temporary;
    }

    /**
     * Path of the folder.
     *
     * @return an empty folder but for the lock
     */
    public Path folder() {
        return folder;
    }

    /** Removes folders whose process is gone, those of this user alone. */
    private static void sweepUp(Path in) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(in, PREFIX + "*")) {
            UserPrincipal me = FileSystems.getDefault()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            for (Path folder : all) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(me)
                        && !OPEN.contains(folder.toRealPath())
                        && abandoned(folder)) {
                    delete(folder);
                }
            }
        } catch (IOException | RuntimeException e) {
            // What cannot be removed stays; it does no harm.
        }
    }

    private static boolean abandoned(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Others may still be writing into it: what comes in the meantime goes in the next attempt. */
    private void remove() {
        for (int k = 0; k < ATTEMPTS && Files.exists(folder); k++) {
            try {
                delete(folder);
            } catch (IOException e) {
                try {
                    Thread.sleep(PAUSE_MS);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path p : all) {
            try {
                Files.delete(p);
            } catch (NoSuchFileException e) {
                // Gone already.
            }
        }
    }

    @Override
    public void close() {
        remove();
        try {
            lock.close();
        } catch (IOException e) {
            // It ends with the process.
        }
        OPEN.remove(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is at work already.
        }
    }
}
