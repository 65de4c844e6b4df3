package flashpoint.analysis;

import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.Ranges;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.experiment.plan.Plan;
import flashpoint.report.SweepReport;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables, scenarios, charts and report of the boxes of a sweep. */
public final class DiscoveryReport {

    private static final String BOXES = "boxes.csv";
    private static final String PEELING = "peeling.csv";

    private static final List<Column> COLUMNS = List.of(
            column(BOXES, "box", "integer", "number of the box, from 1, in the order in which they were found"),
            column(BOXES, "parameter", "text", "input that the box restricts"),
            column(BOXES, "lower", "number", "least value in the box; empty for words"),
            column(BOXES, "upper", "number", "greatest value in the box; empty for words"),
            column(BOXES, "coverage", "number", "share of all cases that the box holds"),
            column(BOXES, "density", "number", "share of the runs in the box that are cases"),
            column(
                    BOXES,
                    "stability",
                    "number",
                    "share of resamples of the points in whose box this input is restricted"),
            column(BOXES, "values", "text", "words in the box, where the input has words"),
            column(
                    BOXES,
                    "p",
                    "number",
                    "chance of as many cases in the box if this limit did nothing (quasi-p-value)"),
            column(BOXES, "runs", "integer", "runs in the box"),
            column(BOXES, "cases", "integer", "cases in the box"),
            column(PEELING, "box", "integer", "number of the box"),
            column(PEELING, "step", "integer", "boxes on the way to it, from all runs inwards"),
            column(PEELING, "coverage", "number", "share of the cases left by the boxes before"),
            column(PEELING, "density", "number", "share of the runs that are cases"),
            column(PEELING, "runs", "integer", "runs in the box"),
            column(PEELING, "chosen", "boolean", "whether the box was made from this one"));

    private final FinishedRuns data;
    private final Condition condition;
    private final List<FoundBox> boxes;
    private final ScenarioTemplate base;
    private final int[] count;

    private DiscoveryReport(FinishedRuns data, Condition condition, List<FoundBox> boxes) {
        this.data = data;
        this.condition = condition;
        this.boxes = boxes;
        this.base = data.plan().base();
        this.count = Discovery.count(data, condition);
    }

    private static Column column(String file, String name, String type, String meaning) {
        return new Column(file, name, type, "", meaning);
    }

    /**
     * Writes all files.
     *
     * @param data runs with one outcome
     * @param condition what makes a run a case
     * @param boxes what was found
     * @param folder where
     * @return columns of the tables
     * @throws IOException if a file cannot be written
     */
    public static List<Column> write(FinishedRuns data, Condition condition, List<FoundBox> boxes, Path folder)
            throws IOException {
        DiscoveryReport report = new DiscoveryReport(data, condition, boxes);
        report.table(folder);
        report.peeling(folder);
        BoxScenario scenarios = new BoxScenario(data);
        for (int k = 0; k < boxes.size(); k++) {
            Files.writeString(
                    folder.resolve(file(k)),
                    scenarios.text(boxes.get(k), k + 1, condition.toString()),
                    StandardCharsets.UTF_8);
        }
        report.page(folder);
        return COLUMNS;
    }

    /** Name of the scenario of a box. */
    private static String file(int k) {
        return "box-" + (k + 1) + ".yaml";
    }

    private static List<String> names(String file) {
        return ColumnsTable.names(
                COLUMNS.stream().filter(c -> c.file().equals(file)).toList());
    }

    private void table(Path folder) throws IOException {
        try (CsvTable table = new CsvTable(folder.resolve(BOXES), names(BOXES))) {
            for (int k = 0; k < boxes.size(); k++) {
                FoundBox box = boxes.get(k);
                for (FoundBox.Limit limit : box.limits()) {
                    table.add(k + 1).add(limit.key()).add(limit.low()).add(limit.high());
                    table.add(box.coverage()).add(box.density()).add(limit.stability());
                    table.add(String.join(" ", limit.words())).add(limit.p());
                    table.add(box.points()).add(box.cases()).end();
                }
            }
        }
    }

    private void peeling(Path folder) throws IOException {
        try (CsvTable table = new CsvTable(folder.resolve(PEELING), names(PEELING))) {
            for (int k = 0; k < boxes.size(); k++) {
                for (int s = 0; s < boxes.get(k).steps().size(); s++) {
                    double[] step = boxes.get(k).steps().get(s);
                    table.add(k + 1).add(s).add(step[0]).add(step[1]).add((long) step[2]);
                    table.add(Boolean.toString(s == boxes.get(k).chosen())).end();
                }
            }
        }
    }

    /**
     * What was found, in a few lines.
     *
     * @param data runs with one outcome
     * @param condition what makes a run a case
     * @param boxes what was found
     * @return a line for all runs, and one for each box
     */
    public static List<String> summary(FinishedRuns data, Condition condition, List<FoundBox> boxes) {
        return new DiscoveryReport(data, condition, boxes).findings();
    }

    private List<String> findings() {
        List<String> lines = new ArrayList<>();
        lines.add(count[0] + " of " + count[1] + " runs (" + IndexPage.percent((double) count[0] / count[1]) + ") have "
                + condition + ".");
        if (boxes.isEmpty()) {
            lines.add("No box tells them from the others, or none is as dense as was asked for.");
        }
        for (int k = 0; k < boxes.size(); k++) {
            FoundBox box = boxes.get(k);
            List<String> limits = new ArrayList<>();
            for (FoundBox.Limit limit : box.limits()) {
                limits.add(KeyLabel.of(base, limit.key()).words() + " " + BoxScenario.range(limit) + " (restricted in "
                        + IndexPage.percent(limit.stability()) + " of resamples)");
            }
            lines.add("Box " + (k + 1) + " holds " + IndexPage.percent(box.coverage()) + " of them, and "
                    + IndexPage.percent(box.density()) + " of its " + box.points() + " runs are such: "
                    + String.join("; ", limits) + ".");
        }
        return lines;
    }

    private void page(Path folder) throws IOException {
        Path charts = folder.resolve("charts");
        List<SweepReport.Section> sections = new ArrayList<>();
        for (int k = 0; k < boxes.size(); k++) {
            sections.add(new SweepReport.Section(
                    "Box " + (k + 1), List.of(box(k, charts), trade(k, charts)), List.of(grid(k))));
        }
        Plan.Head head = data.plan().head();
        SweepReport.write(
                new SweepReport.Page(
                        "Where " + condition + " is found: " + (head.title().isEmpty() ? head.name() : head.title()),
                        "Flashpoint report on boxes of inputs in the sweep " + head.name(),
                        findings(),
                        settings(),
                        sections,
                        notes()),
                folder.resolve("report.html"));
    }

    private Chart box(int k, Path charts) throws IOException {
        List<Ranges.Row> rows = new ArrayList<>();
        for (FoundBox.Limit limit : boxes.get(k).limits()) {
            KeyLabel label = KeyLabel.of(base, limit.key());
            double[] x = data.input(limit.factor());
            double[] sampled = Arrays.copyOfRange(x, 1, x.length);
            double least = Arrays.stream(sampled).min().orElse(0);
            double most = Arrays.stream(sampled).max().orElse(1);
            boolean words = !limit.words().isEmpty();
            rows.add(new Ranges.Row(
                    label.axis(),
                    limit.key(),
                    least,
                    most,
                    words ? least : limit.low(),
                    words ? most : limit.high(),
                    words ? "" : SweepReport.number(limit.low()),
                    words ? String.join(", ", limit.words()) : SweepReport.number(limit.high())));
        }
        return SweepCharts.ranges(
                "box-" + (k + 1),
                "What the box allows of each input that it restricts (dark) of what was sampled (pale). All other"
                        + " inputs may have any value.",
                new Ranges("Box " + (k + 1) + ", where " + condition + " is found", rows),
                charts);
    }

    private Chart trade(int k, Path charts) throws IOException {
        List<double[]> steps = boxes.get(k).steps();
        double[] coverage = steps.stream().mapToDouble(s -> s[0]).toArray();
        double[] density = steps.stream().mapToDouble(s -> s[1]).toArray();
        double[] none = new double[coverage.length];
        Arrays.fill(none, Double.NaN);
        int chosen = boxes.get(k).chosen();
        Curves panel = new Curves(
                "",
                "coverage: share of the cases in the box",
                "density: share of the runs in the box that are cases",
                List.of(),
                List.of(
                        new Curves.Line("boxes on the way", coverage, density, none, none),
                        new Curves.Line(
                                "the one chosen",
                                new double[] {coverage[chosen]},
                                new double[] {density[chosen]},
                                new double[] {Double.NaN},
                                new double[] {Double.NaN})));
        return SweepCharts.curves(
                "trade-" + (k + 1),
                "Box " + (k + 1) + ": the more of the cases, the more others with them",
                "Coverage and density of each box on the way from all runs (right) inwards. Limits that chance would"
                        + " have made were taken off the chosen one.",
                List.of(panel),
                charts);
    }

    private SweepReport.Grid grid(int k) {
        List<List<String>> rows = new ArrayList<>();
        for (FoundBox.Limit limit : boxes.get(k).limits()) {
            KeyLabel label = KeyLabel.of(base, limit.key());
            rows.add(List.of(
                    label.axis(),
                    limit.key(),
                    BoxScenario.range(limit),
                    IndexPage.percent(limit.stability()),
                    SweepReport.probability(limit.p())));
        }
        return new SweepReport.Grid(
                "Limits of box " + (k + 1),
                "The box as a scenario is the file " + file(k) + " beside this page.",
                List.of("input", "key", "within", "#restricted in resamples", "#quasi-p"),
                rows);
    }

    private List<List<String>> settings() {
        Plan.Head head = data.plan().head();
        return List.of(
                List.of(
                        "scenario",
                        data.scenario().meta().name() + ": "
                                + data.scenario().meta().title()),
                List.of(
                        "sweep",
                        head.name() + ": " + head.design() + ", "
                                + (data.plan().points().size() - 1) + " points"),
                List.of("cases", condition + ": " + count[0] + " of " + count[1] + " runs"),
                List.of("resamples", Discovery.RESAMPLES + " of the points, from seed " + head.seed()),
                List.of("program", head.version()));
    }

    private static List<String> notes() {
        return List.of(
                "The patient rule induction method (Friedman and Fisher 1999) takes away a twentieth of the runs at a"
                        + " time, from the side that leaves cases most frequent. Of the boxes on the way the one is kept"
                        + " that tells cases from others best: share of the cases within less share of the others within.",
                "Coverage is the share of all cases in the box, density the share of its runs that are cases (Bryant"
                        + " and Lempert 2010). A limit is kept only where its quasi-p-value is below .05: the chance of as"
                        + " many cases if the limit did nothing.",
                "A limit that is found in few resamples is one of this sample alone.",
                "Boxes speak of the ranges and the design of the sweep, and of the model; not of the world.");
    }
}
