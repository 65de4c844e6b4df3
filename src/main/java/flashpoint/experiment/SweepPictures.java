package flashpoint.experiment;

import flashpoint.chart.Chart;
import flashpoint.chart.Curves;
import flashpoint.chart.Heat;
import flashpoint.chart.SweepCharts;
import flashpoint.model.Metric;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The charts of a sweep: response curves for each factor, heat maps for each pair, panels of series. */
final class SweepPictures {

    /** More lines cannot be told apart. */
    private static final int MOST_LINES = 6;

    private static final int MOST_HEAT_MAPS = 36;

    private final Plan plan;
    private final SweepData data;
    private final List<Metric> metrics;
    private final Path folder;
    private final List<Bins> bins = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();

    private SweepPictures(Store store, Scenario scenario, SweepData data) {
        this.plan = store.plan();
        this.data = data;
        this.metrics = Tables.kept(scenario, data.metrics());
        this.folder = store.folder().resolve(SweepFiles.CHARTS);
        for (int f = 0; f < plan.head().keys().size(); f++) {
            bins.add(Bins.of(plan, f));
        }
    }

    /** Draws them and writes the report. */
    static void write(Store store, Scenario scenario) throws IOException, SweepException {
        SweepData data = SweepData.of(store, scenario);
        SweepFiles.delete(store.folder().resolve(SweepFiles.CHARTS));
        SweepPictures pictures = new SweepPictures(store, scenario, data);
        for (int m = 0; m < data.metrics().size(); m++) {
            pictures.curves(m);
        }
        for (int m = 0; m < data.metrics().size(); m++) {
            pictures.heatMaps(m);
        }
        pictures.charts.addAll(SeriesPanels.write(store, scenario, pictures.folder));
        SweepPage.write(store, scenario, data, pictures.charts);
    }

    private void curves(int m) throws IOException {
        for (int f = 0; f < bins.size(); f++) {
            String key = plan.head().keys().get(f);
            boolean split = bins.size() == 2 && bins.get(1 - f).size() <= MOST_LINES;
            List<Curves.Line> lines = new ArrayList<>();
            for (int k = 0; k < (split ? bins.get(1 - f).size() : 1); k++) {
                int level = k;
                int other = 1 - f;
                IntPredicate among = split ? p -> bins.get(other).of()[p] == level : p -> true;
                String label = split
                        ? plan.head().keys().get(other) + " "
                                + bins.get(other).labels().get(k)
                        : "";
                lines.add(line(m, f, among, label));
            }
            Bins across = bins.get(f);
            Curves panel = new Curves("", unit(key), metric(m), across.words() ? across.labels() : List.of(), lines);
            String title = metrics.get(m).name() + " by " + key
                    + (split ? ", a line for each " + plan.head().keys().get(1 - f) : "");
            String caption = "Mean of " + metrics.get(m).meaning() + (split ? "" : ", over all other factors")
                    + ", with its 95 % interval by Student's t" + basis() + ".";
            charts.add(
                    SweepCharts.curves("curve-" + file(m) + "-" + name(key), title, caption, List.of(panel), folder));
        }
    }

    private String basis() {
        return plan.head().maxReplicates() > 1
                ? " over replicates (runs of one replicate are averaged first, since they share their seed)"
                : " over runs";
    }

    private Curves.Line line(int m, int f, IntPredicate among, String label) {
        Bins across = bins.get(f);
        double[] mean = new double[across.size()];
        double[] low = new double[across.size()];
        double[] high = new double[across.size()];
        for (int b = 0; b < across.size(); b++) {
            int bin = b;
            Summary s = data.over(m, p -> p > 0 && across.of()[p] == bin && among.test(p));
            mean[b] = s.mean();
            low[b] = s.interval().low();
            high[b] = s.interval().high();
        }
        return new Curves.Line(label, across.centres(), mean, low, high);
    }

    private void heatMaps(int m) throws IOException {
        for (int x = 0; x < bins.size(); x++) {
            for (int y = x + 1; y < bins.size(); y++) {
                long drawn = charts.stream()
                        .filter(c -> c.name().startsWith("heat-"))
                        .count();
                if (!plan.head().design().equals("oat") && drawn < MOST_HEAT_MAPS) {
                    charts.add(heatMap(m, x, y));
                }
            }
        }
    }

    private Chart heatMap(int m, int x, int y) throws IOException {
        Bins columns = bins.get(x);
        Bins rows = bins.get(y);
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
                + (bins.size() > 2 ? ", over all other factors" : "") + ". An empty cell has no run with a value.";
        return SweepCharts.heat("heat-" + file(m) + "-" + name(a) + "-" + name(b), caption, heat, folder);
    }

    private String metric(int m) {
        String unit = metrics.get(m).unit();
        return metrics.get(m).name() + (unit.isEmpty() ? "" : ", " + unit);
    }

    private String file(int m) {
        return name(metrics.get(m).name());
    }

    private static String unit(String key) {
        Parameter p = SweepColumns.parameter(key);
        return p == null || p.unit().isEmpty() ? key : key + ", " + p.unit();
    }

    /** A key as part of a file name. */
    private static String name(String key) {
        return key.replaceAll("[^A-Za-z0-9._-]+", "_");
    }
}
