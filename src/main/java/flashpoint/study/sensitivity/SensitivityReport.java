package flashpoint.study.sensitivity;

import flashpoint.analysis.IndexCharts;
import flashpoint.analysis.IndexPage;
import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.analysis.SensitivityIndex;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Metric;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.report.SweepReport;
import flashpoint.run.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts and report of a study of sensitivity: luck first, then what matters, then what does not. */
final class SensitivityReport {

    private static final int MOST_LINES = 6;

    private final Store store;
    private final Plan plan;
    private final SensitivityQuestion question;
    private final List<SensitivityIndex> rows;

    SensitivityReport(Store store, SensitivityQuestion question, List<SensitivityIndex> rows) {
        this.store = store;
        this.plan = store.plan();
        this.question = question;
        this.rows = rows;
    }

    /** The mean of an outcome at a point. */
    @FunctionalInterface
    interface Values {
        /** NaN is missing. */
        double at(int outcome, int point);
    }

    static List<String> summary(Plan plan, SensitivityQuestion question, List<SensitivityIndex> rows) {
        return IndexPage.findings(plan.base(), rows, outcomes(plan, question));
    }

    /** The outcomes, whole curves among them. */
    private static List<Outcome> outcomes(Plan plan, SensitivityQuestion question) {
        List<Outcome> outcomes = new ArrayList<>(question.described(plan));
        question.courses()
                .forEach(c -> outcomes.add(new Outcome(
                        CurveOutputs.PREFIX + c,
                        "",
                        "the whole course of " + phrase(plan, c) + "; each tick weighted by its variance",
                        false)));
        return outcomes;
    }

    private static String phrase(Plan plan, String metric) {
        return Metrics.series(plan.base().scenario(List.of())).stream()
                .filter(m -> m.name().equals(metric))
                .findFirst()
                .map(Metric::phrase)
                .orElse(metric);
    }

    void write(Path folder, List<Integer> points, Values values, List<Convergence.Step> steps)
            throws IOException, SweepException {
        IndexCharts charts = new IndexCharts(plan.base(), folder.resolve("charts"));
        List<SweepReport.Section> sections = new ArrayList<>();
        List<Outcome> outcomes = outcomes(plan, question);
        boolean morris = question.method().equals(SensitivityQuestion.MORRIS);
        for (int o = 0; o < outcomes.size(); o++) {
            Outcome outcome = outcomes.get(o);
            if (rows.stream().noneMatch(r -> r.outcome().equals(outcome.name()))) {
                continue;
            }
            List<Chart> drawn = new ArrayList<>();
            drawn.add(morris ? charts.effects(rows, outcome) : charts.shares(rows, outcome));
            if (o < question.outcomes().size()) {
                Map<String, double[]> inputs = inputs(points);
                if (IndexCharts.ranked(rows, outcome.name()).stream()
                        .anyMatch(r -> inputs.containsKey(r.parameter()))) {
                    int column = o;
                    double[] y = points.stream()
                            .mapToDouble(p -> values.at(column, p))
                            .toArray();
                    drawn.add(charts.scatter(rows, outcome, inputs, y));
                }
            }
            if (steps.size() > 1 && o < question.outcomes().size()) {
                drawn.add(convergence(steps, outcome, folder.resolve("charts")));
            }
            sections.add(new SweepReport.Section(
                    outcome.title(),
                    drawn,
                    List.of(IndexPage.grid(plan.base(), rows, outcome, morris ? 0 : 1)
                            .titled(morris ? "Elementary effects" : "Indices"))));
        }
        SweepReport.write(
                new SweepReport.Page(
                        "Sensitivity: "
                                + (plan.head().title().isEmpty()
                                        ? plan.head().name()
                                        : plan.head().title()),
                        "Flashpoint report on what matters, and how much is luck, by "
                                + (morris ? "Morris screening" : "Sobol indices with the seed as an input"),
                        summary(plan, question, rows),
                        settings(),
                        sections,
                        notes(morris, outcomes.stream().anyMatch(Outcome::ofVariance))),
                folder.resolve("report.html"));
    }

    private Map<String, double[]> inputs(List<Integer> points) {
        Map<String, double[]> inputs = new LinkedHashMap<>();
        for (int i = 0; i < question.inputs().factors().size(); i++) {
            Factor f = question.inputs().factors().get(i);
            if (plan.head().numbers().get(i) && question.inputs().groups().contains(f.key())) {
                int column = i;
                inputs.put(
                        f.key(),
                        points.stream()
                                .mapToDouble(p ->
                                        Double.parseDouble(plan.points().get(p).get(column)))
                                .toArray());
            }
        }
        return inputs;
    }

    private Chart convergence(List<Convergence.Step> steps, Outcome outcome, Path folder) throws IOException {
        List<SensitivityIndex> last =
                IndexCharts.ranked(steps.get(steps.size() - 1).indices(), outcome.name());
        List<Curves.Line> lines = new ArrayList<>();
        for (SensitivityIndex top : last.subList(0, Math.min(MOST_LINES, last.size()))) {
            double[][] line = new double[4][steps.size()];
            for (int k = 0; k < steps.size(); k++) {
                SensitivityIndex then = steps.get(k).indices().stream()
                        .filter(i -> i.outcome().equals(outcome.name())
                                && i.parameter().equals(top.parameter()))
                        .findFirst()
                        .orElse(null);
                line[0][k] = steps.get(k).runs();
                line[1][k] = then == null ? Double.NaN : then.total();
                line[2][k] = then == null ? Double.NaN : then.totalInterval().low();
                line[3][k] = then == null ? Double.NaN : then.totalInterval().high();
            }
            lines.add(new Curves.Line(
                    KeyLabel.of(plan.base(), top.parameter()).phrase(), line[0], line[1], line[2], line[3]));
        }
        return SweepCharts.curves(
                "convergence-" + outcome.name(),
                outcome.title() + ": total indices as runs were added",
                "Total index of the strongest inputs after each block, with 95 % intervals across scrambles.",
                List.of(new Curves("", "runs", "total index", List.of(), lines)),
                folder);
    }

    private List<List<String>> settings() throws SweepException {
        List<List<String>> settings = new ArrayList<>();
        var meta = plan.base().scenario(List.of()).meta();
        settings.add(List.of("scenario", meta.name() + ": " + meta.title()));
        settings.add(List.of(
                "method",
                question.method().equals(SensitivityQuestion.MORRIS)
                        ? "radial Morris, " + question.radii() + " radii, " + question.seeds()
                                + (question.seeds() == 1 ? " shared seed" : " shared seeds")
                        : "Sobol indices, " + question.scrambles()
                                + " scrambles, " + question.seeds() + (question.seeds() == 1 ? " seed" : " seeds")
                                + " a point, blocks doubled until each half-width is " + question.halfWidth()
                                + " or less, at most " + question.budget() + " runs"));
        settings.add(List.of("runs", store.count("true") + ", of which " + store.count("status <> 'ok'") + " failed"));
        settings.add(List.of("seed", Long.toString(plan.head().seed())));
        settings.addAll(SensitivityStudies.ranges(plan.base(), question.inputs()));
        settings.add(List.of("program", plan.head().version()));
        return settings;
    }

    private static List<String> notes(boolean morris, boolean variance) {
        List<String> notes = new ArrayList<>();
        notes.add("Indices and effects are a property of the ranges above, and of nothing else: with other ranges they"
                + " are others. Nothing here says that the model is right.");
        if (morris) {
            notes.add("An elementary effect is the change of the outcome while one input moves and all else stays, the"
                    + " seed too, in units of its whole range. \u03bc* is the mean of its size, \u03bc its mean,"
                    + " \u03c3 its spread: interaction, curvature, or luck.");
            notes.add("The limit is how far the outcome moves if the seed alone changes, on the same scale. An input"
                    + " matters if the interval of \u03bc leaves 0 out, or that of \u03bc* lies above the limit.");
        } else {
            notes.add("The seed is an input like any other: its total index is the share of the variance of a run that"
                    + " is luck, its first-order index the part of it that does not depend on the inputs. An index"
                    + " divided by one less that share is the index of the expected outcome.");
            notes.add("Totals by Jansen (1999), first order by Saltelli et al. (2010); intervals are Student's, across"
                    + " independent scrambles of the Sobol sequence (Owen 1995).");
            notes.add("No detectable effect at this N is not the same as none. Changed nothing means that no run had"
                    + " another outcome, to the last bit.");
        }
        if (variance) {
            notes.add(IndexPage.OF_VARIANCE);
        }
        return notes;
    }
}
