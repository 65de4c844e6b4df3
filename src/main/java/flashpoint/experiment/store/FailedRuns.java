package flashpoint.experiment.store;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Removal of failed runs from a store, so that they are run again; of a study, with all runs of their units. */
final class FailedRuns {

    private FailedRuns() {}

    /** One line each, in order, at most so many. */
    static List<String> lines(Store store, int most) throws SweepException {
        List<String> lines = new ArrayList<>();
        store.query(
                "SELECT run, design, replicate, seed, stop_reason FROM runs WHERE status <> 'ok' ORDER BY run LIMIT "
                        + most,
                row -> lines.add("run " + row.getInt(1) + " (point " + row.getInt(2) + ", replicate " + row.getInt(3)
                        + ", seed " + row.getLong(4) + ") failed: " + row.getString(5)));
        return lines;
    }

    /** Removes them all or none; says how many there were. */
    static long remove(Store store, Database database) throws SweepException {
        long failed = store.count("status <> 'ok'");
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
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMP TABLE gone AS " + gone);
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
