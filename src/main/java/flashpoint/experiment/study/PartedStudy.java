package flashpoint.experiment.study;

import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.PartTables;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Study whose blocks are done in parts, by whatever engine: when all parts of a block are there, their rows are taken into
 * the store, the next block is decided on, and laid out. Between two calls the store is closed, so that processes that do
 * parts can read the plan from it.
 *
 * <p>Rows are those that threads of one process would leave, and so are the decisions.
 */
public final class PartedStudy {

    private final Path folder;
    private final Function<Plan, Study> studies;
    private final StudyRun.Listener listener;

    /** The block that is being done, with the rows of all before; null before the first call. */
    private StudyRows rows;

    /**
     * A study in parts.
     *
     * @param folder its results folder, see {@link PartLayout#begin}
     * @param studies makes a study of its plan
     * @param listener is told of new blocks
     */
    public PartedStudy(Path folder, Function<Plan, Study> studies, StudyRun.Listener listener) {
        this.folder = folder;
        this.studies = studies;
        this.listener = listener;
    }

    /**
     * Goes on as far as parts that are there allow.
     *
     * @return the store with every run in it, open, if the study has ended; empty if there are parts to do
     * @throws SweepException if the store is in use, cannot be written, or does not fit the study, or a part is damaged
     */
    public Optional<Store> advance() throws SweepException {
        Store store = SweepFolder.resume(folder);
        boolean ended = false;
        try {
            ended = ended(store, studies.apply(store.plan()));
            return ended ? Optional.of(store) : Optional.empty();
        } finally {
            if (!ended) {
                store.close();
            }
        }
    }

    private boolean ended(Store store, Study study) throws SweepException {
        if (rows == null) {
            rows = StudyRows.none(StudyTables.before(store, 0));
        }
        while (true) {
            int number = rows.blocks();
            Optional<Block> block = study.next(rows);
            if (block.isEmpty()) {
                PartLayout.of(store).sweepStale();
                store.checkpoint();
                return true;
            }
            if (StudyTables.begin(store, number, block.get())) {
                listener.block(number, block.get());
            }
            int[] numbers = PartLayout.lay(store, number);
            PartFolder parts = PartLayout.of(store);
            if (numbers[0] >= parts.division().firstOpen() && !parts.lacking().isEmpty()) {
                return false;
            }
            for (int part = numbers[0]; part < numbers[1]; part++) {
                PartTables.take(store, parts, part);
            }
            rows = StudyRows.of(store, number + 1);
        }
    }
}
