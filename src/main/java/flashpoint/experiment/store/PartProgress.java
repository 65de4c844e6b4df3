package flashpoint.experiment.store;

import flashpoint.results.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Progress of what is done in parts, as their folder shows it. The store is not opened, which others may be reading or, of
 * a study, writing.
 */
public final class PartProgress {

    private static final Pattern PART = Pattern.compile("part-([0-9]{5,6})");

    private final Path folder;
    private final BitSet there = new BitSet();
    private boolean study;
    private long parts;
    private long runs;
    private long done;
    private long failed;

    /**
     * Progress of a sweep or a study.
     *
     * @param results its results folder, in which parts were laid out
     */
    public PartProgress(Path results) {
        folder = results.resolve(PartFolder.NAME);
    }

    /**
     * Looks for parts that were done since the last time.
     *
     * @throws IOException if the folder cannot be read
     */
    public void look() throws IOException {
        layout();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "part-*")) {
            for (Path path : all) {
                Matcher name = PART.matcher(path.getFileName().toString());
                if (name.matches() && !there.get(Integer.parseInt(name.group(1)))) {
                    count(Integer.parseInt(name.group(1)), path);
                }
            }
        }
    }

    private void layout() throws IOException {
        try {
            Map<String, Object> entries = read(folder.resolve(PartLayout.FILE));
            study = entries.containsKey(PartLayout.BLOCKS);
            List<?> blocks = study ? (List<?>) entries.get(PartLayout.BLOCKS) : List.of(entries);
            parts = sum(blocks, PartLayout.PARTS);
            runs = sum(blocks, PartLayout.RUNS);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new IOException(folder.resolve(PartLayout.FILE) + " is damaged or was changed", e);
        }
    }

    private static long sum(List<?> entries, String key) {
        return entries.stream().mapToLong(e -> (Long) ((Map<?, ?>) e).get(key)).sum();
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return JsonText.map(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** A part without its record is not there yet; one with a damaged record is, and is told when parts are gathered. */
    private void count(int part, Path path) throws IOException {
        try {
            Map<String, Object> record = read(path.resolve(PartFolder.RECORD));
            there.set(part);
            done += record.get(PartLayout.RUNS) instanceof Long number ? number : 0;
            failed += record.get(PartFolder.FAILED) instanceof Long number ? number : 0;
        } catch (NoSuchFileException e) {
            // Next time.
        } catch (IllegalArgumentException e) {
            there.set(part);
        }
    }

    /**
     * Whether it is a study, in which more blocks may follow when no part is lacking.
     *
     * @return false for a sweep
     */
    public boolean study() {
        return study;
    }

    /**
     * Parts that were laid out.
     *
     * @return their number
     */
    public long parts() {
        return parts;
    }

    /**
     * Parts that are not there.
     *
     * @return their number
     */
    public long lacking() {
        return parts - there.cardinality();
    }

    /**
     * Runs that were laid out.
     *
     * @return their number
     */
    public long runs() {
        return runs;
    }

    /**
     * Runs of the parts that are there.
     *
     * @return their number
     */
    public long done() {
        return done;
    }

    /**
     * Runs that failed, of those that are there.
     *
     * @return their number
     */
    public long failed() {
        return failed;
    }
}
