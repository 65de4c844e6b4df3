package flashpoint.experiment.execute;

import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Task;
import java.io.Serializable;
import java.util.List;

/** Executor of a unit: runs that one worker does in order. A sweep's units are single runs. */
@FunctionalInterface
public interface UnitWorker extends Serializable {

    /** Worker of a sweep, whose units are single runs. */
    UnitWorker RUNS = unit -> List.of(unit.get(0).call());

    /**
     * Carries out the runs of a unit.
     *
     * @param unit their tasks, in order
     * @return their rows, in the same order: a pure function of the tasks
     * @throws Exception if it cannot; all its runs are then failed rows
     */
    List<RunRecord> execute(List<Task> unit) throws Exception;
}
