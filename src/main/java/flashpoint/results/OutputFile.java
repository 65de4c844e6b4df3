package flashpoint.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * A single file that a user names for output, such as a table or an answer. One that is there is replaced on demand, and
 * only if this program wrote it; inputs never are.
 */
public final class OutputFile {

    private static final int HEAD = 4000;

    private final Path file;
    private final boolean force;
    private final Collection<Path> inputs;
    private final Predicate<String> ours;

    /**
     * A file to be written.
     *
     * @param file where
     * @param force whether one of ours may be replaced
     * @param inputs files that are read, and never written over
     * @param ours tells from the first characters of a file whether this program wrote it
     */
    public OutputFile(Path file, boolean force, Collection<Path> inputs, Predicate<String> ours) {
        this.file = file;
        this.force = force;
        this.inputs = inputs;
        this.ours = ours;
    }

    /** The path, for messages. */
    @Override
    public String toString() {
        return file.toString();
    }

    /**
     * Checks that it can be written, before there is anything to write.
     *
     * @throws RefusedException if it must not be, or its folder is not there
     * @throws IOException if that cannot be found out
     */
    public void check() throws IOException {
        if (file.toString().isBlank()) {
            throw new RefusedException("the name of the file is empty");
        }
        Path real = RealPath.of(file);
        if (real.getParent() == null || Files.isDirectory(real)) {
            throw new RefusedException(file + " is a folder, and a file is wanted");
        }
        if (!Files.isDirectory(real.getParent())) {
            throw new RefusedException(file + ": there is no folder " + real.getParent());
        }
        if (!Files.exists(real)) {
            return;
        }
        if (!Files.isRegularFile(real)) {
            throw new RefusedException(file + " is no plain file but a device or a pipe");
        }
        for (Path input : inputs) {
            if (Files.exists(input) && Files.isSameFile(input, real)) {
                throw new RefusedException(file + " is read, and is never written over; choose another file");
            }
        }
        if (!force) {
            throw new RefusedException(file + " is there already; --force replaces it if Flashpoint wrote it");
        }
        if (!ours.test(head(real))) {
            throw new RefusedException(file + " was not written by Flashpoint, and is not replaced");
        }
    }

    /**
     * Checks that it lies outside a results folder, where all files are those of the results.
     *
     * @param folder results folder, there or not
     * @throws RefusedException if it lies within
     * @throws IOException if that cannot be found out
     */
    public void checkOutside(Path folder) throws IOException {
        if (RealPath.of(file).startsWith(RealPath.of(folder))) {
            throw new RefusedException(file + " lies in the results folder; choose a place outside of it");
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    /**
     * Writes it, whole or not at all.
     *
     * @param content fills it
     * @throws IOException if it cannot be written; one that was there is as it was
     */
    public void write(AtomicFile.Content content) throws IOException {
        check();
        if (force) {
            AtomicFile.replace(file, content);
        } else {
            AtomicFile.create(file, content);
        }
    }

    /**
     * Path of the file.
     *
     * @return as the user gave it
     */
    public Path path() {
        return file;
    }
}
