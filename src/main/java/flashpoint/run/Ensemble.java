package flashpoint.run;

import flashpoint.core.Metric;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Band;
import flashpoint.statistics.Quantile;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of one scenario, kept as small as charts and tables allow: run results are handed in one by one, in order
 * of run, and let go.
 *
 * <p>Kept are every run's summary (some 0.6 kB a run), the chosen series as floats, and the whole of the first good
 * run, which is the one shown on maps and marks. Series take at most {@link #SERIES_BYTES}: once that is full, further
 * runs count in every table but no longer in the bands over time; {@link Band#runs()} says how many do. Runs are
 * exchangeable, so the first ones are a fair sample, and which they are never depends on threads or time.
 *
 * <p>Not safe for several threads at once.
 */
public final class Ensemble {

    /** Bytes that the series may take, give or take one run; at least {@value #LEAST_RUNS} runs are kept anyway. */
    public static final long SERIES_BYTES = 64L << 20;

    private static final int LEAST_RUNS = 20;

    private final Scenario scenario;
    private final List<Metric> runMetrics;
    private final Map<String, Integer> seriesIndex = new LinkedHashMap<>();
    private final Map<String, List<float[]>> series = new LinkedHashMap<>();
    private final List<double[]> summaries = new ArrayList<>();
    private final List<Replicate> replicates = new ArrayList<>();
    private RunResult first;
    private long seriesBytes;
    private int seriesRuns;
    private int ticks;

    /**
     * Head of a run: its numbers, seed and status.
     *
     * @param run number of the run
     * @param replicate number of the replicate
     * @param seed its seed
     * @param status {@code ok} or {@code failed}
     * @param stopReason why it ended
     */
    public record Replicate(long run, int replicate, long seed, String status, String stopReason) {}

    /**
     * An ensemble without runs.
     *
     * @param scenario whose runs will come
     * @param names series to keep, among {@link Metrics#series}
     * @throws IllegalArgumentException if a name is none of them
     */
    public Ensemble(Scenario scenario, Collection<String> names) {
        this.scenario = scenario;
        runMetrics = Metrics.run(scenario);
        List<String> known = Metrics.series(scenario).stream().map(Metric::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("no series " + name + " among " + known);
            }
            seriesIndex.put(name, known.indexOf(name));
            series.put(name, new ArrayList<>());
        }
    }

    /**
     * Takes in a run. A failed one is only counted and named.
     *
     * @param result the next run
     * @throws IllegalArgumentException if its number is not greater than that of the run before
     */
    public void accept(RunResult result) {
        if (!replicates.isEmpty()
                && result.run() <= replicates.get(replicates.size() - 1).run()) {
            throw new IllegalArgumentException("run " + result.run() + " comes after run "
                    + replicates.get(replicates.size() - 1).run());
        }
        replicates.add(
                new Replicate(result.run(), result.replicate(), result.seed(), result.status(), result.stopReason()));
        if (!result.status().equals("ok")) {
            return;
        }
        summaries.add(result.summary().clone());
        if (first == null) {
            first = result;
        }
        if (seriesBytes < SERIES_BYTES || seriesRuns < LEAST_RUNS) {
            keepSeries(result);
        }
    }

    private void keepSeries(RunResult result) {
        seriesRuns++;
        for (Map.Entry<String, Integer> e : seriesIndex.entrySet()) {
            double[] full = result.series()[e.getValue()];
            float[] kept = new float[full.length];
            for (int t = 0; t < kept.length; t++) {
                kept[t] = (float) full[t];
            }
            series.get(e.getKey()).add(kept);
            seriesBytes += 4L * kept.length + 16;
            ticks = Math.max(ticks, kept.length);
        }
    }

    /**
     * The scenario of the runs.
     *
     * @return as given
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Runs that finished.
     *
     * @return 0 or more
     */
    public int runs() {
        return summaries.size();
    }

    /**
     * Runs that failed.
     *
     * @return 0 or more
     */
    public int failed() {
        return replicates.size() - summaries.size();
    }

    /**
     * Every run handed in, failed ones included.
     *
     * @return in order of run
     */
    public List<Replicate> replicates() {
        return List.copyOf(replicates);
    }

    /**
     * The first run that finished: the one shown on maps and marks.
     *
     * @return the run
     * @throws IllegalStateException if none has finished
     */
    public RunResult first() {
        if (first == null) {
            throw new IllegalStateException("no run has finished");
        }
        return first;
    }

    /**
     * Length of the longest series.
     *
     * @return ticks
     */
    public int ticks() {
        return ticks;
    }

    /**
     * The values of a run metric.
     *
     * @param metric name, among {@link Metrics#run}
     * @return one a finished run, in order; NaN is missing
     * @throws IllegalArgumentException if there is no such metric
     */
    public double[] values(String metric) {
        for (int m = 0; m < runMetrics.size(); m++) {
            if (runMetrics.get(m).name().equals(metric)) {
                int column = m;
                return summaries.stream().mapToDouble(s -> s[column]).toArray();
            }
        }
        throw new IllegalArgumentException("no run metric " + metric);
    }

    /**
     * A run metric in a few numbers.
     *
     * @param metric name, among {@link Metrics#run}
     * @return its summary over the finished runs
     * @throws IllegalArgumentException if there is no such metric
     */
    public Summary summary(String metric) {
        return Summary.ofOutcome(values(metric));
    }

    /**
     * A series over the runs. A run that ended early counts only as far as it went.
     *
     * @param name among the series this ensemble keeps
     * @return median and 10&ndash;90 % band by tick
     * @throws IllegalArgumentException if the series is not kept
     */
    public Band band(String name) {
        List<float[]> runs = series.get(name);
        if (runs == null) {
            throw new IllegalArgumentException("series " + name + " is not kept, only " + series.keySet());
        }
        Band band = new Band(new float[ticks], new float[ticks], new float[ticks], runs.size());
        double[] at = new double[runs.size()];
        for (int t = 0; t < ticks; t++) {
            int n = 0;
            for (float[] run : runs) {
                if (t < run.length && !Float.isNaN(run[t])) {
                    at[n++] = run[t];
                }
            }
            Arrays.sort(at, 0, n);
            band.median()[t] = (float) Quantile.ofSorted(at, n, 0.5);
            band.low()[t] = (float) Quantile.ofSorted(at, n, 0.1);
            band.high()[t] = (float) Quantile.ofSorted(at, n, 0.9);
        }
        return band;
    }
}
