package flashpoint.experiment.study;

import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.execute.UnitPool;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunNumbers;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Execution of a study: block after block is asked for, noted in the store with the decision, and run by the workers of a
 * sweep. When it is resumed, every decision is taken again from the rows that are there and compared with what the store
 * says; so a store in which something was changed does not go on.
 *
 * <p>A shard does its share of the units of the first block, and no more: what comes next depends on the rows of all. The
 * study goes on in the store into which shards are merged.
 */
public final class StudyRun {

    /** Listener to the blocks and runs of a study. */
    public interface Listener extends Sweep.Listener {

        /**
         * A block begins that was not begun before.
         *
         * @param number from 0
         * @param block what is run, and why
         */
        default void block(int number, Block block) {}
    }

    private final Store store;
    private final Study study;
    private final Listener listener;
    private final UnitPool pool;

    /**
     * A run of a study.
     *
     * @param store its store
     * @param study made from the plan in the store
     * @param threads how many work at once; changes no result
     * @param listener is told the progress, on the thread that calls {@link #run}
     */
    public StudyRun(Store store, Study study, int threads, Listener listener) {
        this.store = store;
        this.study = study;
        this.listener = listener;
        this.pool = new UnitPool(store, study.worker(), threads);
    }

    /** Asks it to give up running runs, commit what is finished and return. May be called from any thread. */
    public void stop() {
        pool.stop();
    }

    /**
     * Runs whatever is lacking.
     *
     * @return how it ended
     * @throws SweepException if the store cannot be written, does not fit the study, or the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Sweep.Outcome run() throws SweepException, InterruptedException {
        boolean complete = true;
        StudyRows rows = StudyRows.none(StudyTables.before(store, 0));
        boolean whole = store.shard().of() == 1;
        for (int number = 0; complete && (whole || number == 0); number++) {
            Optional<Block> block = study.next(rows);
            if (block.isEmpty()) {
                break;
            }
            if (StudyTables.begin(store, number, block.get())) {
                listener.block(number, block.get());
            }
            complete = lacking(block.get());
            rows = StudyRows.of(store, number + 1);
        }
        return new Sweep.Outcome(store.runs(), store.failedRuns(), !complete);
    }

    /** Runs what a block still lacks; says whether all of it is there. */
    private boolean lacking(Block block) throws SweepException, InterruptedException {
        RunNumbers there = store.done();
        Plan plan = store.plan();
        List<List<Schedule.Item>> units = new ArrayList<>();
        long missing = 0;
        for (List<Schedule.Item> unit : StudyTables.share(block.units(), store.shard())) {
            if (unit.stream().anyMatch(item -> !there.has(plan.run(item.point(), item.replicate())))) {
                units.add(unit);
                missing += unit.size();
            }
        }
        long done = there.size();
        long total = done + missing;
        listener.progress(done, total);
        return pool.run(units, written -> listener.progress(written, total), done, total) == total;
    }
}
