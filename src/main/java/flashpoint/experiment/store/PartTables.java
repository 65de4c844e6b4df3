package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;

/** Tables of a part as Parquet files (zstd), in order of run, and their way into the store of the whole. */
public final class PartTables {

    private static final List<String> TABLES = List.of("runs", "series", "events", "row_counts");

    private PartTables() {}

    /**
     * Writes the tables of a store of one part beside it, and removes the store.
     *
     * @param store the store, which is closed
     * @throws SweepException if they cannot be written
     */
    public static void export(Store store) throws SweepException {
        try (store) {
            for (String table : TABLES) {
                store.execute("COPY (SELECT * FROM " + table + " ORDER BY run" + StudyTables.order(table) + ") TO "
                        + Database.text(store.folder().resolve(table + ".parquet"))
                        + " (FORMAT parquet, COMPRESSION zstd)");
            }
        }
        try {
            for (String file : List.of(Store.NAME, Store.NAME + ".wal")) {
                Files.deleteIfExists(store.folder().resolve(file));
            }
        } catch (IOException e) {
            throw new SweepException(store.folder() + " cannot be written: " + FailureText.of(e), e, true);
        }
    }

    /**
     * Takes the rows of a part into the store of the whole; a part that is in it already is left out.
     *
     * @param whole the store of the sweep
     * @param folder its parts
     * @param part number of one that is done
     * @throws SweepException if it is damaged, or its runs are not those of the part
     */
    public static void take(Store whole, PartFolder folder, int part) throws SweepException {
        Parts parts = folder.parts();
        long first = parts.first(part);
        long next = parts.first(part + 1);
        String range = "run >= " + first + " AND run < " + next;
        long there = whole.count(range);
        if (there == next - first) {
            return;
        }
        folder.check(part);
        Path at = folder.path(part);
        long[] found = new long[2];
        whole.query(
                "SELECT count(*), count(DISTINCT run) FROM read_parquet(" + Database.text(at.resolve("runs.parquet"))
                        + ") WHERE " + range,
                row -> {
                    found[0] = row.getLong(1);
                    found[1] = row.getLong(2);
                });
        if (there != 0 || found[0] != next - first || found[1] != next - first) {
            throw new SweepException(at + " holds " + found[1] + " of its " + (next - first) + " runs, and the store "
                    + there + " of them; move it elsewhere and do it again");
        }
        whole.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute("INSERT INTO store.main." + table + " SELECT * FROM read_parquet("
                            + Database.text(at.resolve(table + ".parquet")) + ") ORDER BY run"
                            + StudyTables.order(table));
                }
            }
        });
    }
}
