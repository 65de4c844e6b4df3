package flashpoint.results;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Table of the columns of every data file: name, type, unit and meaning. Headers and {@code columns.csv} are made from
 * it.
 */
public final class ColumnsTable {

    /**
     * One column of one file.
     *
     * @param file name of the data file
     * @param name column name
     * @param type integer, number, text or boolean
     * @param unit unit, may be empty
     * @param meaning one phrase
     */
    public record Column(String file, String name, String type, String unit, String meaning) {

        /**
         * Columns of a file, written a line each.
         *
         * @param file name of the data file
         * @param lines {@code name | type | unit | meaning}; the unit may be empty
         * @return the columns, in order
         */
        public static List<Column> parse(String file, String lines) {
            List<Column> columns = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                String[] parts = line.split("\\|", 4);
                columns.add(new Column(file, parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()));
            }
            return columns;
        }

        /**
         * This column with another meaning.
         *
         * @param phrase one phrase
         * @return a copy
         */
        public Column meaning(String phrase) {
            return new Column(file, name, type, unit, phrase);
        }
    }

    private static final String INTEGER = "integer";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";

    private ColumnsTable() {}

    /**
     * All columns of all data files of {@code run}, in order.
     *
     * @param scenario whose groups
     * @return columns
     */
    public static List<Column> all(Scenario scenario) {
        List<Column> all = new ArrayList<>(runs(scenario));
        all.addAll(series(scenario));
        all.addAll(villages(scenario));
        all.addAll(events());
        return all;
    }

    /**
     * Columns of {@code runs.csv}.
     *
     * @param scenario whose groups
     * @return columns
     */
    public static List<Column> runs(Scenario scenario) {
        String f = "runs.csv";
        List<Column> c = new ArrayList<>(List.of(
                new Column(f, "run", INTEGER, "", "number of the run, from 0"),
                new Column(f, "design", INTEGER, "", "number of the design point; 0 outside sweeps"),
                new Column(f, "replicate", INTEGER, "", "number of the replicate, from 0"),
                new Column(f, "seed", INTEGER, "", "seed of the run"),
                new Column(f, "status", TEXT, "", "ok or failed"),
                new Column(f, "ticks", INTEGER, "", "ticks run"),
                new Column(f, "stop_reason", TEXT, "", "horizon, or why the run ended early")));
        add(c, f, Metrics.run(scenario));
        return c;
    }

    /**
     * Columns of {@code series.csv}.
     *
     * @param scenario whose groups
     * @return columns
     */
    public static List<Column> series(Scenario scenario) {
        String f = "series.csv";
        List<Column> c = new ArrayList<>(List.of(
                new Column(f, "run", INTEGER, "", "number of the run"),
                new Column(f, "tick", INTEGER, "", "number of the tick, from 0; values are those at its end"),
                new Column(f, "hour", NUMBER, "h", "start of the tick, hours since hour 0")));
        add(c, f, Metrics.series(scenario));
        return c;
    }

    /**
     * Columns of {@code villages.csv}.
     *
     * @param scenario whose groups
     * @return columns
     */
    public static List<Column> villages(Scenario scenario) {
        String f = "villages.csv";
        List<Column> c = new ArrayList<>(List.of(
                new Column(f, "run", INTEGER, "", "number of the run"),
                new Column(f, "tick", INTEGER, "", "number of the tick"),
                new Column(f, "hour", NUMBER, "h", "start of the tick"),
                new Column(f, "village", TEXT, "", "name of the village")));
        add(c, f, Metrics.village(scenario));
        return c;
    }

    /**
     * Columns of {@code events.csv}.
     *
     * @return columns
     */
    public static List<Column> events() {
        String f = "events.csv";
        return List.of(
                new Column(f, "run", INTEGER, "", "number of the run"),
                new Column(f, "tick", INTEGER, "", "when"),
                new Column(f, "hour", NUMBER, "h", "start of that tick"),
                new Column(f, "event_id", INTEGER, "", "number of the incident within the run, from 0"),
                new Column(f, "type", TEXT, "", "what happened"),
                new Column(f, "village", TEXT, "", "where; empty if in no village"),
                new Column(f, "actor_group", TEXT, "", "label of the acting group; empty if none"),
                new Column(f, "target_group", TEXT, "", "label of the group it befell; empty if none"),
                new Column(f, "trigger", TEXT, "", "event, mob, station or refuge that brought it about"),
                new Column(f, "severity", NUMBER, "", "persons, officers, houses or vehicles, by type"));
    }

    private static void add(List<Column> columns, String file, List<Metric> metrics) {
        for (Metric m : metrics) {
            columns.add(new Column(file, m.name(), m.whole() ? INTEGER : NUMBER, m.unit(), m.meaning()));
        }
    }

    /**
     * The header of some columns.
     *
     * @param columns columns of one file
     * @return their names
     */
    public static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
