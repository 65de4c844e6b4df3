package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.AtomicFile;
import flashpoint.results.JsonText;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code parts} in the results folder of a sweep that is done in parts: {@code parts.json}, see {@link
 * PartLayout}, and a folder {@code part-00001} for each part that is done. A part is written
 * beside, under a name of its own, and renamed when it is whole; where there is no rename, its file {@code part.json},
 * with counts and digests, is written last. So a part is there whole or not at all, by whatever process and however often it was done.
 */
public final class PartFolder {

    /** Name within the results folder. */
    public static final String NAME = "parts";

    /** The record of a part, the last of its files. */
    static final String RECORD = "part.json";

    /** What the record calls the number of failed runs. */
    static final String FAILED = "failed";

    private static final Pattern UNFINISHED = Pattern.compile("part-[0-9]{5,6}\\.tmp-[0-9a-f]{12}");
    private static final String TABLES = "(?:runs|series|events|row_counts|tallies|details)\\.parquet";
    private static final Pattern FILE = Pattern.compile(
            NAME + "/part-[0-9]{5,6}(?:/(?:" + TABLES + "|part\\.json)|\\" + RunMarks.SUFFIX + "/[0-9a-f]{12})");
    private static final Pattern MARKS = Pattern.compile("part-[0-9]{5,6}\\" + RunMarks.SUFFIX);
    private static final Pattern OURS =
            Pattern.compile("sweep\\.duckdb(\\.new-[0-9a-f-]+)?(\\.wal|\\.tmp)?|" + TABLES + "|part\\.json");

    private final Path folder;
    private final String fingerprint;
    private final PartDivision division;

    PartFolder(Path folder, String fingerprint, PartDivision division) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.division = division;
    }

    /**
     * Whether a sweep is done in parts.
     *
     * @param results its results folder
     * @return whether it has a folder of parts
     */
    public static boolean in(Path results) {
        return Files.isRegularFile(results.resolve(NAME).resolve(PartLayout.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * What was laid out, as text: another text if a block of a study was added.
     *
     * @param results a results folder with parts
     * @return content of {@code parts.json}
     * @throws IOException if it cannot be read
     */
    public static String layout(Path results) throws IOException {
        return Files.readString(results.resolve(NAME).resolve(PartLayout.FILE), StandardCharsets.UTF_8);
    }

    /** Relative paths of the files of parts in a results folder of ours. */
    static Set<String> names(Path results) {
        Set<String> names = new TreeSet<>();
        if (!in(results)) {
            return names;
        }
        names.add(NAME + "/" + PartLayout.FILE);
        try (Stream<Path> tree = Files.walk(results.resolve(NAME), 2)) {
            tree.map(p -> results.relativize(p).toString().replace('\\', '/'))
                    .filter(n -> FILE.matcher(n).matches())
                    .forEach(names::add);
        } catch (IOException | UncheckedIOException e) {
            // What cannot be read is not taken for ours.
        }
        return names;
    }

    /**
     * The division.
     *
     * @return which runs each part has
     */
    public PartDivision division() {
        return division;
    }

    /** Where a part is when it is done. */
    Path path(int part) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "part-%05d", part));
    }

    /**
     * Whether a part is there.
     *
     * @param part its number
     * @return whether it was committed
     */
    public boolean done(int part) {
        return Files.isRegularFile(path(part).resolve(RECORD), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The parts that have still to be done.
     *
     * @return numbers in ascending order
     */
    public List<Integer> lacking() {
        List<Integer> lacking = new ArrayList<>();
        for (int part = division.firstOpen(); part <= division.number(); part++) {
            if (!done(part)) {
                lacking.add(part);
            }
        }
        return lacking;
    }

    /**
     * A new folder in which a part can be made.
     *
     * @param part its number
     * @return the folder, empty, of a name that no other process has
     * @throws SweepException if it cannot be made
     */
    public Path begin(int part) throws SweepException {
        Path made = folder.resolve(path(part).getFileName() + ".tmp-" + token());
        try {
            return Files.createDirectory(made);
        } catch (IOException e) {
            throw new SweepException(made + " cannot be made: " + FailureText.of(e), e, true);
        }
    }

    private static String token() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /**
     * Begins marks of the runs that this process is at work on in a part.
     *
     * @param part its number
     * @param threads how many work at once
     * @return the marks, to be closed when it is done or given up
     * @throws SweepException if they cannot be written
     */
    public RunMarks marks(int part, int threads) throws SweepException {
        try {
            return RunMarks.begin(marks(part), token(), threads);
        } catch (IOException e) {
            throw new SweepException(marks(part) + " cannot be written: " + FailureText.of(e), e, true);
        }
    }

    private Path marks(int part) {
        return folder.resolve(path(part).getFileName() + RunMarks.SUFFIX);
    }

    /**
     * Commits a part. If another process was faster, its part stands, which has the same rows.
     *
     * @param part its number
     * @param made folder of {@link #begin}, with the tables as Parquet files and nothing else
     * @param failed how many of its runs failed
     * @throws SweepException if it cannot be written
     */
    public void commit(int part, Path made, long failed) throws SweepException {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("part", part);
        entries.put("fingerprint", fingerprint);
        entries.putAll(division.place(part));
        entries.put(PartLayout.RUNS, division.runs(part));
        entries.put(FAILED, failed);
        try {
            entries.put("files", Manifest.files(made));
            AtomicFile.create(made.resolve(RECORD), file -> Files.writeString(file, JsonText.indented(entries) + "\n"));
            try {
                Files.move(made, path(part), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                copy(made, path(part));
            } catch (IOException e) {
                if (!done(part)) {
                    throw e;
                }
            }
            remove(made);
            RunMarks.clear(marks(part), false);
        } catch (IOException e) {
            if (!done(part)) {
                throw new SweepException(path(part) + " cannot be written: " + FailureText.of(e), e, true);
            }
        }
    }

    /** Where nothing can be renamed, the record comes last. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*.parquet")) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(from.resolve(RECORD), to.resolve(RECORD), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Checks a part against its record.
     *
     * @param part its number
     * @throws SweepException if it is not there, damaged, or of another sweep
     */
    public void check(int part) throws SweepException {
        Path at = path(part);
        try {
            Map<String, Object> record = JsonText.map(Files.readString(at.resolve(RECORD)));
            Map<String, Object> found = new LinkedHashMap<>(Manifest.files(at));
            found.remove(RECORD);
            if (!fingerprint.equals(record.get("fingerprint"))
                    || !String.valueOf(record.get("part")).equals(String.valueOf(part))) {
                throw new SweepException(at + " is a part of another sweep");
            }
            if (!(record.get("files") instanceof Map<?, ?> files)
                    || !digests(files).equals(digests(found))) {
                throw new SweepException(at + " is damaged: its files are not those of its " + RECORD
                        + "; move it elsewhere, and part " + store() + " " + part + " makes it again");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SweepException(at + " is damaged: " + FailureText.of(e), e);
        }
    }

    private Path store() {
        return folder.getParent();
    }

    private static Map<String, String> digests(Map<?, ?> files) {
        Map<String, String> digests = new java.util.TreeMap<>();
        files.forEach((name, entry) -> digests.put(
                String.valueOf(name), entry instanceof Map<?, ?> map ? String.valueOf(map.get("sha256")) : ""));
        return digests;
    }

    /**
     * Removes what processes that were killed have left, but for what another process is at work on.
     *
     * @throws SweepException if the folder cannot be read
     */
    public void sweepStale() throws SweepException {
        sweep(false);
    }

    /**
     * Removes all that is not a part, when every part is done: also what a process is still at work on, since another was
     * faster. Such a process may be that of a driver which was killed, and would leave its work here when it ends. What
     * cannot be removed stays unread, such as a file that the process holds on a network's disk.
     *
     * @throws SweepException if the folder cannot be read
     */
    public void sweepUnwanted() throws SweepException {
        sweep(true);
    }

    private void sweep(boolean inUseToo) throws SweepException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path left : all) {
                try {
                    sweep(left, inUseToo);
                } catch (IOException e) {
                    if (!inUseToo) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new SweepException(
                    folder + " cannot be cleared of what was left there: " + FailureText.of(e), e, true);
        }
    }

    private static void sweep(Path left, boolean inUseToo) throws IOException {
        String name = left.getFileName().toString();
        if (UNFINISHED.matcher(name).matches()
                && Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)
                && (inUseToo || !inUse(left))) {
            remove(left);
        }
        if (MARKS.matcher(name).matches()) {
            RunMarks.clear(left, inUseToo);
        }
    }

    private static boolean inUse(Path left) {
        try {
            Database.refuseIfInUse(left.resolve(Store.NAME));
            return false;
        } catch (SweepException e) {
            return true;
        }
    }

    /** Removes a folder of an unfinished part, but for files that are not ours. */
    private static void remove(Path made) throws IOException {
        if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean empty = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(made)) {
            for (Path file : files) {
                boolean ours = OURS.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (ours) {
                    Files.delete(file);
                }
                empty &= ours;
            }
        }
        if (empty) {
            Files.deleteIfExists(made);
        }
    }
}
