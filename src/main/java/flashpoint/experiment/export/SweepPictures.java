package flashpoint.experiment.export;

import flashpoint.analysis.ChartNames;
import flashpoint.analysis.KeyLabel;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.EffectPanel;
import flashpoint.chart.sweep.EffectsPlot;
import flashpoint.chart.sweep.Heat;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.report.RunWords;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/**
 * The charts of a sweep: effects of each factor, two factors together, heat maps for each pair, panels of series. They are drawn on
 * threads of their own while the tables are written.
 */
final class SweepPictures implements AutoCloseable {

    /** More lines cannot be told apart. */
    private static final int MOST_LINES = 6;

    /** Beyond these, fewer metrics get heat maps; every pair has one as long as there are no more pairs than the last. */
    private static final int MANY_HEAT_MAPS = 36;

    private static final int MOST_HEAT_MAPS = 105;

    private final Plan plan;
    private final ScenarioTemplate base;
    private final SweepData data;
    private final List<Metric> metrics;
    private final Path folder;
    private final ExecutorService painters;
    private final List<FactorBins> bins = new ArrayList<>();

    /** Factors with more than one value; a constant has no curve. */
    private final List<Integer> varied = new ArrayList<>();

    private final ChartNames names = new ChartNames();

    private final List<Future<Chart>> charts = new ArrayList<>();

    private SweepPictures(Store store, Scenario scenario, SweepData data, Path folder, int threads) {
        this.plan = store.plan();
        this.base = plan.base();
        this.data = data;
        this.metrics = StoreSchema.kept(scenario, data.metrics());
        this.folder = folder.resolve(SweepFiles.CHARTS);
        this.painters = Executors.newFixedThreadPool(threads);
        for (int f = 0; f < plan.head().keys().size(); f++) {
            bins.add(FactorBins.of(plan, f));
            if (bins.get(f).size() > 1) {
                varied.add(f);
            }
        }
    }

    /** Begins to draw. */
    static SweepPictures begin(Store store, Scenario scenario, Path folder, int threads)
            throws IOException, SweepException {
        SweepData data = SweepData.of(store, scenario);
        SweepPictures pictures = new SweepPictures(store, scenario, data, folder, threads);
        for (int m = 0; m < data.metrics().size(); m++) {
            pictures.effects(m);
            pictures.together(m);
        }
        pictures.heatMaps();
        for (SeriesPanels.Sheet sheet : SeriesPanels.of(store, scenario)) {
            pictures.draw(() -> sheet.write(pictures.folder));
        }
        return pictures;
    }

    private void draw(Callable<Chart> picture) {
        charts.add(painters.submit(picture));
    }

    /** Waits for the charts and writes the report. */
    void finish(Store store, Scenario scenario) throws IOException, SweepException, InterruptedException {
        List<Chart> drawn = new ArrayList<>();
        for (Future<Chart> chart : charts) {
            try {
                drawn.add(chart.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException("a chart could not be drawn", e.getCause());
            }
        }
        SweepIndices indices = SweepIndices.of(store, data, folder)
                .with(FadingEffect.sentences(plan, data, bins))
                .with(PointFindings.of(plan, data));
        SweepPage.write(store, folder.resolveSibling(SweepFiles.REPORT), scenario, data, indices, drawn, omitted());
    }

    @Override
    public void close() {
        painters.shutdownNow();
    }

    /** What each factor does to a metric: differences from the baseline where runs are pairs, else means. */
    private void effects(int m) {
        if (varied.isEmpty()) {
            return;
        }
        boolean paired = paired();
        Summary base = Summary.ofOutcome(data.at(m, 0));
        List<EffectPanel> panels = new ArrayList<>();
        for (int f : varied) {
            panels.add(panel(m, f, paired));
        }
        String note = (paired ? "difference from the baseline, pair by pair, " : "mean at each level, ")
                + "with its 95 % interval"
                + (oneAtATime() ? "; all else as in the baseline" : "; over all other factors")
                + ". Baseline: " + RunWords.mean(base);
        EffectsPlot plot = new EffectsPlot(
                outcome(m) + ": what each factor does",
                note,
                (paired ? "difference in " : "") + metric(m),
                paired ? 0 : base.mean(),
                panels);
        String caption = (paired
                        ? "Mean difference from the baseline in "
                                + metrics.get(m).phrase()
                        : RunWords.sentence(metrics.get(m).mean()))
                + " at each level of each factor, with its 95 % interval" + basis()
                + ". Below: the number of values, and the share of all runs there that were calm. No band goes through"
                + " means of fewer than " + Interval.FEW + " values, which are hollow.";
        String file = names.of("effects", metrics.get(m).name());
        draw(() -> SweepCharts.effects(file, caption, plot, folder));
    }

    /** Whether runs of one replicate are pairs with those of the baseline; not of points sampled all over their ranges. */
    private boolean paired() {
        return plan.head().common() && !sampled() && plan.head().maxReplicates() > 1;
    }

    private EffectPanel panel(int m, int f, boolean paired) {
        FactorBins across = bins.get(f);
        KeyLabel label = KeyLabel.of(base, plan.head().keys().get(f));
        IntPredicate among = others(f);
        int size = across.size();
        double[] mean = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        int[] n = new int[size];
        double[] calm = new double[size];
        for (int b = 0; b < size; b++) {
            int bin = b;
            IntPredicate points = p -> across.of()[p] == bin && among.test(p);
            Summary s = paired ? data.against(m, points) : data.over(m, points);
            mean[b] = s.mean();
            low[b] = s.shown().low();
            high[b] = s.shown().high();
            n[b] = s.n();
            calm[b] = data.calm(points);
        }
        int own = across.of()[0];
        return new EffectPanel(
                RunWords.sentence(label.axis()),
                label.key(),
                across.words() ? across.labels() : List.of(),
                across.centres(),
                mean,
                low,
                high,
                n,
                calm,
                own < 0 ? baselineValue(f) : across.centres()[own]);
    }

    /** Where the baseline stands on a factor's axis if no level has its value. */
    private double baselineValue(int f) {
        String value = plan.points().get(0).get(f);
        return plan.head().numbers().get(f) && !value.isEmpty() ? Double.parseDouble(value) : Double.NaN;
    }

    /** Two factors together: the one with more levels across, a line for each level of the other. */
    private void together(int m) {
        if (varied.size() != 2 || oneAtATime() || sampled()) {
            return;
        }
        int first = varied.get(0);
        int second = varied.get(1);
        boolean swap = bins.get(second).size() > bins.get(first).size();
        int f = swap ? second : first;
        int other = swap ? first : second;
        if (bins.get(other).size() > MOST_LINES) {
            return;
        }
        FactorBins across = bins.get(f);
        FactorBins split = bins.get(other);
        List<Curves.Line> lines = new ArrayList<>();
        for (int k = 0; k < split.size(); k++) {
            int level = k;
            lines.add(line(
                    m, f, p -> p > 0 && split.of()[p] == level, split.labels().get(k)));
        }
        KeyLabel a = KeyLabel.of(base, plan.head().keys().get(f));
        KeyLabel b = KeyLabel.of(base, plan.head().keys().get(other));
        Curves panel = new Curves(
                "",
                a.axis() + " [" + a.key() + "]",
                metric(m),
                across.words() ? across.labels() : List.of(),
                lines,
                !split.words());
        String title = outcome(m) + ", a line for each level of " + b.axis();
        String caption = RunWords.sentence(metrics.get(m).mean()) + " over " + a.phrase()
                + ", a line for each value of "
                + b.axis() + " [" + b.key() + "]" + (split.words() ? "" : ", darker for more")
                + ", with its 95 % interval where " + Interval.FEW + " values or more are behind it" + basis() + ".";
        String file = names.of("together", metrics.get(m).name());
        draw(() -> SweepCharts.curves(file, title, caption, List.of(panel), folder));
    }

    /** What a metric is, without what it is by group or where it is empty. */
    private String outcome(int m) {
        return RunWords.sentence(metrics.get(m).phrase());
    }

    /** Cells of a heat map would hold few of the points of such a design, each with other values of all else. */
    private boolean sampled() {
        return SweepIndices.sampled(plan);
    }

    private boolean oneAtATime() {
        return plan.head().design().equals("oat");
    }

    /** The points from which a factor's curve is made: all of the design, or those in which no other factor changes. */
    private IntPredicate others(int f) {
        List<String> baseline = plan.points().get(0);
        return oneAtATime()
                ? p -> {
                    List<String> own = new ArrayList<>(plan.points().get(p));
                    own.set(f, baseline.get(f));
                    return own.equals(baseline);
                }
                : p -> p > 0;
    }

    private String basis() {
        return plan.head().maxReplicates() > 1
                ? " over replicates (runs of one replicate are averaged first, since they share their seed)"
                : " over runs";
    }

    private Curves.Line line(int m, int f, IntPredicate among, String label) {
        FactorBins across = bins.get(f);
        double[] mean = new double[across.size()];
        double[] low = new double[across.size()];
        double[] high = new double[across.size()];
        for (int b = 0; b < across.size(); b++) {
            int bin = b;
            Summary s = data.over(m, p -> across.of()[p] == bin && among.test(p));
            mean[b] = s.mean();
            low[b] = s.shown().low();
            high[b] = s.shown().high();
        }
        return new Curves.Line(label, across.centres(), mean, low, high);
    }

    private int pairs() {
        return oneAtATime() || sampled() ? 0 : varied.size() * (varied.size() - 1) / 2;
    }

    /** Number of metrics that have heat maps. */
    private int mapped() {
        return Math.min(metrics.size(), Math.max(1, MANY_HEAT_MAPS / Math.max(1, pairs())));
    }

    private void heatMaps() {
        int left = pairs() == 0 ? 0 : MOST_HEAT_MAPS;
        for (int m = 0; m < mapped(); m++) {
            for (int x = 0; x < varied.size(); x++) {
                for (int y = x + 1; y < varied.size() && left > 0; y++, left--) {
                    int metric = m;
                    int across = varied.get(x);
                    int up = varied.get(y);
                    List<String> keys = plan.head().keys();
                    String file = names.of("heat", metrics.get(m).name(), keys.get(across), keys.get(up));
                    draw(() -> heatMap(file, metric, across, up));
                }
            }
        }
    }

    /** Pictures left out for their number, in sentences. */
    private List<String> omitted() {
        List<String> notes = new ArrayList<>();
        if (!data.empty().isEmpty()) {
            notes.add("No run has a value of " + String.join(", ", data.empty()) + ".");
        }
        if (pairs() > 0 && mapped() < metrics.size()) {
            notes.add("With " + pairs() + " pairs of factors, heat maps are of "
                    + (mapped() == 1 ? metrics.get(0).name() + " alone" : "the first " + mapped() + " metrics")
                    + "; the order of the experiment's metrics says which.");
        }
        if (pairs() > MOST_HEAT_MAPS) {
            notes.add("Of " + pairs() + " pairs of factors the first " + MOST_HEAT_MAPS + " have a heat map.");
        }
        return notes;
    }

    private Chart heatMap(String file, int m, int x, int y) throws IOException {
        FactorBins columns = bins.get(x);
        FactorBins rows = bins.get(y);
        double[][] mean = new double[rows.size()][columns.size()];
        int[][] n = new int[rows.size()][columns.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                int row = r;
                int column = c;
                Summary s = data.over(m, p -> p > 0 && rows.of()[p] == row && columns.of()[p] == column);
                mean[r][c] = s.mean();
                n[r][c] = s.n();
            }
        }
        String a = plan.head().keys().get(x);
        String b = plan.head().keys().get(y);
        Heat heat = new Heat(
                outcome(m) + ", by two factors", unit(a), unit(b), columns.labels(), rows.labels(), mean, n, metric(m));
        String caption = RunWords.sentence(metrics.get(m).mean()) + " in each cell"
                + (varied.size() > 2 ? ", over all other factors" : "")
                + ". An empty cell has no run with a value; a hatched one has less than half as many values as the"
                + " best.";
        return SweepCharts.heat(file, caption, heat, folder);
    }

    private String metric(int m) {
        return metrics.get(m).axis();
    }

    private String unit(String key) {
        return KeyLabel.of(base, key).setting();
    }
}
