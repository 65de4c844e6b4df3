package flashpoint.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A single file that is there whole or not at all: written beside its place, forced to disk, then moved. What stood there
 * before stays until that move.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writer of the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content.
         *
         * @param part an empty file beside the one that is wanted
         * @throws IOException if it cannot be written; the part is removed then
         */
        void write(Path part) throws IOException;
    }

    /**
     * Writes a file in place of the one that may stand there.
     *
     * @param file where; a link is followed
     * @param content fills it
     * @throws RefusedException if there is something that is no plain file
     * @throws IOException if it cannot be written; what was there is as it was
     */
    public static void replace(Path file, Content content) throws IOException {
        write(file, content, true);
    }

    /**
     * Writes a file that is not there yet.
     *
     * @param file where
     * @param content fills it
     * @throws FileAlreadyExistsException if there is something
     * @throws IOException if it cannot be written; nothing is left then
     */
    public static void create(Path file, Content content) throws IOException {
        write(file, content, false);
    }

    /**
     * Writes a text in UTF-8 in place of the file that may stand there.
     *
     * @param file where
     * @param text its content
     * @throws IOException as for {@link #replace}
     */
    public static void replace(Path file, String text) throws IOException {
        replace(file, part -> Files.writeString(part, text, StandardCharsets.UTF_8));
    }

    private static void write(Path given, Content content, boolean replace) throws IOException {
        Path file = place(given);
        Path part = file.resolveSibling("." + file.getFileName() + "." + SiblingNames.token() + ".part");
        Files.createFile(part);
        boolean moved = false;
        try {
            content.write(part);
            Durable.file(part);
            if (replace) {
                place(given);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
            moved = true;
            Durable.folder(file.getParent());
        } finally {
            if (!moved) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Where the file is in truth: behind a link, if there is one. */
    private static Path place(Path given) throws IOException {
        Path file = RealPath.of(given);
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new RefusedException(given + " is a folder, and a file is wanted");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(given + " is no plain file but a device or a pipe");
        }
        return file;
    }
}
