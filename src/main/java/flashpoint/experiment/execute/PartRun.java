package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartTables;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Execution of one part of a sweep, which any process on any machine can do that sees the sweep's folder. Done again, it
 * makes the same rows; killed at any moment, it leaves nothing that is taken for a part.
 */
public final class PartRun {

    private final Plan plan;
    private final PartFolder folder;
    private final UnitWorker worker;
    private final int threads;
    private final Sweep.Listener listener;
    private volatile boolean stopping;
    private volatile RunWriter writer;

    /**
     * Execution of parts.
     *
     * @param plan the sweep, or the study with all points so far
     * @param folder its parts
     * @param worker carries out units
     * @param threads how many work at once; changes no result
     * @param listener is told how many runs of a part are done
     */
    public PartRun(Plan plan, PartFolder folder, UnitWorker worker, int threads, Sweep.Listener listener) {
        this.plan = plan;
        this.folder = folder;
        this.worker = worker;
        this.threads = threads;
        this.listener = listener;
    }

    /** Asks it to give up the part. May be called from any thread. */
    public void stop() {
        stopping = true;
        RunWriter at = writer;
        if (at != null) {
            at.stop();
        }
    }

    /**
     * Does a part, if it is not there.
     *
     * @param part its number
     * @return whether it is there now; false if it was given up
     * @throws SweepException if it cannot be written, or the machine fails: then the part is not there
     * @throws InterruptedException if the calling thread is interrupted
     */
    public boolean execute(int part) throws SweepException, InterruptedException {
        if (folder.done(part)) {
            return true;
        }
        Path made = folder.begin(part);
        Store store = Store.ofPart(made, plan);
        long failed;
        try {
            if (!runs(store, part)) {
                return false;
            }
            failed = store.failedRuns();
            PartTables.export(store);
        } finally {
            store.close();
        }
        folder.commit(part, made, failed);
        return true;
    }

    private boolean runs(Store store, int part) throws SweepException, InterruptedException {
        long total = folder.division().runs(part);
        Supplier<List<Schedule.Item>> units = folder.division().units(part);
        writer = new RunWriter(store);
        if (stopping) {
            return false;
        }
        try (WorkerPool pool = new WorkerPool(plan, plan.base(), worker, units, threads, writer.waiting(threads))) {
            long done = writer.write(pool, written -> listener.progress(written, total), 0, total);
            return done == total;
        }
    }
}
