package flashpoint.experiment.execute;

import flashpoint.core.FailureText;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.results.TemporaryFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Small sweep of a plan in a temporary folder, that shows what the whole costs in processor time: the runs with their
 * share of the store and the garbage collector, and, once, the start of the program, its getting warm, charts and report.
 *
 * <p>What a process has used by the end of a trial is what a sweep of as many runs would have used, but for what is done
 * twice here; every further run adds what a run takes in the fastest pass.
 *
 * @param once processor time of a sweep beside its runs, s
 * @param secondsPerRun processor time of a run when the program is warm, s
 * @param bytes size of the results folder beside what each run adds to it
 */
public record TrialSweep(double once, double secondsPerRun, double bytes) {

    /** Processor time of the runs of a pass, s. */
    private static final double PASS_SECONDS = 1;

    private static final int MOST_RUNS = 400;
    private static final int LEAST_PASSES = 2;
    private static final int MOST_PASSES = 5;
    private static final double STILL_FASTER = 0.95;

    /** Processor time after which no other pass is begun, s. */
    private static final double LONGEST_SECONDS = 10;

    /** More than this was not used to start: the process has done other things before, s. */
    private static final double LONGEST_START = 4;

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
        double before = seconds();
        long tried = estimate.tried();
        double beside = 0;
        double bytes = 0;
        double fastest = Double.POSITIVE_INFINITY;
        try (TemporaryFolder temporary = TemporaryFolder.make("trial")) {
            int runs = (int) Math.max(
                    1,
                    Math.min((double) Math.min(MOST_RUNS, estimate.runs()), PASS_SECONDS / estimate.secondsPerRun()));
            Plan small = plan.sample(shard, runs);
            double last = Double.POSITIVE_INFINITY;
            for (int pass = 0; pass < MOST_PASSES; pass++) {
                boolean first = pass == 0;
                double start = seconds();
                try (Store store =
                        SweepFolder.begin(small, temporary.folder().resolve("pass" + pass), Shard.WHOLE, false)) {
                    double[] at = new double[2];
                    Sweep sweep = new Sweep(store, threads, Task::call, (done, total) -> {
                        if (done == 0) {
                            at[0] = seconds();
                        }
                    });
                    long done = sweep.run().runs();
                    at[1] = seconds();
                    tried += done;
                    fastest = Math.min(fastest, (at[1] - at[0]) / done);
                    if (first) {
                        Exports.write(store, Map.of(), threads);
                        bytes = -done * estimate.bytesPerRun();
                    } else {
                        // Its store is one that a sweep does not make.
                        beside += at[0] - start;
                    }
                }
                if (first) {
                    bytes += size(temporary.folder());
                }
                boolean faster = fastest < STILL_FASTER * last;
                last = fastest;
                if (seconds() - before > LONGEST_SECONDS
                        || (pass + 1 >= LEAST_PASSES && (!faster || tried >= estimate.runs()))) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new SweepException("a trial cannot be made: " + FailureText.of(e), e);
        }
        double all = Math.min(begun, LONGEST_START) + estimate.used() + (seconds() - before) - beside;
        return new TrialSweep(Math.max(0, all - tried * fastest), fastest, Math.max(0, bytes));
    }

    /** Bytes of all files, when the store is closed. */
    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                size += Files.size(file);
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
