package flashpoint.experiment.execute;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Execution of a list of units into a store, by workers on many threads and one writer. */
public final class UnitPool {

    private final Store store;
    private final UnitWorker worker;
    private final int threads;
    private final RunWriter writer;

    /**
     * Workers for a store.
     *
     * @param store the store
     * @param worker carries out units
     * @param threads how many work at once; changes no result
     */
    public UnitPool(Store store, UnitWorker worker, int threads) {
        this.store = store;
        this.worker = worker;
        this.threads = threads;
        this.writer = new RunWriter(store);
    }

    /** Asks it to give up running runs, commit what is finished and return. May be called from any thread. */
    public void stop() {
        writer.stop();
    }

    /**
     * Runs units.
     *
     * @param units which, in the order in which they are begun
     * @param progress is told how many runs are in the store after each batch
     * @param done runs in the store before
     * @param total runs that are wanted in all, for messages
     * @return runs in the store after
     * @throws SweepException if the store cannot be written, or the machine fails: what was committed stays
     * @throws InterruptedException if the calling thread is interrupted
     */
    public long run(List<List<Schedule.Item>> units, LongConsumer progress, long done, long total)
            throws SweepException, InterruptedException {
        Plan plan = store.plan();
        ScenarioTemplate base = plan.base();
        Iterator<List<Schedule.Item>> left = units.iterator();
        Supplier<List<Schedule.Item>> source = () -> {
            synchronized (left) {
                return left.hasNext() ? left.next() : null;
            }
        };
        int number = Math.max(1, Math.min(threads, units.size()));
        try (WorkerPool pool = new WorkerPool(plan, base, worker, source, number, writer.waiting(threads))) {
            return done + writer.write(pool, progress, done, total);
        } catch (VirtualMachineError | LinkageError e) {
            throw new SweepException(
                    store.folder() + ": the study was stopped by the machine: " + FailureText.of(e), e, true);
        }
    }
}
