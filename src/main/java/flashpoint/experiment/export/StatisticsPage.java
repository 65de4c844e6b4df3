package flashpoint.experiment.export;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.BinnedStatistics;
import flashpoint.experiment.store.PlanNotes;
import flashpoint.experiment.store.PointStatistics;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.report.SweepReport;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Report of a sweep whose rows are not at hand, because not all were kept or they stay in the parts: what its statistics
 * say of the metrics that reports show. Charts and paired effects need every row, and are left out.
 */
final class StatisticsPage {

    private static final int MOST_ROWS = 400;
    private static final int MOST_LINES = 4;

    private final Store store;
    private final Plan plan;
    private final List<String> metrics;
    private final List<List<String>> rows = new ArrayList<>();

    /** By metric shown: the baseline, and the points of the least and the greatest mean. */
    private final BinnedStatistics[][] extremes;

    private final int[][] points;

    private StatisticsPage(Store store, Scenario scenario) {
        this.store = store;
        this.plan = store.plan();
        this.metrics = SweepData.shown(plan, scenario);
        this.extremes = new BinnedStatistics[metrics.size()][3];
        this.points = new int[metrics.size()][3];
    }

    /** Reads the statistics of a store. */
    static StatisticsPage of(Store store, Scenario scenario) throws SweepException {
        StatisticsPage page = new StatisticsPage(store, scenario);
        try {
            PointStatistics.read(store, page::add);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written here", e);
        }
        return page;
    }

    private void add(PointStatistics point) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(point.design())));
        row.addAll(plan.points().get(point.design()));
        row.add(Long.toString(point.runs()));
        row.add(Long.toString(point.failed()));
        for (int m = 0; m < metrics.size(); m++) {
            BinnedStatistics s = point.metrics().get(plan.head().metrics().indexOf(metrics.get(m)));
            row.add(mean(s));
            row.add(s.n() == 0 ? "" : SweepReport.number(s.quantiles()[2]));
            if (point.design() == 0) {
                extremes[m][0] = s;
            } else if (s.n() > 0) {
                extreme(m, 1, point.design(), s, extremes[m][1] == null || s.mean() < extremes[m][1].mean());
                extreme(m, 2, point.design(), s, extremes[m][2] == null || s.mean() > extremes[m][2].mean());
            }
        }
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        }
    }

    private void extreme(int metric, int which, int point, BinnedStatistics s, boolean further) {
        if (further) {
            extremes[metric][which] = s;
            points[metric][which] = point;
        }
    }

    private static String mean(BinnedStatistics s) {
        if (s == null || s.n() == 0) {
            return "none (n = 0)";
        }
        String interval = s.n() < Interval.FEW
                ? ""
                : SweepReport.interval(Summary.interval(s.n(), s.mean(), Math.sqrt(s.m2() / (s.n() - 1)))) + "; ";
        return SweepReport.number(s.mean()) + " (" + interval + "n = " + s.n() + ")";
    }

    /** What happened, a line for each of the first metrics. */
    List<String> words() {
        List<String> lines = new ArrayList<>();
        Set<String> named = new HashSet<>();
        Scenario scenario = plan.base().scenario(List.of());
        for (int m = 0; m < Math.min(MOST_LINES, metrics.size()); m++) {
            String line = SweepWords.heading(scenario, metrics.get(m)) + ": baseline " + mean(extremes[m][0]);
            if (extremes[m][1] != null && extremes[m][1].mean() < extremes[m][2].mean()) {
                line += "; least " + mean(extremes[m][1]) + " where " + SweepWords.point(plan, points[m][1], named)
                        + "; most " + mean(extremes[m][2]) + " where " + SweepWords.point(plan, points[m][2], named);
            }
            lines.add(line);
        }
        return lines;
    }

    /** Writes the report. */
    void write(Path folder, Scenario scenario) throws IOException, SweepException {
        Plan.Head head = plan.head();
        List<String> columns = new ArrayList<>(List.of("#point"));
        head.keys().forEach(k -> columns.add("#" + k));
        columns.addAll(List.of("#runs", "#failed"));
        metrics.forEach(m -> columns.addAll(List.of("#" + m, "#median")));
        String more = plan.points().size() > rows.size()
                ? " The first " + rows.size() + " of " + plan.points().size() + " points."
                : "";
        SweepReport.Grid grid = new SweepReport.Grid(
                "Means by point",
                "Mean, 95 % interval by Student's t, number of runs with a value, and median; point 0 is the baseline."
                        + more + " All points and metrics, with quantiles, are in " + SweepFiles.STATISTICS + ".",
                columns,
                rows);
        List<String> notes = new ArrayList<>(List.of(why()));
        notes.add("Intervals speak of the model's chance alone, not of whether the model is right.");
        notes.addAll(PlanNotes.of(plan));
        SweepReport.Page content = new SweepReport.Page(
                head.title().isEmpty() ? head.name() : head.title(),
                "Flashpoint report on the sweep " + head.name() + " of "
                        + scenario.meta().name(),
                words(),
                new SweepPage(store, scenario, null).settings(scenario),
                List.of(new SweepReport.Section("Tables", List.of(), List.of(grid))),
                notes);
        SweepReport.write(content, folder.resolve(SweepFiles.REPORT));
    }

    private String why() {
        if (store.inParts()) {
            return "The rows are in the parts of the sweep; " + SweepFiles.VIEWS
                    + " lets DuckDB read them as tables, and"
                    + " flashpoint merge --rows-up-to writes runs.csv. Charts and paired effects are left out.";
        }
        Keep keep = plan.head().keep();
        String which = switch (keep) {
            case FAILURES -> "rows of failed runs alone";
            case SAMPLE -> "every " + Numbers.text(Keep.SAMPLE_EVERY) + "th replicate and the failed runs alone";
            default -> "no rows of runs";
        };
        return "The sweep keeps " + which + " (keep: " + keep.label()
                + "); the figures here are of all runs. Charts and"
                + " paired effects, which need every row, are left out.";
    }
}
