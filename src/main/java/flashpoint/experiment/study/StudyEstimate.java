package flashpoint.experiment.study;

import flashpoint.experiment.execute.Estimate;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import java.util.List;
import java.util.Optional;

/**
 * Estimate of what a study may cost: its first block is known, and what follows is bounded.
 *
 * @param least runs of the first block, of this share
 * @param most runs in all at most; -1 if it is not known
 * @param secondsPerRun mean computing time of a run
 * @param bytesPerRun mean size of a run in the store and the table of runs
 * @param failed of the runs tried, those that failed, with their reasons
 */
public record StudyEstimate(long least, long most, double secondsPerRun, double bytesPerRun, List<String> failed) {

    /** Copies the list. */
    public StudyEstimate {
        failed = List.copyOf(failed);
    }

    /**
     * Asks for the first block, and tries some runs of the first points.
     *
     * @param plan plan of the study
     * @param study the study
     * @param shard which share of it
     * @return the estimate
     * @throws SweepException if the study cannot begin
     */
    public static StudyEstimate of(Plan plan, Study study, Shard shard) throws SweepException {
        Optional<Block> first = study.next(StudyRows.none(plan));
        if (first.isEmpty()) {
            return new StudyEstimate(0, 0, 0, 0, List.of());
        }
        Plan grown = plan.with(first.get().points());
        long least = StudyTables.share(first.get().units(), shard).stream()
                .mapToLong(List::size)
                .sum();
        long later = first.get().later();
        Estimate tried = Estimate.of(grown, Shard.WHOLE);
        return new StudyEstimate(
                least,
                shard.of() > 1 ? least : later < 0 ? -1 : least + later,
                tried.secondsPerRun(),
                tried.bytesPerRun(),
                tried.failed());
    }
}
