package flashpoint.results;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A results folder that is either complete or visibly not. Everything is written into {@code <name>.incomplete} beside
 * it; only when the manifest is there does the folder take its own name, in one move. What stood there before stays
 * untouched until then, so a run that fails loses nothing.
 */
public final class ResultsFolder {

    /** The folder that is asked for holds something, and overwriting was not allowed. */
    public static final class NotEmptyException extends IOException {

        private static final long serialVersionUID = 1L;

        NotEmptyException(Path folder) {
            super(folder + " is not empty; --force overwrites it");
        }
    }

    private final Path target;
    private final Path staging;

    private ResultsFolder(Path target, Path staging) {
        this.target = target;
        this.staging = staging;
    }

    /**
     * Prepares a results folder.
     *
     * @param target where the results are to be
     * @param force whether what is there may be replaced
     * @return the folder, its working copy empty
     * @throws NotEmptyException if something is there and {@code force} is false
     * @throws IOException if the folder can't be made
     */
    public static ResultsFolder prepare(Path target, boolean force) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !force && !isEmpty(absolute)) {
            throw new NotEmptyException(target);
        }
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new IOException(target + " is a file, not a folder");
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IOException(target + " can't be a results folder");
        }
        if (Files.isDirectory(absolute.resolve(".git")) || isHome(absolute)) {
            throw new IOException(target + " holds more than results and is not overwritten");
        }
        Files.createDirectories(parent);
        Path staging = absolute.resolveSibling(absolute.getFileName() + ".incomplete");
        delete(staging);
        Files.createDirectory(staging);
        return new ResultsFolder(absolute, staging);
    }

    private static boolean isHome(Path folder) {
        String home = System.getProperty("user.home");
        return home != null && folder.equals(Path.of(home).toAbsolutePath().normalize());
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Folder to write to until the results are complete.
     *
     * @return the working folder
     */
    public Path working() {
        return staging;
    }

    /**
     * Folder of the complete results.
     *
     * @return the final folder
     */
    public Path target() {
        return target;
    }

    /**
     * Gives the working folder its final name; the manifest must have been written.
     *
     * @throws IOException if it can't be moved; then both what was there before and the new results are kept
     */
    public void complete() throws IOException {
        Path old = target.resolveSibling(target.getFileName() + ".replaced");
        delete(old);
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, old);
        }
        try {
            Files.move(staging, target);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, target);
            }
            throw e;
        }
        delete(old);
    }

    /** Removes the working folder of a run that never began. */
    public void abandon() {
        try {
            delete(staging);
        } catch (IOException e) {
            // It stays, and its name says what it is.
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path p : all) {
            try {
                Files.delete(p);
            } catch (DirectoryNotEmptyException e) {
                throw new IOException(p + " changes while it is being replaced", e);
            }
        }
    }
}
