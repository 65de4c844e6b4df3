package flashpoint.experiment.export;

import flashpoint.analysis.ChartNames;
import flashpoint.analysis.KeyLabel;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.Heat;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
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
 * The charts of a sweep: response curves for each factor, heat maps for each pair, panels of series. They are drawn on
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
            pictures.curves(m);
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
        SweepIndices indices = SweepIndices.of(store, data, folder);
        SweepPage.write(store, folder.resolveSibling(SweepFiles.REPORT), scenario, data, indices, drawn, omitted());
    }

    @Override
    public void close() {
        painters.shutdownNow();
    }

    private void curves(int m) {
        for (int f : varied) {
            String key = plan.head().keys().get(f);
            int other = varied.size() == 2 ? varied.get(varied.get(0) == f ? 1 : 0) : f;
            boolean split = !oneAtATime() && other != f && bins.get(other).size() <= MOST_LINES;
            List<Curves.Line> lines = new ArrayList<>();
            for (int k = 0; k < (split ? bins.get(other).size() : 1); k++) {
                int level = k;
                IntPredicate among = split ? p -> p > 0 && bins.get(other).of()[p] == level : others(f);
                lines.add(line(m, f, among, split ? bins.get(other).labels().get(k) : ""));
            }
            FactorBins across = bins.get(f);
            Curves panel = new Curves("", unit(key), metric(m), across.words() ? across.labels() : List.of(), lines);
            String title = metrics.get(m).name() + " by " + key
                    + (split ? ", a line for each " + plan.head().keys().get(other) : "");
            String caption = "Mean of " + metrics.get(m).meaning()
                    + (split ? "" : oneAtATime() ? ", all else as in the baseline" : ", over all other factors")
                    + ", with its 95 % interval by Student's t" + basis() + ".";
            String file = names.of("curve", metrics.get(m).name(), key);
            draw(() -> SweepCharts.curves(file, title, caption, List.of(panel), folder));
        }
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
            low[b] = s.interval().low();
            high[b] = s.interval().high();
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
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                int row = r;
                int column = c;
                mean[r][c] = data.over(m, p -> p > 0 && rows.of()[p] == row && columns.of()[p] == column)
                        .mean();
            }
        }
        String a = plan.head().keys().get(x);
        String b = plan.head().keys().get(y);
        Heat heat = new Heat(
                metrics.get(m).name() + " by " + a + " and " + b,
                unit(a),
                unit(b),
                columns.labels(),
                rows.labels(),
                mean);
        String caption = "Mean of " + metrics.get(m).meaning() + " in each cell"
                + (varied.size() > 2 ? ", over all other factors" : "") + ". An empty cell has no run with a value.";
        return SweepCharts.heat(file, caption, heat, folder);
    }

    private String metric(int m) {
        String unit = metrics.get(m).unit();
        return metrics.get(m).name() + (unit.isEmpty() ? "" : ", " + unit);
    }

    private String unit(String key) {
        return KeyLabel.of(base, key).axis() + " [" + key + "]";
    }
}
