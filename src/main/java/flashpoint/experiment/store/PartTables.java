package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables of a part as Parquet files (zstd), in order of run, and their way into the store of the whole. */
public final class PartTables {

    private static final String COUNTS = "row_counts";

    private PartTables() {}

    /**
     * Writes the tables of a store of one part beside it, and removes the store.
     *
     * @param store the store, which is closed
     * @throws SweepException if they cannot be written
     */
    public static void export(Store store) throws SweepException {
        try (store) {
            for (String table : StudyTables.rows(store.plan())) {
                write(store, table, "SELECT * FROM " + table + " ORDER BY run" + StudyTables.order(table));
            }
            if (Tallies.in(store.plan())) {
                write(store, Tallies.TABLE, String.format(Tallies.SUMS, Tallies.TABLE));
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

    private static void write(Store store, String table, String rows) throws SweepException {
        store.execute("COPY (" + rows + ") TO "
                + Database.text(store.folder().resolve(table + ".parquet"))
                + " (FORMAT parquet, COMPRESSION zstd)");
    }

    /** The rows of a table in all parts, in order of part, as SQL. */
    static String all(Path results, String table) {
        return "read_parquet("
                + Database.text(results.resolve(PartFolder.NAME).resolve("."))
                        .replaceAll("\\.'$", "part-*/" + table + ".parquet'")
                + ")";
    }

    /**
     * Checks a part against its record, and that it holds its own runs.
     *
     * @param whole the store of the sweep
     * @param folder its parts
     * @param part number of one that is done
     * @throws SweepException if it is damaged, or its runs are not those of the part
     */
    public static void check(Store whole, PartFolder folder, int part) throws SweepException {
        folder.check(part);
        Path at = folder.path(part);
        PartDivision division = folder.division();
        long[] found = new long[4];
        whole.query(
                "SELECT count(*), count(DISTINCT run), count(*) FILTER (" + division.condition(part) + "), ("
                        + division.size(part) + ") FROM read_parquet(" + Database.text(at.resolve(COUNTS + ".parquet"))
                        + ")",
                row -> {
                    for (int k = 0; k < found.length; k++) {
                        found[k] = row.getLong(k + 1);
                    }
                });
        long size = found[3];
        for (long count : found) {
            if (count != size) {
                throw new SweepException(
                        at + " holds " + found[2] + " of its " + size + " runs; move it elsewhere and do it again");
            }
        }
    }

    /**
     * Takes the rows of a part into the store of the whole. What is in it already is left out: all of a part, or what is
     * there of one whose failed runs were to be run again when that was stopped.
     *
     * @param whole the store of the sweep
     * @param folder its parts
     * @param part number of one that is done
     * @throws SweepException if it is damaged, or its runs are not those of the part
     */
    public static void take(Store whole, PartFolder folder, int part) throws SweepException {
        long[] there = new long[2];
        whole.query(
                "SELECT count(*), (" + folder.division().size(part) + ") FROM " + COUNTS + " WHERE "
                        + folder.division().condition(part),
                row -> {
                    there[0] = row.getLong(1);
                    there[1] = row.getLong(2);
                });
        if (there[0] == there[1]) {
            return;
        }
        check(whole, folder, part);
        if (there[0] != 0 && Tallies.in(whole.plan())) {
            throw new SweepException(whole.folder() + ": the store holds " + there[0] + " of the " + there[1]
                    + " runs of part " + part + "; it was changed, or is damaged; " + StoreFault.ADVICE);
        }
        Path at = folder.path(part);
        List<String> tables = new ArrayList<>(StudyTables.rows(whole.plan()));
        // The last, since it says what is there already.
        tables.remove(COUNTS);
        tables.add(COUNTS);
        whole.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute("INSERT INTO store.main." + table + " SELECT * FROM read_parquet("
                            + Database.text(at.resolve(table + ".parquet")) + ")"
                            + (there[0] == 0 ? "" : " WHERE run NOT IN (SELECT run FROM store.main." + COUNTS + ")")
                            + " ORDER BY run" + StudyTables.order(table));
                }
                if (Tallies.in(whole.plan())) {
                    statement.execute("INSERT INTO store.main." + Tallies.TABLE + " SELECT * FROM read_parquet("
                            + Database.text(at.resolve(Tallies.TABLE + ".parquet")) + ")");
                }
            }
        });
    }
}
