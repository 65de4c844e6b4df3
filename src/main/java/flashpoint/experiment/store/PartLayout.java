package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.AtomicFile;
import flashpoint.results.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file {@code parts.json}, which says how a sweep or study was laid out in parts: the fingerprint of the plan, and the
 * number of parts; of a study, the parts that are wanted of each block, and those that each block got.
 */
public final class PartLayout {

    /** Name within the folder of parts. */
    static final String FILE = "parts.json";

    static final String PARTS = "parts";
    static final String RUNS = "runs";
    private static final String FINGERPRINT = "fingerprint";
    static final String BLOCKS = "blocks";

    private PartLayout() {}

    /**
     * Lays out a sweep beside its store that was just begun.
     *
     * @param store the store, without runs
     * @param parts the division
     * @return the folder of parts
     * @throws SweepException if it cannot be written
     */
    public static PartFolder begin(Store store, Parts parts) throws SweepException {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(PARTS, parts.number());
        entries.put(RUNS, parts.runs());
        entries.put(FINGERPRINT, store.plan().fingerprint());
        make(store, entries);
        return of(store);
    }

    /**
     * Lays out a study, of which no block is there yet.
     *
     * @param store its store, without runs
     * @param wanted parts of a block, 1 to {@link Parts#MOST}; one with fewer units has fewer, and one with more runs than
     *     the first block has more, so that its parts are no longer
     * @return the folder of parts
     * @throws SweepException if it cannot be written
     */
    public static PartFolder begin(Store store, int wanted) throws SweepException {
        make(store, study(store, wanted, List.of()));
        return of(store);
    }

    private static void make(Store store, Map<String, Object> entries) throws SweepException {
        Path folder = store.folder().resolve(PartFolder.NAME);
        try {
            Files.createDirectory(folder);
            AtomicFile.create(folder.resolve(FILE), file -> Files.writeString(file, text(entries)));
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be made: " + FailureText.of(e), e);
        }
    }

    private static String text(Map<String, Object> entries) {
        return JsonText.indented(entries) + "\n";
    }

    private static Map<String, Object> study(Store store, int wanted, List<StudyParts.BlockParts> blocks) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(PARTS, wanted);
        entries.put(FINGERPRINT, store.plan().fingerprint());
        List<Object> list = new ArrayList<>();
        for (StudyParts.BlockParts block : blocks) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(PARTS, block.parts());
            entry.put(RUNS, block.runs());
            list.add(entry);
        }
        entries.put(BLOCKS, list);
        return entries;
    }

    /**
     * Lays out the next block of a study, unless it is laid out.
     *
     * @param store its store, open for writing, in which the block was begun and all rows of those before are
     * @param block number of the block, from 0
     * @return numbers of its parts, from the first to, without, the last
     * @throws SweepException if it cannot be written
     */
    public static int[] lay(Store store, int block) throws SweepException {
        Map<String, Object> entries = entries(store);
        List<StudyParts.BlockParts> blocks = blocks(store, entries);
        if (block == blocks.size()) {
            List<List<Schedule.Item>> units = StudyTables.units(store, block);
            long runs = units.stream().mapToLong(List::size).sum();
            int wanted = wanted(store, entries);
            int first = blocks.isEmpty()
                    ? 1
                    : blocks.get(block - 1).first() + blocks.get(block - 1).parts();
            int parts = StudyParts.parts(wanted, blocks, units.size(), runs);
            blocks.add(new StudyParts.BlockParts(first, parts, units.size(), runs));
            Path file = store.folder().resolve(PartFolder.NAME).resolve(FILE);
            try {
                AtomicFile.replace(file, text(study(store, wanted, blocks)));
            } catch (IOException e) {
                throw new SweepException(file + " cannot be written: " + FailureText.of(e), e, true);
            }
        }
        StudyParts.BlockParts at = blocks.get(block);
        return new int[] {at.first(), at.first() + at.parts()};
    }

    /**
     * Opens the parts of a sweep, or of a study.
     *
     * @param store its store, open for reading or writing; not needed afterwards
     * @return the folder
     * @throws SweepException if there are none, or they are of another sweep
     */
    public static PartFolder of(Store store) throws SweepException {
        Path folder = store.folder().resolve(PartFolder.NAME);
        String fingerprint = store.plan().fingerprint();
        Map<String, Object> entries = entries(store);
        int wanted = wanted(store, entries);
        PartDivision division;
        boolean fits = fingerprint.equals(entries.get(FINGERPRINT))
                && store.plan().study().any() == entries.containsKey(BLOCKS);
        if (fits && store.plan().study().any()) {
            List<StudyParts.BlockParts> blocks = blocks(store, entries);
            List<List<Schedule.Item>> last = blocks.isEmpty() ? List.of() : StudyTables.units(store, blocks.size() - 1);
            division = new StudyParts(blocks, last, store.plan().head().maxReplicates());
        } else {
            Parts parts = fits ? Parts.of(store.plan(), wanted) : null;
            if (parts == null || parts.number() != wanted) {
                throw new SweepException(folder + " is of another sweep than " + Store.NAME + " beside it");
            }
            division = new SweepParts(parts, store.plan().head().replicates());
        }
        return new PartFolder(folder, fingerprint, division);
    }

    private static Map<String, Object> entries(Store store) throws SweepException {
        Path folder = store.folder().resolve(PartFolder.NAME);
        if (!PartFolder.in(store.folder())) {
            throw new SweepException(store.folder() + ": no parts were laid out here (there is no " + PartFolder.NAME
                    + "/" + FILE + "); --parts lays them out");
        }
        try {
            return JsonText.map(Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(folder, e);
        }
    }

    private static SweepException damaged(Path folder, Exception e) {
        return new SweepException(folder.resolve(FILE) + " is damaged or was changed: " + FailureText.reason(e), e);
    }

    /** The blocks that were laid out, which must be those of the store. */
    private static List<StudyParts.BlockParts> blocks(Store store, Map<String, Object> entries) throws SweepException {
        Path folder = store.folder().resolve(PartFolder.NAME);
        List<long[]> there = new ArrayList<>();
        store.query(
                "SELECT count(DISTINCT unit), count(*) FROM blocks GROUP BY block ORDER BY block",
                row -> there.add(new long[] {row.getLong(1), row.getLong(2)}));
        List<StudyParts.BlockParts> blocks = new ArrayList<>();
        try {
            int first = 1;
            for (Object entry : (List<?>) entries.get(BLOCKS)) {
                long[] units = there.get(blocks.size());
                Map<?, ?> block = (Map<?, ?>) entry;
                int parts = Math.toIntExact((Long) block.get(PARTS));
                if (parts < 1 || parts > units[0] || (Long) block.get(RUNS) != units[1]) {
                    throw new IllegalArgumentException("block " + blocks.size() + " has other runs in the store");
                }
                blocks.add(new StudyParts.BlockParts(first, parts, Math.toIntExact(units[0]), units[1]));
                first += parts;
            }
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException
                | ArithmeticException e) {
            throw damaged(folder, e);
        }
        return blocks;
    }

    private static int wanted(Store store, Map<String, Object> entries) throws SweepException {
        if (!(entries.get(PARTS) instanceof Long number) || number < 1 || number > Parts.MOST) {
            throw damaged(
                    store.folder().resolve(PartFolder.NAME),
                    new IllegalArgumentException("it has no number of " + PARTS));
        }
        return number.intValue();
    }
}
