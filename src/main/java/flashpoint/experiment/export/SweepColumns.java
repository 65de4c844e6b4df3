package flashpoint.experiment.export;

import flashpoint.analysis.KeyLabel;
import flashpoint.experiment.design.PointTable;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The columns of a sweep's tables: those of a run, with the varied keys after the seed. */
final class SweepColumns {

    private SweepColumns() {}

    /** Columns of {@code runs.csv}. */
    static List<Column> runs(Plan plan, Scenario scenario) {
        List<Column> columns = new ArrayList<>();
        for (Column c : ColumnsTable.runs(scenario)) {
            boolean metric = columns.stream().anyMatch(k -> k.name().equals("stop_reason"));
            if (!metric || plan.head().metrics().contains(c.name())) {
                columns.add(meaning(c));
            }
            if (c.name().equals("seed")) {
                columns.addAll(keys(plan));
            }
        }
        // Metrics stand in the order in which they were asked for.
        int first = columns.size() - plan.head().metrics().size();
        List<Column> sorted = new ArrayList<>(columns.subList(0, first));
        for (String metric : plan.head().metrics()) {
            columns.stream().skip(first).filter(c -> c.name().equals(metric)).forEach(sorted::add);
        }
        return sorted;
    }

    private static Column meaning(Column c) {
        return switch (c.name()) {
            case "run" -> with(c, "number of the run, in order of point and replicate");
            case "design" -> with(c, "number of the design point; 0 is the baseline");
            case "ticks" -> with(c, "ticks run; empty if unknown");
            case "stop_reason" -> with(c, "horizon, limit (the sweep's), or why the run failed");
            default -> c;
        };
    }

    private static Column with(Column c, String meaning) {
        return new Column(c.file(), c.name(), c.type(), c.unit(), meaning);
    }

    /** Columns of {@code points.csv}. */
    static List<Column> points(Plan plan) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(SweepFiles.POINTS, "design", "integer", "", "number of the design point"));
        keys(plan).forEach(c -> columns.add(new Column(SweepFiles.POINTS, c.name(), c.type(), c.unit(), c.meaning())));
        if (plan.sequential()) {
            columns.add(new Column(
                    SweepFiles.POINTS,
                    PointTable.REACHED,
                    "boolean",
                    "",
                    "whether the precision was reached; false at the greatest number of replicates, empty in a shard"));
        }
        return columns;
    }

    private static List<Column> keys(Plan plan) {
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < plan.head().keys().size(); k++) {
            String key = plan.head().keys().get(k);
            Parameter p = KeyLabel.parameter(key);
            if (StudySettings.special(key)) {
                columns.add(new Column(SweepFiles.RUNS, key, "text", "", special(key)));
                continue;
            }
            boolean number = plan.head().numbers().get(k);
            String type = number ? p != null && p.kind() == Field.Kind.INTEGER ? "integer" : "number" : "text";
            String meaning = p == null ? "varied: this key of the scenario" : "varied: " + p.meaning();
            columns.add(new Column(SweepFiles.RUNS, key, type, p == null ? "" : p.unit(), meaning));
        }
        return columns;
    }

    private static String special(String key) {
        return switch (key) {
            case StudySettings.ARM -> "name of the scenario";
            case StudySettings.SEED -> "seed of replicate 0 of this point";
            default -> "changes nothing";
        };
    }

    /** Columns of all tables that a sweep exports. */
    static List<Column> all(Plan plan, Scenario scenario) {
        List<Column> columns = new ArrayList<>(runs(plan, scenario));
        if (plan.head().every() > 0) {
            columns.addAll(ColumnsTable.series(scenario));
        }
        if (plan.head().events()) {
            columns.addAll(ColumnsTable.events());
        }
        columns.addAll(points(plan));
        columns.addAll(StatisticsTable.columns());
        return columns;
    }
}
