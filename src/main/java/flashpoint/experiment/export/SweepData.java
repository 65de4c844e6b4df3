package flashpoint.experiment.export;

import flashpoint.analysis.Outcome;
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
 * @param violent by run: 1 if there was an attack, 0 if there was none; NaN is not known
 * @param empty metrics that would be shown, had any run a value of them
 */
record SweepData(
        List<String> metrics,
        int[] designs,
        int[] replicates,
        double[][] values,
        double[] violent,
        List<String> empty) {

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
        SweepData data = new SweepData(
                metrics, new int[runs], new int[runs], new double[metrics.size()][runs], new double[runs], List.of());
        List<String> kept = store.plan().head().metrics();
        Outcome violence = violence(store.plan(), scenario);
        List<String> columns = new ArrayList<>(metrics);
        columns.add(violence == null ? metrics.get(0) : violence.metric(kept));
        columns.replaceAll(StoreSchema::quoted);
        int[] at = new int[1];
        String sql =
                "SELECT design, replicate, status = 'ok', " + String.join(", ", columns) + " FROM runs ORDER BY run";
        store.query(sql, row -> {
            data.designs[at[0]] = row.getInt(1);
            data.replicates[at[0]] = row.getInt(2);
            for (int k = 0; k < data.values.length; k++) {
                data.values[k][at[0]] = StoreSchema.real(row, k + 4);
            }
            data.violent[at[0]] = violence == null
                    ? Double.NaN
                    : violence.value(kept, row.getBoolean(3), StoreSchema.real(row, data.values.length + 4));
            at[0]++;
        });
        return data.withValues();
    }

    /** Whether there was violence, if the metrics that were kept tell; else null. */
    private static Outcome violence(Plan plan, Scenario scenario) {
        try {
            return Outcome.of(scenario, plan, Outcome.VIOLENT);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
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
        return new SweepData(shown, designs, replicates, columns.toArray(double[][]::new), violent, without);
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
     * The share of calm runs among those of some points.
     *
     * @return 0 to 1; NaN if no run tells
     */
    double calm(IntPredicate points) {
        int calm = 0;
        int n = 0;
        for (int i = 0; i < designs.length; i++) {
            if (points.test(designs[i]) && !Double.isNaN(violent[i])) {
                n++;
                calm += violent[i] == 0 ? 1 : 0;
            }
        }
        return n == 0 ? Double.NaN : (double) calm / n;
    }

    /** Means of a metric over some points, by replicate; NaN where a replicate has no value there. */
    double[] byReplicate(int metric, IntPredicate points) {
        int most = 0;
        for (int replicate : replicates) {
            most = Math.max(most, replicate + 1);
        }
        double[] sum = new double[most];
        int[] n = new int[most];
        for (int i = 0; i < designs.length; i++) {
            double v = values[metric][i];
            if (points.test(designs[i]) && !Double.isNaN(v)) {
                sum[replicates[i]] += v;
                n[replicates[i]]++;
            }
        }
        Arrays.setAll(sum, r -> n[r] == 0 ? Double.NaN : sum[r] / n[r]);
        return sum;
    }

    /**
     * The mean difference of a metric over some points from the baseline. Runs with one seed are a pair; the differences of one
     * replicate are averaged, and the interval is over replicates. With a single replicate each pair is a value.
     */
    Summary against(int metric, IntPredicate points) {
        double[] base = at(metric, 0);
        Map<Integer, double[]> sums = new TreeMap<>();
        List<Double> single = new ArrayList<>();
        for (int i = 0; i < designs.length; i++) {
            double v = values[metric][i];
            double b = replicates[i] < base.length ? base[replicates[i]] : Double.NaN;
            if (points.test(designs[i]) && !Double.isNaN(v - b)) {
                double[] sum = sums.computeIfAbsent(replicates[i], r -> new double[2]);
                sum[0] += v - b;
                sum[1]++;
                single.add(v - b);
            }
        }
        return Summary.of(
                (sums.size() > 1 ? sums.values().stream().map(s -> s[0] / s[1]).toList() : single)
                        .stream().mapToDouble(Double::doubleValue).toArray());
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
