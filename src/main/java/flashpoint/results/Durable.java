package flashpoint.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Forcing to disk: what was forced survives a power cut, the names in a folder as well as the content of files. */
final class Durable {

    /** Files forced side by side; a file system writes its journal once for many of them. */
    private static final int AT_ONCE = 16;

    private Durable() {}

    /** Forces the content of a file. */
    static void file(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.force(true);
        }
    }

    /** Forces the names in a folder, where the system can (Windows cannot, and orders them itself). */
    static void folder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Makes a folder with those above it, each of them on the disk. */
    static void folders(Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        folders(folder.getParent());
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (folder.getParent() != null) {
            folder(folder.getParent());
        }
    }

    /** Forces all files and folders of a tree. */
    static void tree(Path root) throws IOException {
        List<Path> files;
        List<Path> folders;
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> paths = all.toList();
            files = paths.stream()
                    .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            folders = paths.stream()
                    .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        together(files);
        for (Path folder : folders) {
            folder(folder);
        }
    }

    private static void together(List<Path> files) throws IOException {
        ExecutorService crew = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, files.size())));
        try {
            List<Future<?>> forced = new ArrayList<>();
            for (Path file : files) {
                forced.add(crew.submit(() -> {
                    file(file);
                    return null;
                }));
            }
            for (Future<?> one : forced) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while files were forced to disk", e);
        } finally {
            crew.shutdownNow();
        }
    }
}
