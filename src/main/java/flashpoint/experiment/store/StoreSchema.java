package flashpoint.experiment.store;

import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanSettingsJson;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The tables of a store, and how rows get into them. */
public final class StoreSchema {

    private static final String RUNS = "run BIGINT, design INTEGER, replicate INTEGER, seed BIGINT, status VARCHAR,"
            + " ticks INTEGER, stop_reason VARCHAR";
    private static final String EVENTS = "run BIGINT, tick INTEGER, hour DOUBLE, event_id INTEGER, type VARCHAR,"
            + " village VARCHAR, actor_group VARCHAR, target_group VARCHAR, trigger VARCHAR, severity DOUBLE";

    /** What each run has left in the other tables, so that a row that was lost is missed. */
    private static final String COUNTS = "run BIGINT, series INTEGER, events INTEGER";

    static final String EXPERIMENT = "CREATE TABLE experiment (key VARCHAR, value VARCHAR)";

    private StoreSchema() {}

    /**
     * Flags of the metrics that are whole numbers.
     *
     * @param runs of those kept of a run
     * @param series of the series
     */
    record Whole(boolean[] runs, boolean[] series) {

        static Whole of(Plan plan) {
            Scenario scenario = plan.base().scenario(List.of());
            return new Whole(flags(kept(scenario, plan.head().metrics())), flags(Metrics.series(scenario)));
        }

        private static boolean[] flags(List<Metric> metrics) {
            boolean[] flags = new boolean[metrics.size()];
            for (int k = 0; k < flags.length; k++) {
                flags[k] = metrics.get(k).whole();
            }
            return flags;
        }
    }

    /** The commands that make them. */
    static List<String> create(Plan plan) throws SweepException {
        Scenario scenario = plan.base().scenario(List.of());
        List<Metric> kept = kept(scenario, plan.head().metrics());
        List<String> keys = new ArrayList<>();
        for (int k = 0; k < plan.head().keys().size(); k++) {
            String type = plan.head().numbers().get(k) ? "DOUBLE" : "VARCHAR";
            keys.add(", " + quoted(plan.head().keys().get(k)) + " " + type);
        }
        distinct(plan.head().keys());
        distinct(kept.stream().map(Metric::name).toList());
        distinct(Metrics.series(scenario).stream().map(Metric::name).toList());
        List<String> tables = new ArrayList<>(List.of(
                EXPERIMENT,
                "CREATE TABLE design_points (design INTEGER" + String.join("", keys) + ")",
                "CREATE TABLE runs (" + RUNS + columns(kept) + ")",
                "CREATE TABLE series (run BIGINT, tick INTEGER, hour DOUBLE" + columns(Metrics.series(scenario)) + ")",
                "CREATE TABLE events (" + EVENTS + ")",
                "CREATE TABLE row_counts (" + COUNTS + (plan.study().any() ? ", details INTEGER" : "")
                        + (Tallies.in(plan) ? ", kept INTEGER)" : ")")));
        if (Tallies.in(plan)) {
            tables.add(Tallies.CREATE);
        }
        if (plan.study().any()) {
            tables.addAll(StudyTables.CREATE);
        }
        return List.copyOf(tables);
    }

    /** Writes down what is to be run. */
    static void describe(Connection connection, Plan plan, Shard shard, String format) throws SQLException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("format", format);
        entries.put("version", plan.head().version());
        entries.put("head", PlanSettingsJson.write(plan.head()));
        entries.put("scenario", plan.scenario());
        entries.put("shard", shard.number() + "/" + shard.of());
        entries.put("fingerprint", plan.fingerprint());
        if (plan.study().any()) {
            entries.put("study", plan.study().json());
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO experiment VALUES (?, ?)")) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.execute();
            }
        }
    }

    /** Metrics by name. */
    public static List<Metric> kept(Scenario scenario, List<String> names) {
        List<Metric> all = Metrics.run(scenario);
        return names.stream()
                .map(n ->
                        all.stream().filter(m -> m.name().equals(n)).findFirst().orElseThrow())
                .toList();
    }

    private static String columns(List<Metric> metrics) {
        StringBuilder sql = new StringBuilder();
        metrics.forEach(m -> sql.append(", ").append(quoted(m.name())).append(m.whole() ? " BIGINT" : " DOUBLE"));
        return sql.toString();
    }

    /** DuckDB does not tell upper from lower case in names of columns. */
    private static void distinct(List<String> names) throws SweepException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new SweepException("two columns " + name + " differ only in case, which the store cannot hold");
            }
        }
    }

    /** A name as SQL. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static DuckDBAppender appender(Connection connection, String table) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    /** Adds the points from a number on. */
    static void appendPoints(Connection connection, Plan plan, int from) throws SQLException {
        try (DuckDBAppender table = appender(connection, "design_points")) {
            for (int point = from; point < plan.points().size(); point++) {
                table.beginRow();
                table.append(point);
                for (int k = 0; k < plan.head().keys().size(); k++) {
                    String value = plan.points().get(point).get(k);
                    if (!plan.head().numbers().get(k)) {
                        table.append(value);
                    } else {
                        number(table, value.isEmpty() ? Double.NaN : Double.parseDouble(value), false);
                    }
                }
                table.endRow();
            }
        }
    }

    /** The values of a point, from a row of {@code design_points}. */
    static List<String> point(ResultSet row, Plan.Head head) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int k = 0; k < head.keys().size(); k++) {
            values.add(head.numbers().get(k) ? Numbers.text(real(row, k + 2)) : row.getString(k + 2));
        }
        return List.copyOf(values);
    }

    /** A number of an answer; NaN if it is missing. */
    public static double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    /** Adds the rows of runs. */
    static void append(Connection connection, Plan plan, List<RunRecord> batch, Whole whole) throws SQLException {
        Plan.Head head = plan.head();
        if (plan.study().any()) {
            StudyTables.append(connection, batch);
        }
        boolean tallied = Tallies.in(plan);
        if (tallied) {
            Tallies.append(connection, batch);
        }
        List<RunRecord> kept = tallied ? kept(head, batch) : batch;
        counts(connection, plan, batch);
        try (DuckDBAppender table = appender(connection, "runs")) {
            for (RunRecord r : kept) {
                run(table, r, whole.runs());
            }
        }
        if (head.every() > 0) {
            try (DuckDBAppender table = appender(connection, "series")) {
                for (RunRecord r : kept) {
                    series(table, r, whole.series());
                }
            }
        }
        if (head.events()) {
            try (DuckDBAppender table = appender(connection, "events")) {
                for (RunRecord r : kept) {
                    events(table, r);
                }
            }
        }
    }

    private static List<RunRecord> kept(Plan.Head head, List<RunRecord> batch) {
        return batch.stream().filter(r -> kept(head, r)).toList();
    }

    private static boolean kept(Plan.Head head, RunRecord r) {
        return head.keep().keeps(r.replicate(), !r.status().equals("ok"));
    }

    /** What each run leaves in the other tables. */
    private static void counts(Connection connection, Plan plan, List<RunRecord> batch) throws SQLException {
        Plan.Head head = plan.head();
        try (DuckDBAppender table = appender(connection, "row_counts")) {
            for (RunRecord r : batch) {
                boolean kept = kept(head, r);
                table.beginRow();
                table.append(r.run())
                        .append(kept && head.every() > 0 ? r.series().length : 0)
                        .append(kept && head.events() ? r.events().size() : 0);
                if (plan.study().any()) {
                    table.append(r.details().size());
                }
                if (Tallies.in(plan)) {
                    table.append(kept ? 1 : 0);
                }
                table.endRow();
            }
        }
    }

    private static void run(DuckDBAppender table, RunRecord r, boolean[] whole) throws SQLException {
        table.beginRow();
        table.append(r.run())
                .append(r.design())
                .append(r.replicate())
                .append(r.seed())
                .append(r.status());
        if (r.ticks() < 0) {
            table.appendNull();
        } else {
            table.append(r.ticks());
        }
        table.append(r.reason());
        for (int k = 0; k < r.metrics().length; k++) {
            number(table, r.metrics()[k], whole[k]);
        }
        table.endRow();
    }

    private static void series(DuckDBAppender table, RunRecord r, boolean[] whole) throws SQLException {
        for (int i = 0; i < r.series().length; i++) {
            table.beginRow();
            table.append(r.run()).append(i * r.every()).append(i * r.every() * r.dt());
            for (int k = 0; k < r.series()[i].length; k++) {
                number(table, r.series()[i][k], whole[k]);
            }
            table.endRow();
        }
    }

    private static void events(DuckDBAppender table, RunRecord r) throws SQLException {
        for (int i = 0; i < r.events().size(); i++) {
            RunRecord.Event e = r.events().get(i);
            table.beginRow();
            table.append(r.run()).append(e.tick()).append(e.tick() * r.dt()).append(i);
            table.append(e.type())
                    .append(e.village())
                    .append(e.actor())
                    .append(e.target())
                    .append(e.trigger());
            number(table, e.severity(), false);
            table.endRow();
        }
    }

    static void number(DuckDBAppender table, double value, boolean whole) throws SQLException {
        if (Double.isNaN(value)) {
            table.appendNull();
        } else if (whole) {
            table.append((long) value);
        } else {
            table.append(value);
        }
    }
}
