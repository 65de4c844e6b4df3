package flashpoint.experiment.export;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The few metrics of a sweep that charts and report show, in memory: one number a run and metric.
 *
 * @param metrics which
 * @param designs by run in order: its point
 * @param replicates by run in order: its replicate
 * @param values {@code [metric][run]}; NaN is missing
 * @param empty metrics that would be shown, had any run a value of them
 */
record SweepData(List<String> metrics, int[] designs, int[] replicates, double[][] values, List<String> empty) {

    /** Metrics shown if none were chosen. */
    private static final List<String> HEADLINES =
            List.of("deaths", "injuries", "houses_burned", "fled_peak", "peak_active", "first_attack_hour");

    /** Metrics shown on the lattice if none were chosen. */
    private static final List<String> LATTICE_HEADLINES =
            List.of("peak_active", "mean_active", "outbursts", "mean_wait", "mean_activation", "extinction_tick");

    private static final int MOST = 6;

    /** The metrics that a report shows. */
    static List<String> shown(Plan plan, Scenario scenario) {
        List<String> headlines = scenario.lattice() ? LATTICE_HEADLINES : HEADLINES;
        List<String> kept = plan.head().metrics();
        List<String> metrics = kept.size() <= MOST
                ? kept
                : headlines.stream().filter(kept::contains).toList();
        return metrics.isEmpty() ? kept.subList(0, MOST) : metrics;
    }

    static SweepData of(Store store, Scenario scenario) throws SweepException {
        List<String> metrics = shown(store.plan(), scenario);
        int runs = Math.toIntExact(store.count("true"));
        SweepData data =
                new SweepData(metrics, new int[runs], new int[runs], new double[metrics.size()][runs], List.of());
        List<String> columns = metrics.stream().map(StoreSchema::quoted).toList();
        int[] at = new int[1];
        store.query("SELECT design, replicate, " + String.join(", ", columns) + " FROM runs ORDER BY run", row -> {
            data.designs[at[0]] = row.getInt(1);
            data.replicates[at[0]] = row.getInt(2);
            for (int k = 0; k < data.values.length; k++) {
                data.values[k][at[0]] = StoreSchema.real(row, k + 3);
            }
            at[0]++;
        });
        return data.withValues();
    }

    /** Without the metrics of which no run has a value; a chart of them would be blank. */
    private SweepData withValues() {
        List<String> shown = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (int m = 0; m < values.length; m++) {
            if (Arrays.stream(values[m]).allMatch(Double::isNaN)) {
                without.add(metrics.get(m));
            } else {
                shown.add(metrics.get(m));
                columns.add(values[m]);
            }
        }
        return new SweepData(shown, designs, replicates, columns.toArray(double[][]::new), without);
    }

    /** Values of a metric at one point, by replicate. */
    double[] at(int metric, int point) {
        int from = Arrays.binarySearch(designs, point);
        if (from < 0) {
            return new double[0];
        }
        int to = from;
        while (from > 0 && designs[from - 1] == point) {
            from--;
        }
        while (to < designs.length && designs[to] == point) {
            to++;
        }
        double[] all = new double[replicates[to - 1] + 1];
        Arrays.fill(all, Double.NaN);
        for (int i = from; i < to; i++) {
            all[replicates[i]] = values[metric][i];
        }
        return all;
    }

    /**
     * The mean of a metric over some points. Runs of one replicate share their draws, so their mean is one value and
     * the interval is over replicates; with a single replicate the runs themselves are the values.
     */
    Summary over(int metric, IntPredicate points) {
        Map<Integer, double[]> sums = new TreeMap<>();
        List<Double> single = new ArrayList<>();
        for (int i = 0; i < designs.length; i++) {
            double v = values[metric][i];
            if (points.test(designs[i]) && !Double.isNaN(v)) {
                double[] sum = sums.computeIfAbsent(replicates[i], r -> new double[2]);
                sum[0] += v;
                sum[1]++;
                single.add(v);
            }
        }
        return Summary.ofOutcome(
                (sums.size() > 1 ? sums.values().stream().map(s -> s[0] / s[1]).toList() : single)
                        .stream().mapToDouble(Double::doubleValue).toArray());
    }
}
