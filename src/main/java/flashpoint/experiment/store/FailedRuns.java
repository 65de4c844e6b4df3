package flashpoint.experiment.store;

import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The failed runs of a store, and their removal so that they are run again; of a study, with all runs of their units. */
public final class FailedRuns {

    private FailedRuns() {}

    /**
     * The failed runs whose rows are kept.
     *
     * @param store a store
     * @param most how many at most
     * @return one line each, in order
     * @throws SweepException if the store cannot be read
     */
    public static List<String> lines(Store store, int most) throws SweepException {
        List<String> lines = new ArrayList<>();
        store.query(
                "SELECT run, design, replicate, seed, stop_reason FROM " + store.table("runs")
                        + " WHERE status <> 'ok' ORDER BY run LIMIT " + most,
                row -> lines.add("run " + row.getLong(1) + " (point " + row.getInt(2) + ", replicate " + row.getInt(3)
                        + ", seed " + row.getLong(4) + ") failed: " + row.getString(5)));
        return lines;
    }

    /**
     * Removes the rows of failed runs, so that they are run again.
     *
     * @param store a store, open for writing
     * @return how many there were
     * @throws SweepException if they cannot be removed, then none of them is; or if it is not known which runs failed
     */
    public static long forget(Store store) throws SweepException {
        long failed = store.failedRuns();
        if (failed > 0 && store.plan().head().keep() == Keep.NONE) {
            throw new SweepException(store.folder() + ": which of its runs failed is not known, since it keeps no rows"
                    + " (keep: none); begin it anew with sweep --force");
        }
        if (failed == 0) {
            return 0;
        }
        Plan plan = store.plan();
        String runs = StoreSchema.create(plan).stream()
                .filter(sql -> sql.startsWith("CREATE TABLE runs "))
                .findFirst()
                .orElseThrow();
        String gone = plan.study().any()
                ? "SELECT r.run FROM runs r JOIN blocks b ON r.design = b.design AND r.replicate = b.replicate WHERE"
                        + " (b.block, b.unit) IN (SELECT (c.block, c.unit) FROM runs f JOIN blocks c ON f.design ="
                        + " c.design AND f.replicate = c.replicate WHERE f.status <> 'ok')"
                : "SELECT run FROM runs WHERE status <> 'ok'";
        store.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMP TABLE gone AS " + gone);
                if (Tallies.in(plan)) {
                    statement.execute("INSERT INTO " + Tallies.TABLE + " SELECT design, " + Tallies.STATUS + ", "
                            + Tallies.FAILED + ", -count(*), 0, 0 FROM runs WHERE status <> 'ok' GROUP BY design");
                }
                for (String table : StudyTables.rows(plan)) {
                    if (!table.equals("runs")) {
                        statement.execute("DELETE FROM " + table + " WHERE run IN (SELECT run FROM temp.gone)");
                    }
                }
                // Made anew: a table from which rows were deleted still counts as one with missing values, which would
                // change bytes of its Parquet file.
                statement.execute("ALTER TABLE runs RENAME TO runs_before");
                statement.execute(runs);
                statement.execute(
                        "INSERT INTO runs SELECT * FROM runs_before WHERE run NOT IN (SELECT run FROM temp.gone)"
                                + " ORDER BY run");
                statement.execute("DROP TABLE runs_before");
                statement.execute("DROP TABLE temp.gone");
            }
        });
        return failed;
    }
}
