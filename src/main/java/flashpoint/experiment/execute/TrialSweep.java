package flashpoint.experiment.execute;

import flashpoint.core.FailureText;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.results.TemporaryFolder;
import flashpoint.run.Run;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Small sweeps of a plan in a temporary folder, that show what the whole costs in processor time. Each is twice as long as
 * the one before, until one takes some seconds: it gives the price of a run, and its charts, report and tables are made as
 * those of the sweep will be.
 *
 * <p>A run costs what the threads use that carry it out and store it, and what the tables of the longest trial take more than
 * those of the shortest for each run that it has more. All else is counted once: the start of the program, charts, report, and
 * compiling, which goes on beside the first runs, on threads of its own, and may take more time than they do.
 *
 * @param once processor time of a sweep beside its runs, s
 * @param secondsPerRun processor time of a run and of its rows when the program is warm, s
 * @param rowsPerRun mean number of rows of a run in the tables of runs, series and events
 * @param bytesOnce size of the results folder beside what each run adds to it
 * @param bytesPerRun what each run adds to it
 */
public record TrialSweep(double once, double secondsPerRun, double rowsPerRun, double bytesOnce, double bytesPerRun) {

    /** Processor time of a trial after which none follows, s. */
    private static final double LONG = 10;

    /** Runs of the longest trial. */
    private static final long MOST_RUNS = 512;

    /** How often the tables of the longest trial are written, since the program gets warm by it; the least time counts. */
    private static final int EXPORTS = 3;

    /** What a store that was written into its file while runs went on keeps free there: two to four blocks were seen. */
    private static final double FREE_BYTES = 3 * 262_144;

    /** More than this was not used to start: the process has done other things before, s. */
    private static final double LONGEST_START = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * What one trial showed.
     *
     * @param store its store, open
     * @param runs how many it had
     * @param begun processor time that the calling thread used before its runs, s
     * @param perRun processor time of a run and of storing it, s
     */
    private record Trial(Store store, long runs, double begun, double perRun) {}

    /**
     * Carries out trials.
     *
     * @param plan of the sweep
     * @param shard which share of it
     * @param threads how many work at once
     * @param estimate of the same plan and share, made just before by this process
     * @param begun processor time that the process had used before the estimate, s
     * @return what was found
     * @throws SweepException if the folder cannot be written
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static TrialSweep of(Plan plan, Shard shard, int threads, Estimate estimate, double begun)
            throws SweepException, InterruptedException {
        double before = seconds() - estimate.used() - Math.min(begun, LONGEST_START);
        List<Trial> trials = new ArrayList<>();
        try (TemporaryFolder temporary = TemporaryFolder.make("trial")) {
            try {
                long tried = estimate.tried();
                long runs = 2;
                do {
                    trials.add(run(
                            plan,
                            plan.sample(shard, (int) runs),
                            threads,
                            temporary.folder().resolve("trial" + trials.size())));
                    tried += last(trials).runs;
                    runs *= 2;
                } while (runs <= MOST_RUNS
                        && 2 * (tried + runs) <= estimate.runs()
                        && last(trials).runs * last(trials).perRun < LONG);
                return of(trials, tried, threads, estimate, before);
            } finally {
                trials.forEach(trial -> trial.store.close());
            }
        } catch (IOException e) {
            throw new SweepException("a trial cannot be made: " + FailureText.of(e), e);
        }
    }

    private static Trial last(List<Trial> trials) {
        return trials.get(trials.size() - 1);
    }

    private static Trial run(Plan plan, Plan small, int threads, Path folder)
            throws SweepException, InterruptedException {
        double start = own();
        Store store = SweepFolder.begin(small, folder, Shard.WHOLE, false);
        try {
            return run(plan, small, threads, store, own() - start);
        } catch (SweepException | InterruptedException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private static Trial run(Plan plan, Plan small, int threads, Store store, double begun)
            throws SweepException, InterruptedException {
        double start = own();
        // Of each thread that carries out runs, what it has used when its last run ended, what leads up to a run
        // included.
        Map<Thread, Double> used = new ConcurrentHashMap<>();
        Sweep sweep = new Sweep(
                store,
                threads,
                task -> {
                    try {
                        return seeded(plan, small, task);
                    } finally {
                        used.put(Thread.currentThread(), own());
                    }
                },
                (done, total) -> {});
        long runs = sweep.run().runs();
        double sum = 0;
        for (double seconds : used.values()) {
            sum += seconds;
        }
        return new Trial(store, runs, begun, (own() - start + sum) / runs);
    }

    /**
     * Carries out a run with one of the sweep's own seeds, another for each as long as there are any: runs of one seed are
     * alike, and with common seeds a sweep has few. Its row has the seed that the trial's store expects.
     */
    private static RunRecord seeded(Plan plan, Plan small, Task task) {
        Run run = task.run();
        long number = run.replicate() * (long) small.points().size() + run.design();
        long seed =
                plan.head().common() ? plan.seed(0, (int) (number % plan.head().replicates())) : run.seed();
        Run other = new Run(run.scenario(), run.run(), run.design(), run.replicate(), seed, run.check());
        RunRecord row = new Task(other, task.metrics(), task.every(), task.events(), task.cut()).call();
        return new RunRecord(
                row.run(),
                row.design(),
                row.replicate(),
                run.seed(),
                row.status(),
                row.ticks(),
                row.reason(),
                row.metrics(),
                row.series(),
                row.dt(),
                row.every(),
                row.events(),
                row.details());
    }

    private static TrialSweep of(List<Trial> trials, long tried, int threads, Estimate estimate, double before)
            throws SweepException, IOException, InterruptedException {
        Trial first = trials.get(0);
        Trial longest = last(trials);
        Exports.write(longest.store, Map.of(), threads);
        longest.store.checkpoint();
        double table = 0;
        double exporting = 0;
        double bytesPerRun = estimate.bytesPerRun();
        if (longest.runs > first.runs) {
            double few = exported(first.store);
            double many = Double.POSITIVE_INFINITY;
            for (int k = 0; k < EXPORTS; k++) {
                double seconds = exported(longest.store);
                many = Math.min(many, seconds);
                exporting += seconds;
            }
            exporting += few;
            double more = longest.runs - first.runs;
            table = Math.max(0, (many - few) / more);
            first.store.checkpoint();
            bytesPerRun = Math.max(0, (tables(longest.store) - tables(first.store)) / more);
        }
        // A sweep begins one store, and its rows are exported once.
        double beside = exporting + longest.runs * table - first.begun;
        for (Trial trial : trials) {
            beside += trial.begun;
        }
        double once = Math.max(0, seconds() - before - beside - tried * longest.perRun);
        double perRun = longest.perRun + table;
        int processors = Math.min(threads, Runtime.getRuntime().availableProcessors());
        boolean checkpoints = (once + estimate.runs() * perRun) / processors > RunWriter.CHECKPOINT_SECONDS;
        double bytes = size(longest.store.folder(), file -> true) - longest.runs * bytesPerRun;
        return new TrialSweep(
                once,
                perRun,
                (double) rows(longest.store) / longest.runs,
                Math.max(0, bytes) + (checkpoints ? FREE_BYTES : 0),
                bytesPerRun);
    }

    /** Processor time of writing the tables of a store, s. */
    private static double exported(Store store) throws SweepException, InterruptedException {
        double start = own();
        Exports.tables(store);
        return own() - start;
    }

    private static long rows(Store store) throws SweepException {
        long[] rows = new long[1];
        for (String table : List.of("runs", "series", "events")) {
            store.query("SELECT count(*) FROM " + table, row -> rows[0] += row.getLong(1));
        }
        return rows[0];
    }

    /** Bytes of the store and of the tables of rows. */
    private static double tables(Store store) throws IOException {
        return size(store.folder(), file -> file.matches(".*\\.(csv|parquet|duckdb)"));
    }

    /** Bytes of files of some names. */
    private static double size(Path folder, Predicate<String> names) throws IOException {
        long size = 0;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                size += names.test(file.getFileName().toString()) ? Files.size(file) : 0;
            }
        }
        return size;
    }

    /**
     * Processor time of a sweep.
     *
     * @param runs how many it has
     * @return s, of all threads
     */
    public double work(long runs) {
        return once + runs * secondsPerRun;
    }

    /** Processor time that the calling thread has used, s; wall time where a system does not count it. */
    private static double own() {
        return (THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime())
                * 1e-9;
    }

    /**
     * Processor time that this process has used.
     *
     * @return s, of all threads; wall time where a system does not count it
     */
    public static double seconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        && system.getProcessCpuTime() >= 0
                ? system.getProcessCpuTime() * 1e-9
                : System.nanoTime() * 1e-9;
    }
}
