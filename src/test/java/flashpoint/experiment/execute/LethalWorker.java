package flashpoint.experiment.execute;

import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Worker for tests whose process dies in one run, as of a kill by the system, as long as a file is there. */
final class LethalWorker implements UnitWorker {

    private static final long serialVersionUID = 1L;

    static final int EXIT = 137;

    private final long run;
    private final String file;

    /**
     * A worker.
     *
     * @param run in which it dies
     * @param file while this is there
     */
    LethalWorker(long run, Path file) {
        this.run = run;
        this.file = file.toString();
    }

    @Override
    public List<RunRecord> execute(List<Task> unit) throws Exception {
        if (unit.get(0).run().run() == run && Files.exists(Path.of(file))) {
            Runtime.getRuntime().halt(EXIT);
        }
        return UnitWorker.RUNS.execute(unit);
    }
}
