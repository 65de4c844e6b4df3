package flashpoint.validation;

import flashpoint.lattice.Lattice;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeResult;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Runner of scenarios and lattices for the checks, several at a time; it keeps the results that more than one check
 * reads. Replicate k has the seed {@code first + k}; no result depends on the number of threads.
 */
public final class CheckRunner implements AutoCloseable {

    private final long first;
    private final FaultInjection faults;
    private final ExecutorService pool;
    private final Map<Scenario, List<RunResult>> runs = new HashMap<>();
    private final Map<List<Object>, double[]> spreads = new HashMap<>();
    private final Map<List<Object>, List<Object>> readings = new HashMap<>();
    private final Map<LatticeConfig, List<LatticeResult>> lattices = new HashMap<>();

    /**
     * A bench.
     *
     * @param seed seed of replicate 0
     * @param threads how many run side by side, at least 1
     */
    public CheckRunner(long seed, int threads) {
        this(seed, threads, FaultInjection.FAITHFUL);
    }

    CheckRunner(long seed, int threads, FaultInjection faults) {
        first = seed;
        this.faults = faults;
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread t = new Thread(task, "check");
            t.setDaemon(true);
            return t;
        });
    }

    /**
     * The seed of replicate 0.
     *
     * @return any 64-bit integer
     */
    public long seed() {
        return first;
    }

    /** Runs of a scenario, kept for other checks. */
    public List<RunResult> runs(Scenario scenario, int n) throws InterruptedException {
        List<RunResult> known = runs.computeIfAbsent(scenario, s -> new ArrayList<>());
        int from = known.size();
        known.addAll(parallel(Math.max(0, n - from), k -> one(scenario, from + k)));
        return known.subList(0, n);
    }

    /** One value of each run of a scenario; the runs are not kept, but those that are kept are used. */
    <T> List<T> each(Scenario scenario, int n, Function<RunResult, T> value) throws InterruptedException {
        return each(scenario, 0, n, value);
    }

    /** The same for the replicates from one number to before another. */
    <T> List<T> each(Scenario scenario, int from, int to, Function<RunResult, T> value) throws InterruptedException {
        List<RunResult> known = runs.getOrDefault(scenario, List.of());
        return parallel(to - from, i -> {
            int k = from + i;
            return value.apply(k < known.size() ? known.get(k) : one(scenario, k));
        });
    }

    /** A metric of one run of each scenario, with the seed of its position; kept for other checks. */
    double[] spread(List<Scenario> scenarios, String metric) throws InterruptedException {
        double[] known = spreads.get(List.of(scenarios, metric));
        if (known == null) {
            int column = RunColumns.of(Metrics.run(scenarios.get(0)), metric);
            known = parallel(scenarios.size(), k -> one(scenarios.get(k), k).summary()[column]).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            spreads.put(List.of(scenarios, metric), known);
        }
        return known.clone();
    }

    /** What is read of each run of a scenario, kept for other checks where whole runs would not fit into memory. */
    <T> List<T> kept(Class<T> kind, Scenario scenario, int n, Function<RunResult, T> value)
            throws InterruptedException {
        List<Object> known = readings.computeIfAbsent(List.of(kind, scenario), s -> new ArrayList<>());
        known.addAll(each(scenario, known.size(), Math.max(n, known.size()), value));
        return known.subList(0, n).stream().map(kind::cast).toList();
    }

    /** A metric of each run. */
    public double[] metric(Scenario scenario, int n, String name) throws InterruptedException {
        int column = RunColumns.of(Metrics.run(scenario), name);
        return each(scenario, n, r -> r.summary()[column]).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Runs of a lattice, kept for other checks. */
    List<LatticeResult> lattice(LatticeConfig config, int n) throws InterruptedException {
        List<LatticeResult> known = lattices.computeIfAbsent(config, c -> new ArrayList<>());
        int from = known.size();
        LatticeConfig made = faults.lattice(config);
        known.addAll(parallel(Math.max(0, n - from), k -> Lattice.run(made, first + from + k)));
        return known.subList(0, n);
    }

    /** The lattice as the program makes it, for figures computed without a run. */
    LatticeConfig made(LatticeConfig asked) {
        return faults.lattice(asked);
    }

    private RunResult one(Scenario scenario, int k) {
        RunResult result = Run.of(faults.scenario(scenario), first + k).result();
        if (!result.status().equals("ok")) {
            throw new IllegalStateException(
                    "seed " + result.seed() + " of " + scenario.meta().name() + " failed: " + result.stopReason());
        }
        return result;
    }

    private <T> List<T> parallel(int n, IntFunction<T> task) throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int number = k;
            futures.add(pool.submit(() -> task.apply(number)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(await(future));
        }
        return results;
    }

    private static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
