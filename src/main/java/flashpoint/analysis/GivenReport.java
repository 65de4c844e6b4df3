package flashpoint.analysis;

import flashpoint.chart.draw.Chart;
import flashpoint.experiment.plan.Plan;
import flashpoint.report.SweepReport;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Table, charts and report of the indices of a finished sweep. */
public final class GivenReport {

    private final FinishedRuns data;
    private final List<SensitivityIndex> rows;
    private final ScenarioTemplate base;

    private GivenReport(FinishedRuns data, List<SensitivityIndex> rows) {
        this.data = data;
        this.rows = rows;
        this.base = data.plan().base();
    }

    /**
     * Writes all files.
     *
     * @param data runs of the sweep
     * @param rows their indices
     * @param folder where
     * @return columns of the tables
     * @throws IOException if a file cannot be written
     */
    public static List<Column> write(FinishedRuns data, List<SensitivityIndex> rows, Path folder) throws IOException {
        IndexTable.write(rows, folder);
        new GivenReport(data, rows).page(folder);
        return IndexTable.COLUMNS;
    }

    /**
     * What was found, in a few lines.
     *
     * @param data runs of the sweep
     * @param rows their indices
     * @return a line for each outcome
     */
    public static List<String> summary(FinishedRuns data, List<SensitivityIndex> rows) {
        return IndexPage.findings(data.plan().base(), rows, data.outcomes());
    }

    private void page(Path folder) throws IOException {
        List<SweepReport.Section> sections = new ArrayList<>();
        IndexCharts charts = new IndexCharts(base, folder.resolve("charts"));
        for (int o = 0; o < data.outcomes().size(); o++) {
            Outcome outcome = data.outcomes().get(o);
            if (rows.stream().anyMatch(r -> r.outcome().equals(outcome.name()))) {
                List<Chart> drawn = new ArrayList<>();
                if (rows.stream().anyMatch(r -> r.outcome().equals(outcome.name()) && !Double.isNaN(r.first()))) {
                    drawn.add(charts.shares(rows, outcome));
                }
                drawn.add(charts.scatter(rows, data, o));
                sections.add(new SweepReport.Section(
                        outcome.title(),
                        drawn,
                        List.of(IndexPage.grid(base, rows, outcome, 1).titled("Indices"))));
            }
        }
        Plan.Head head = data.plan().head();
        SweepReport.write(
                new SweepReport.Page(
                        "Sensitivity: " + (head.title().isEmpty() ? head.name() : head.title()),
                        "Flashpoint report on what matters in the sweep " + head.name() + ", from its runs alone",
                        summary(data, rows),
                        settings(),
                        sections,
                        notes(data.outcomes().stream().anyMatch(Outcome::ofVariance))),
                folder.resolve("report.html"));
    }

    private List<List<String>> settings() {
        Plan.Head head = data.plan().head();
        List<List<String>> settings = new ArrayList<>();
        settings.add(List.of(
                "scenario",
                data.scenario().meta().name() + ": " + data.scenario().meta().title()));
        for (int f : data.varied()) {
            settings.add(
                    List.of(KeyLabel.of(data.plan().base(), head.keys().get(f)).setting(), InputRange.text(data, f)));
        }
        settings.add(List.of(
                "sweep",
                head.name() + ": " + head.design() + ", "
                        + (data.plan().points().size() - 1) + " points"));
        settings.add(List.of("runs", Integer.toString(data.points().length)));
        settings.add(List.of("seed of permutations", Long.toString(head.seed())));
        settings.add(List.of("program", head.version()));
        return settings;
    }

    /** Ranges of inputs in words. */
    private static final class InputRange {

        private InputRange() {}

        static String text(FinishedRuns data, int factor) {
            List<String> values = data.plan().points().stream()
                    .skip(1)
                    .map(p -> p.get(factor))
                    .distinct()
                    .toList();
            if (!data.plan().head().numbers().get(factor)) {
                return String.join(", ", values);
            }
            double low = values.stream().mapToDouble(Double::parseDouble).min().orElse(Double.NaN);
            double high = values.stream().mapToDouble(Double::parseDouble).max().orElse(Double.NaN);
            return SweepReport.number(low) + " to " + SweepReport.number(high) + ", " + values.size() + " values";
        }
    }

    private static List<String> notes(boolean variance) {
        List<String> notes = new ArrayList<>(List.of(
                "A first-order index is the share of the variance of a run that the input explains by itself. Indices"
                        + " are a property of the ranges that were sampled, and of nothing else: with other ranges they"
                        + " are others.",
                "First order: the rank estimate of Gamboa, Gremaud, Klein and Lagnoux (2022), of the means of points,"
                        + " put on the scale of the variance of single runs. The limit is what an input without effect"
                        + " stays below, 95 % of the time: from permutations. What lies below it has no detectable effect"
                        + " at this N; that is not the same as none.",
                "PAWN (Pianosi and Wagener 2018) looks at the whole distribution of the means of points. It finds what"
                        + " changes their spread and not their mean.",
                "Luck is what is left when the point is known: the spread of replicates. It can be told only where"
                        + " points have two replicates or more.",
                "Nothing here says that the model is right."));
        if (variance) {
            notes.add(IndexPage.OF_VARIANCE + " That error is told from four runs of a point or more.");
        }
        return notes;
    }
}
