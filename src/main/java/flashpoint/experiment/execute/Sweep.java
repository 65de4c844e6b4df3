package flashpoint.experiment.execute;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunNumbers;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Precision;
import flashpoint.experiment.store.Store;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.Arrays;
import java.util.List;

/**
 * Execution of the runs a store still lacks: workers on many threads, one writer, a transaction a batch. Killed at any
 * moment, it loses at most the batch it had not committed; run again, it goes on from there, and in the end the rows
 * are the same.
 */
public final class Sweep {

    /** Executor of one task; the place where an outside engine's workers come in. */
    @FunctionalInterface
    public interface Worker {
        /**
         * Carries out a run.
         *
         * @param task scenario, seed and what to keep
         * @return its rows: a pure function of the task
         * @throws Exception if it cannot; the run is then a failed row, and the sweep goes on
         */
        RunRecord execute(Task task) throws Exception;
    }

    /** Listener to the progress of a sweep. */
    @FunctionalInterface
    public interface Listener {
        /**
         * More runs are in the store.
         *
         * @param done runs there, of this share
         * @param total runs wanted as far as is known
         */
        void progress(long done, long total);
    }

    /**
     * Outcome of a sweep.
     *
     * @param runs in the store
     * @param failed of them
     * @param interrupted whether it was told to stop before all were done
     */
    public record Outcome(long runs, long failed, boolean interrupted) {}

    private final Store store;
    private final Plan plan;
    private final List<Integer> order;
    private final int threads;
    private final Worker worker;
    private final Listener listener;
    private final RunWriter writer;

    /**
     * A sweep over a store.
     *
     * @param store the store
     * @param threads how many work at once; changes no result
     * @param worker carries out runs, usually {@code Task::call}
     * @param listener is told the progress, on the thread that calls {@link #run}
     */
    public Sweep(Store store, int threads, Worker worker, Listener listener) {
        this.store = store;
        this.plan = store.plan();
        this.order = store.shard().points(plan.points().size());
        this.threads = threads;
        this.worker = worker;
        this.listener = listener;
        this.writer = new RunWriter(store);
    }

    /** Asks it to give up running runs, commit what is finished and return. May be called from any thread. */
    public void stop() {
        writer.stop();
    }

    /**
     * Runs whatever is lacking.
     *
     * @return how it ended
     * @throws SweepException if the store cannot be written, or the machine fails (memory, threads, descriptors, a worker
     *     elsewhere): what was committed stays, and what was under way was never run
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Outcome run() throws SweepException, InterruptedException {
        try {
            return lacking();
        } catch (VirtualMachineError | LinkageError e) {
            throw new SweepException(
                    store.folder() + ": the sweep was stopped by the machine: " + FailureText.of(e), e, true);
        }
    }

    private Outcome lacking() throws SweepException, InterruptedException {
        int[] targets = new int[order.size()];
        Arrays.fill(targets, plan.head().replicates());
        ScenarioTemplate base = plan.base();
        boolean complete = round(base, targets);
        Precision precision = new Precision(store, order, targets);
        while (complete && plan.sequential() && precision.extend()) {
            complete = round(base, targets);
        }
        return new Outcome(store.runs(), store.failedRuns(), !complete);
    }

    /**
     * Whether every run is there, those that a precision asks for included.
     *
     * @return how many are known to be missing; 0 if the sweep is complete
     * @throws SweepException if the store cannot be read
     */
    long missing() throws SweepException {
        int[] targets = new int[order.size()];
        Arrays.fill(targets, plan.head().replicates());
        RunNumbers there = store.done();
        Precision precision = new Precision(store, order, targets);
        long missing = missing(targets, there);
        while (missing == 0 && plan.sequential() && precision.extend()) {
            missing = missing(targets, there);
        }
        return missing;
    }

    /** Runs up to the targets; says whether all of them are reached. */
    private boolean round(ScenarioTemplate base, int[] targets) throws SweepException, InterruptedException {
        RunNumbers there = store.done();
        long done = there.size();
        long missing = missing(targets, there);
        long total = done + missing;
        listener.progress(done, total);
        Schedule schedule = new Schedule(plan, order, targets, there);
        UnitWorker units = unit -> List.of(worker.execute(unit.get(0)));
        try (WorkerPool pool =
                new WorkerPool(plan, base, units, schedule::nextUnit, threads, writer.waiting(threads))) {
            done += writer.write(pool, written -> listener.progress(written, total), done, total);
        }
        return done == total;
    }

    private long missing(int[] targets, RunNumbers there) {
        long missing = 0;
        for (int i = 0; i < targets.length; i++) {
            long first = plan.run(order.get(i), 0);
            missing += targets[i] - there.size(first, first + targets[i]);
        }
        return missing;
    }
}
