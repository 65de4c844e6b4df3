package flashpoint.testing;

import flashpoint.core.IncidentType;
import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Results of one scenario over several seeds, read by the names of metrics. */
public final class Results {

    private final Scenario scenario;
    private final List<RunResult> runs;

    private Results(Scenario scenario, List<RunResult> runs) {
        this.scenario = scenario;
        this.runs = runs;
    }

    /** Runs a scenario with the seeds 1 to n on two threads. A run that fails makes the test fail. */
    public static Results of(Scenario scenario, int n) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<RunResult>> futures = LongStream.rangeClosed(1, n)
                    .mapToObj(seed -> pool.submit(() -> Run.of(scenario, seed).result()))
                    .toList();
            List<RunResult> runs = new ArrayList<>();
            for (Future<RunResult> future : futures) {
                runs.add(future.get());
            }
            runs.forEach(Results::requireOk);
            return new Results(scenario, runs);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static void requireOk(RunResult run) {
        if (!run.status().equals("ok")) {
            throw new IllegalStateException("seed " + run.seed() + ": " + run.stopReason());
        }
    }

    /** One run of a scenario. */
    public static RunResult one(Scenario scenario, long seed) {
        RunResult run = Run.of(scenario, seed).result();
        requireOk(run);
        return run;
    }

    /** The runs, by seed. */
    public List<RunResult> runs() {
        return runs;
    }

    /** What was run. */
    public Scenario scenario() {
        return scenario;
    }

    /** A metric of every run; NaN is missing. */
    public double[] all(String metric) {
        int k = index(Metrics.run(scenario), metric);
        return runs.stream().mapToDouble(r -> r.summary()[k]).toArray();
    }

    /** Mean of a metric over the runs that have it. */
    public double mean(String metric) {
        return Arrays.stream(all(metric)).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /** A metric of one run. */
    public static double metric(Scenario scenario, RunResult run, String metric) {
        return run.summary()[index(Metrics.run(scenario), metric)];
    }

    /** A column of the series of one run. */
    public static double[] series(Scenario scenario, RunResult run, String metric) {
        return run.series()[index(Metrics.series(scenario), metric)];
    }

    /** A column of one village of one run, by tick. */
    public static double[] village(Scenario scenario, RunResult run, String metric, String village) {
        float[] column = run.villages()[index(Metrics.village(scenario), metric)];
        int n = scenario.villages().size();
        int v = scenario.village(village);
        return IntStream.range(0, run.ticks())
                .mapToDouble(t -> column[t * n + v])
                .toArray();
    }

    /** The last value of a column. */
    public static double last(double[] column) {
        return column[column.length - 1];
    }

    /** How many incidents of a type there were. */
    public static long count(RunResult run, IncidentType type) {
        return run.incidents().stream().filter(i -> i.type() == type).count();
    }

    /** Position of a metric in a list. */
    public static int index(List<Metric> metrics, String name) {
        List<String> names = metrics.stream().map(Metric::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no metric " + name + " among " + names);
        }
        return names.indexOf(name);
    }

    /** SHA-256 of everything a run reports, to the last bit. */
    public static String digest(RunResult run) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((run.status() + run.ticks() + run.stopReason()).getBytes(StandardCharsets.UTF_8));
            Arrays.stream(run.summary()).forEach(x -> add(sha, x));
            for (double[] column : run.series()) {
                Arrays.stream(column).forEach(x -> add(sha, x));
            }
            for (float[] column : run.villages()) {
                for (float x : column) {
                    add(sha, x);
                }
            }
            for (int[] column : run.refuges()) {
                Arrays.stream(column).forEach(x -> add(sha, x));
            }
            Arrays.stream(run.burntTick()).forEach(x -> add(sha, x));
            for (RunResult.Incident i : run.incidents()) {
                sha.update(i.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest sha, double x) {
        sha.update(ByteBuffer.allocate(8).putLong(Double.doubleToRawLongBits(x)).flip());
    }
}
