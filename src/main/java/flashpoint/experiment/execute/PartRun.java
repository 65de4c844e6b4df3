package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartTables;
import flashpoint.experiment.store.RunMarks;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Execution of one part of a sweep, which any process on any machine can do that sees the sweep's folder. Done again, it
 * makes the same rows; killed at any moment, it leaves nothing that is taken for a part.
 *
 * <p>It marks the runs it is at work on ({@link RunMarks}). Where a process died that did the part before, the runs it was
 * at work on come last, each in a process of its own ({@link UnitProcess}): so a run that ends every process is found, and
 * is a failed row, while all others are done.
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
        try (RunMarks marks = folder.marks(part, threads)) {
            return execute(part, marks);
        }
    }

    private boolean execute(int part, RunMarks marks) throws SweepException, InterruptedException {
        Path made = folder.begin(part);
        Store store = Store.ofPart(made, plan);
        long failed;
        try {
            if (!runs(store, part, marks)) {
                return false;
            }
            failed = store.failedRuns();
            PartTables.export(store);
        } catch (SweepException e) {
            if (folder.done(part)) {
                // Another process was faster, and what this one made is swept away already.
                return true;
            }
            if (e.getCause() instanceof VirtualMachineError) {
                marks.keep();
            }
            throw e;
        } finally {
            store.close();
        }
        folder.commit(part, made, failed);
        return true;
    }

    private boolean runs(Store store, int part, RunMarks marks) throws SweepException, InterruptedException {
        long total = folder.division().runs(part);
        Supplier<List<Schedule.Item>> units = suspectsLast(folder.division().units(part), marks.suspects());
        writer = new RunWriter(store);
        if (stopping) {
            return false;
        }
        UnitWorker marking = marking(marks);
        try (WorkerPool pool = new WorkerPool(plan, plan.base(), marking, units, threads, writer.waiting(threads))) {
            long done = writer.write(pool, written -> listener.progress(written, total), 0, total);
            return done == total;
        }
    }

    /** A unit that a process may have died of is carried out in a process of its own. */
    private UnitWorker marking(RunMarks marks) {
        UnitProcess alone = new UnitProcess(worker, plan.head().stop().seconds());
        return unit -> {
            long run = unit.get(0).run().run();
            if (marks.suspects().contains(run)) {
                return alone.execute(unit);
            }
            marks.mark(run);
            return worker.execute(unit);
        };
    }

    /** Units in order, but for those that a process may have died of. */
    private Supplier<List<Schedule.Item>> suspectsLast(Supplier<List<Schedule.Item>> units, Set<Long> suspects) {
        Queue<List<Schedule.Item>> last = new ConcurrentLinkedQueue<>();
        return () -> {
            List<Schedule.Item> unit = units.get();
            while (unit != null
                    && suspects.contains(
                            plan.run(unit.get(0).point(), unit.get(0).replicate()))) {
                last.add(unit);
                unit = units.get();
            }
            return unit == null ? last.poll() : unit;
        };
    }
}
