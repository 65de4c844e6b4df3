package flashpoint.experiment.study;

import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.results.ColumnsTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Question that is answered by runs, of which it asks for blocks until it knows enough. An object of this type is made
 * from a plan alone, and keeps nothing between calls: whatever it decides follows from the plan and the rows, so that a
 * study killed and resumed, or done in shards and merged, takes the same decisions.
 */
public interface Study {

    /**
     * The next block.
     *
     * @param rows rows of all blocks before, sorted; none at first, and then the block must not depend on any
     * @return what is to be run, at least one run; empty if the study has ended
     * @throws SweepException if the rows do not allow a decision
     */
    Optional<Block> next(StudyRows rows) throws SweepException;

    /**
     * Executor of the runs of a unit. By default each is a run as in a sweep; a study whose units are pairs may
     * compare their results here, where both are at hand, and keep what it finds as details.
     *
     * @return safe for many threads
     */
    default UnitWorker worker() {
        return unit -> {
            List<RunRecord> rows = new ArrayList<>(unit.size());
            for (Task task : unit) {
                rows.add(task.call());
            }
            return rows;
        };
    }

    /**
     * Writes the tables of the finished study. They are data files: the same bytes whatever way the rows came.
     *
     * @param store its store, every run in it
     * @param folder where; the table of runs and the definition are there already
     * @return their columns, for {@code columns.csv}
     * @throws SweepException if the store cannot be read
     * @throws IOException if a file cannot be written
     */
    List<ColumnsTable.Column> tables(Store store, Path folder) throws SweepException, IOException;

    /**
     * Draws charts and writes the report, after the tables.
     *
     * @param store its store
     * @param folder where
     * @param threads how many charts may be drawn at once; changes no byte
     * @throws SweepException if the store cannot be read
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the calling thread is interrupted
     */
    void report(Store store, Path folder, int threads) throws SweepException, IOException, InterruptedException;

    /**
     * What was found, in a few lines with intervals, for people at a terminal.
     *
     * @param store its store
     * @return about five lines
     * @throws SweepException if the store cannot be read
     */
    List<String> summary(Store store) throws SweepException;
}
