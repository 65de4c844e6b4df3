package flashpoint.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of a unique name in which results are written until they are complete. It carries our mark; from the moment it
 * is committed, all of it is on the disk and will be put in place, if need be by the next process.
 */
public final class Staging {

    /** File that says that everything is there. */
    static final String COMMITTED = ".committed";

    /** What the program writes into such folders beside results. Anything else that stands there is left alone. */
    private static final Pattern OURS = Pattern.compile("(manifest|datapackage|ro-crate-metadata|\\.replaced)\\.json"
            + "|sweep\\.duckdb(\\.new(-[0-9a-f-]{36})?)?(\\.wal|\\.tmp(/duckdb_temp_[^/]+)?)?"
            + "|([^/]+/)?\\.[^/]+\\.[0-9a-f]{12}\\.part|\\.flashpoint|\\.committed");

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{12}");

    private final Path folder;
    private final String token;

    private Staging(Path folder, String token) {
        this.folder = folder;
        this.token = token;
    }

    /** Makes one that was not there before. */
    static Staging make(SiblingNames siblings, boolean within, String token) throws IOException {
        Path folder = within ? siblings.inside(token) : siblings.staging(token);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(folder + " is there already");
        }
        new FolderMark(FolderMark.STAGING, siblings.name(), token).write(folder);
        return new Staging(folder, token);
    }

    /** Whether a folder is one, ours by its mark. */
    static boolean isOne(Path folder) throws IOException {
        FolderMark mark = FolderMark.of(folder);
        return mark != null && mark.kind().equals(FolderMark.STAGING);
    }

    /**
     * Folder to write to.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /** Whether it is still the folder this process made. */
    boolean own() throws IOException {
        FolderMark mark = FolderMark.of(folder);
        return mark != null && mark.token().equals(token);
    }

    /** Forces everything to disk and says so; from now on it will be put in place. */
    void commit() throws IOException {
        Durable.tree(folder);
        Path committed = folder.resolve(COMMITTED);
        Files.writeString(
                committed,
                token + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Durable.file(committed);
        Durable.folder(folder);
        Durable.folder(folder.getParent());
    }

    static boolean committed(Path folder) {
        return Files.isRegularFile(folder.resolve(COMMITTED), LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes it, but for files that this program does not write. */
    void remove() throws IOException {
        remove(folder);
    }

    /** Whether a process ended before it could mark the folder: a token for a name, and nothing in it but half a mark. */
    static boolean barelyBegun(Path folder, String token) throws IOException {
        if (!TOKEN.matcher(token).matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = all.map(p -> p.getFileName().toString()).toList();
            return names.isEmpty() || (names.equals(List.of(FolderMark.NAME)) && FolderMark.isUnfinished(folder));
        }
    }

    static void remove(Path staging) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(staging)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        boolean alone = true;
        for (Path p : all) {
            String name = staging.relativize(p).toString().replace('\\', '/');
            boolean mark = name.equals(FolderMark.NAME);
            if (Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
                alone &= p.equals(staging) || deletedIfEmpty(p);
            } else if (!mark && ours(name) && Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(p);
            } else {
                alone &= mark;
            }
        }
        if (alone) {
            Files.deleteIfExists(staging.resolve(FolderMark.NAME));
            deletedIfEmpty(staging);
        }
    }

    /** Files in it that {@link #remove} would leave. */
    List<String> foreign() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(name -> !ours(name))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean ours(String name) {
        return OURS.matcher(name).matches() || OwnFiles.isResult(name);
    }

    /** Removes a folder if nothing is in it. */
    private static boolean deletedIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }
}
