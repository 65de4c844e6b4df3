package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunNumbers;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks of a store that may have been made or changed by others: that it holds the tables of this program and nothing
 * that could act for them (views, macros, types, triggers), and that every run has all its rows and is a run of the
 * plan.
 *
 * <p>Every name here is qualified with its database: none of the store's own is in use before it was checked.
 */
final class StoreCheck {

    /** What a database can hold beside tables, and how it is told from what every database has. */
    private static final List<String> STRANGE = List.of(
            "view_name FROM system.main.duckdb_views() WHERE NOT internal AND",
            "function_name FROM system.main.duckdb_functions() WHERE",
            "type_name FROM system.main.duckdb_types() WHERE NOT internal AND",
            "sequence_name FROM system.main.duckdb_sequences() WHERE",
            "index_name FROM system.main.duckdb_indexes() WHERE",
            "trigger_name FROM system.main.duckdb_triggers() WHERE",
            "schema_name FROM system.main.duckdb_schemas() WHERE schema_name <> 'main' AND NOT internal AND");

    private static final List<String> KINDS =
            List.of("the view", "the macro", "the type", "the sequence", "the index", "the trigger", "the schema");

    private final Database database;
    private final String name;
    private final Path file;

    /**
     * Checks of one database.
     *
     * @param database a connection on which no name of the store is in use yet
     * @param name under which the store is attached
     * @param file where it is, for messages
     */
    StoreCheck(Database database, String name, Path file) {
        this.database = database;
        this.name = name;
        this.file = file;
    }

    /** Refuses a store without tables, with anything that is no table, or whose settings are no plain table. */
    void names() throws SweepException {
        for (int k = 0; k < STRANGE.size(); k++) {
            String found = first("SELECT " + STRANGE.get(k) + " database_name = '" + name + "' ORDER BY 1 LIMIT 1");
            if (found != null) {
                throw new SweepException(file + " holds " + KINDS.get(k) + " " + FailureText.plain(found)
                        + ", which no store of this program has; it is not opened");
            }
        }
        Map<String, String> there = tables(name);
        if (there.isEmpty()) {
            throw new SweepException(
                    file + " holds no tables: its sweep was never begun, so no run is lost; begin it with"
                            + " sweep --force");
        }
        same(List.of(StoreSchema.EXPERIMENT), there);
    }

    /** Refuses a store whose tables are not exactly those of its plan. */
    void tables(List<String> expected) throws SweepException {
        Map<String, String> there = tables(name);
        for (String table : there.keySet()) {
            if (expected.stream().noneMatch(sql -> sql.startsWith("CREATE TABLE " + table + " ("))) {
                throw new SweepException(file + " holds the table " + FailureText.plain(table)
                        + ", which no store of this program has; it is not opened");
            }
        }
        same(expected, there);
    }

    /** Makes the tables as they should be in memory, where DuckDB writes them in the same words. */
    private void same(List<String> expected, Map<String, String> there) throws SweepException {
        for (String table : expected) {
            database.execute(table.replaceFirst("CREATE TABLE ", "CREATE TABLE memory.main."));
        }
        for (Map.Entry<String, String> made : tables("memory").entrySet()) {
            database.execute("DROP TABLE memory.main." + StoreSchema.quoted(made.getKey()));
            String found = there.get(made.getKey());
            if (!made.getValue().equals(found)) {
                throw new SweepException(file + (found == null ? " has no table " : " has another form of the table ")
                        + made.getKey() + " than this program gives it; " + StoreFault.ADVICE);
            }
        }
    }

    private Map<String, String> tables(String of) throws SweepException {
        Map<String, String> tables = new TreeMap<>();
        read(
                "SELECT table_name, sql FROM system.main.duckdb_tables() WHERE database_name = '" + of
                        + "' AND NOT internal",
                row -> tables.put(row.getString(1), row.getString(2)));
        return tables;
    }

    /** Refuses rows that are no runs of the plan, and runs that have not all their rows. */
    void rows(Plan plan) throws SweepException {
        runs(plan);
        List<String> counted = new ArrayList<>(List.of("runs"));
        if (plan.head().every() > 0) {
            counted.add("series");
        }
        if (plan.head().events()) {
            counted.add("events");
        }
        if (plan.study().any()) {
            counted.add("details");
        }
        for (String table : counted) {
            String expected = !table.equals("runs") ? "c." + table : Tallies.in(plan) ? "c.kept" : "1";
            String run = first("SELECT coalesce(c.run, t.run) FROM " + name
                    + ".main.row_counts c FULL JOIN (SELECT run,"
                    + " count(*) AS n FROM " + name + ".main." + table + " GROUP BY run) t ON c.run = t.run WHERE"
                    + " c.run IS NULL OR coalesce(t.n, 0) <> " + expected + " ORDER BY 1 LIMIT 1");
            if (run != null) {
                throw damaged("run " + run + " has not its own rows in the table " + table);
            }
        }
        if (Tallies.in(plan)) {
            tallies(plan);
        }
    }

    /** Every run of the plan, kept or not, is counted once. */
    private void tallies(Plan plan) throws SweepException {
        String run =
                first("SELECT run FROM " + name + ".main.row_counts GROUP BY run HAVING count(*) > 1 OR run < 0 OR run"
                        + " >= " + plan.run(plan.points().size(), 0) + " ORDER BY run LIMIT 1");
        if (run != null) {
            throw damaged("run " + run + " is there twice, or is none of this sweep");
        }
        String counted = first("SELECT coalesce(sum(n), 0) - (SELECT count(*) FROM " + name + ".main.row_counts) FROM "
                + name + ".main." + Tallies.TABLE + " WHERE metric = " + Tallies.STATUS);
        if (!"0".equals(counted)) {
            throw damaged("its tallies are not those of its runs");
        }
    }

    private void runs(Plan plan) throws SweepException {
        RunNumbers seen = new RunNumbers();
        String[] wrong = new String[1];
        read("SELECT run, design, replicate, seed, status FROM " + name + ".main.runs", row -> {
            long run = row.getLong(1);
            int point = row.getInt(2);
            int replicate = row.getInt(3);
            boolean known = point >= 0
                    && point < plan.points().size()
                    && replicate >= 0
                    && replicate < plan.head().maxReplicates()
                    && run == plan.run(point, replicate)
                    && row.getLong(4) == plan.seed(point, replicate)
                    && List.of("ok", "failed").contains(String.valueOf(row.getString(5)));
            if (!known || !seen.add(run)) {
                wrong[0] = "run " + run + (known ? " is there twice" : " is none of this sweep");
            }
        });
        if (wrong[0] != null) {
            throw damaged(wrong[0]);
        }
    }

    private SweepException damaged(String what) {
        return new SweepException(file + " is damaged or was changed: " + what + "; " + StoreFault.ADVICE);
    }

    private String first(String sql) throws SweepException {
        String[] found = new String[1];
        read(sql, row -> found[0] = found[0] == null ? String.valueOf(row.getString(1)) : found[0]);
        return found[0];
    }

    private void read(String sql, Database.RowReader reader) throws SweepException {
        try {
            database.query(sql, reader);
        } catch (IOException e) {
            throw new SweepException(file + ": " + FailureText.of(e), e);
        }
    }
}
