package flashpoint.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder in the system's temporary folder that is gone with the process: when it is closed, when the process ends by
 * itself or by a signal, and, after a kill, when the next one of its kind is made.
 *
 * <p>It carries a mark file that the process keeps locked. A folder whose mark nobody has locked was left behind; only
 * such ones are removed, never a folder without the mark, a link, or one of another user.
 */
public final class TemporaryFolder2 implements AutoCloseable {

    /** Name of the mark within the folder. */
    static final String MARK = ".flashpoint-temporary";

    private static final int TRIES = 5;
    private static final int PAUSE_MS = 40;

    private final Path path;
    private final FileChannel mark;
    private final Thread hook = new Thread(this::remove, "temporary-folder");

    private TemporaryFolder2(Path path, FileChannel mark) {
        this.path = path;
        this.mark = mark;
    }

    /**
     * Makes a folder, and removes those of its kind that were left behind.
     *
     * @param prefix begins its name, such as {@code flashpoint-plan}
     * @return the folder, empty but for its mark
     * @throws IOException if none can be made
     */
    public static TemporaryFolder2 create(String prefix) throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")), prefix);
    }

    /** The same in a given place. */
    static TemporaryFolder2 create(Path where, String prefix) throws IOException {
        removeAbandoned(where, prefix);
        Path path = Files.createTempDirectory(where, prefix);
        FileChannel mark = FileChannel.open(
                path.resolve(MARK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        lock(mark);
        TemporaryFolder2 folder = new TemporaryFolder2(path, mark);
        Runtime.getRuntime().addShutdownHook(folder.hook);
        return folder;
    }

    /**
     * Where it is.
     *
     * @return an existing folder
     */
    public Path path() {
        return path;
    }

    /** Null where there is a lock already, or the file system has none: then a folder is never taken for abandoned. */
    private static FileLock lock(FileChannel mark) {
        try {
            return mark.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    private static void removeAbandoned(Path where, String prefix) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(where, prefix + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS)
                        && abandoned(folder)) {
                    delete(folder);
                }
            }
        } catch (IOException | RuntimeException e) {
            // What cannot be looked at or removed stays; it is in nobody's way.
        }
    }

    private static boolean abandoned(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        String me = System.getProperty("user.name");
        if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().endsWith(me)) {
            return false;
        }
        try (FileChannel channel =
                FileChannel.open(mark, StandardOpenOption.WRITE, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return lock(channel) != null;
        }
    }

    /** Removes a folder and what is in it; links are removed, not followed. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Other threads may still be writing into it when the process is ended. */
    private void remove() {
        try {
            mark.close();
        } catch (IOException e) {
            // It is removed all the same.
        }
        for (int k = 0; k < TRIES && Files.exists(path, LinkOption.NOFOLLOW_LINKS); k++) {
            try {
                delete(path);
            } catch (IOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes it with everything in it. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is at work.
            return;
        }
        remove();
    }
}
