package flashpoint.analysis;

import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.IndexBars;
import flashpoint.chart.sweep.ScatterPanel;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts of indices: bars with intervals and the limit of a dummy, and the outcome against each of the strongest inputs. */
public final class IndexCharts {

    private static final int MOST_BARS = 20;
    private static final int MOST_PANELS = 6;

    private final ScenarioTemplate base;
    private final Path folder;
    private final ChartNames names = new ChartNames();

    /**
     * Charts of one report.
     *
     * @param base scenario of the inputs
     * @param folder where charts are written; made if it is not there
     */
    public IndexCharts(ScenarioTemplate base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    /**
     * Rows of parameters of one outcome.
     *
     * @param rows of all outcomes
     * @param outcome its name
     * @return the strongest first
     */
    public static List<SensitivityIndex> ranked(List<SensitivityIndex> rows, String outcome) {
        return rows.stream()
                .filter(r -> r.outcome().equals(outcome) && r.ofParameter())
                .sorted(Comparator.comparingDouble((SensitivityIndex r) -> -strength(r))
                        .thenComparing(SensitivityIndex::parameter))
                .toList();
    }

    /** By which inputs are put in order. */
    static double strength(SensitivityIndex r) {
        double s = !Double.isNaN(r.muStar()) ? r.muStar() : !Double.isNaN(r.total()) ? r.total() : r.first();
        return Double.isNaN(s) ? Double.NEGATIVE_INFINITY : s;
    }

    /** The strongest, without those that changed nothing if any changed something. */
    private static List<SensitivityIndex> shown(List<SensitivityIndex> ranked, int most) {
        List<SensitivityIndex> moved = ranked.stream()
                .filter(r -> r.verdict() != SensitivityIndex.Verdict.UNCHANGED)
                .toList();
        List<SensitivityIndex> from = moved.isEmpty() ? ranked : moved;
        return from.subList(0, Math.min(most, from.size()));
    }

    private static String which(int shown, int all) {
        return shown < all ? "; the strongest " + shown + " of " + all : "";
    }

    /**
     * Shares of the variance as bars, luck first.
     *
     * @param rows indices of all outcomes
     * @param outcome which outcome
     * @return the chart
     * @throws IOException if it cannot be written
     */
    public Chart shares(List<SensitivityIndex> rows, Outcome outcome) throws IOException {
        List<IndexBars.Bar> bars = new ArrayList<>();
        rows.stream()
                .filter(r -> r.outcome().equals(outcome.name()) && r.parameter().equals(SensitivityIndex.SEED))
                .filter(r -> !Double.isNaN(r.total()))
                .forEach(r -> bars.add(bar("luck: the seed", SensitivityIndex.SEED, r, true)));
        List<SensitivityIndex> ranked = ranked(rows, outcome.name());
        for (SensitivityIndex r : shown(ranked, MOST_BARS)) {
            bars.add(bar(KeyLabel.of(base, r.parameter()).phrase(), r.parameter(), r, false));
        }
        boolean totals = bars.stream().anyMatch(b -> !Double.isNaN(b.outer()));
        boolean limits = bars.stream().anyMatch(b -> !Double.isNaN(b.limit()));
        IndexBars picture = new IndexBars(
                (outcome.ofVariance() ? "What explains the " : "What explains the variance of ") + outcome.title(),
                outcome.ofVariance() ? "share of the variance of its estimates" : "share of the variance of one run",
                "explained alone (first order)",
                totals ? "left when all else is known (total)" : "",
                limits ? "what an input without effect may show" : "",
                bars);
        String caption = (outcome.ofVariance()
                        ? "Share of how estimates of the " + outcome.phrase() + " differ"
                        : "Share of the variance of " + outcome.phrase())
                + ", with 95 % intervals"
                + which(shown(ranked, MOST_BARS).size(), ranked.size())
                + ". Indices are a property of the ranges that were sampled.";
        return SweepCharts.bars(names.of("indices", outcome.name()), caption, picture, folder);
    }

    private static IndexBars.Bar bar(String label, String key, SensitivityIndex r, boolean luck) {
        return new IndexBars.Bar(
                label,
                key,
                r.first(),
                r.firstInterval().low(),
                r.firstInterval().high(),
                r.total(),
                r.totalInterval().low(),
                r.totalInterval().high(),
                r.limit(),
                luck);
    }

    /**
     * Elementary effects as bars, in units of the outcome.
     *
     * @param rows indices of all outcomes
     * @param outcome which outcome
     * @return the chart
     * @throws IOException if it cannot be written
     */
    public Chart effects(List<SensitivityIndex> rows, Outcome outcome) throws IOException {
        List<IndexBars.Bar> bars = new ArrayList<>();
        List<SensitivityIndex> ranked = ranked(rows, outcome.name());
        for (SensitivityIndex r : shown(ranked, MOST_BARS)) {
            bars.add(new IndexBars.Bar(
                    KeyLabel.of(base, r.parameter()).phrase(),
                    r.parameter(),
                    r.muStar(),
                    r.muStarInterval().low(),
                    r.muStarInterval().high(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    r.limit(),
                    false));
        }
        boolean limits = bars.stream().anyMatch(b -> !Double.isNaN(b.limit()));
        IndexBars picture = new IndexBars(
                "What moves " + outcome.title(),
                "mean size of the change over the whole range: " + outcome.axis(),
                "\u03bc*, mean size of the elementary effect",
                "",
                limits ? "what an input without effect may show" : "",
                bars);
        String caption = "Mean size of the change of " + outcome.phrase()
                + ", if the input moves over its whole range, with 95 % intervals"
                + which(shown(ranked, MOST_BARS).size(), ranked.size()) + ".";
        return SweepCharts.bars(names.of("effects", outcome.name()), caption, picture, folder);
    }

    /**
     * Dots of the outcome against its strongest inputs.
     *
     * @param rows all indices
     * @param outcome which outcome
     * @param inputs by parameter of a row: its value at each dot
     * @param y the outcome at each dot
     * @return the chart
     * @throws IOException if it cannot be written
     */
    public Chart scatter(List<SensitivityIndex> rows, Outcome outcome, Map<String, double[]> inputs, double[] y)
            throws IOException {
        List<ScatterPanel> panels = new ArrayList<>();
        for (SensitivityIndex r : shown(ranked(rows, outcome.name()), Integer.MAX_VALUE)) {
            double[] x = inputs.get(r.parameter());
            if (x != null && panels.size() < MOST_PANELS) {
                KeyLabel label = KeyLabel.of(base, r.parameter());
                panels.add(new ScatterPanel(r.parameter(), label.axis(), outcome.axis(), x, y));
            }
        }
        return SweepCharts.scatter(
                names.of("scatter", outcome.name()),
                "The inputs that matter most, and " + outcome.title(),
                "Each dot is a point of the design: the " + (outcome.ofVariance() ? "variance" : "mean")
                        + " of its runs. The line joins the means of tenths of the"
                        + " points in the order of the input; inputs are in the order of their index.",
                panels,
                folder);
    }

    /**
     * Dots of an outcome of a finished sweep against its strongest inputs: a dot for each point, the mean of its runs.
     *
     * @param rows indices of all outcomes
     * @param data runs of the sweep
     * @param o number of the outcome
     * @return the chart
     * @throws IOException if it cannot be written
     */
    public Chart scatter(List<SensitivityIndex> rows, FinishedRuns data, int o) throws IOException {
        double[][] by = data.byPoint(o);
        double[] y = new double[by.length - 1];
        for (int p = 1; p < by.length; p++) {
            double[] present = GivenIndices.present(by[p]);
            y[p - 1] =
                    data.outcomes().get(o).ofVariance() ? SeedVariance.variance(present) : GivenIndices.mean(present);
        }
        Map<String, double[]> inputs = new LinkedHashMap<>();
        for (int f : data.varied()) {
            double[] x = data.input(f);
            inputs.put(data.plan().head().keys().get(f), Arrays.copyOfRange(x, 1, x.length));
        }
        return scatter(rows, data.outcomes().get(o), inputs, y);
    }
}
