package flashpoint.cli.study;

import flashpoint.analysis.FinishedRuns;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.experiment.plan.SweepException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Options that verbs which analyse a finished sweep share. */
final class AnalysisOptions {

    private AnalysisOptions() {}

    /** The runs of a folder; what its user got wrong is told as a line that names the option. */
    static FinishedRuns runs(Path folder, List<String> outcomes, String option) throws SweepException {
        if (!Files.isDirectory(folder)) {
            throw new Failure(ExitCode.INVALID, folder + ": there is no such folder");
        }
        try {
            return FinishedRuns.of(folder, outcomes);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID, option + ": " + e.getMessage(), e);
        }
    }
}
