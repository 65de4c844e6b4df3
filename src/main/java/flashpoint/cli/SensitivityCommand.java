package flashpoint.cli;

import flashpoint.analysis.AnalysisFolder;
import flashpoint.analysis.FinishedRuns;
import flashpoint.analysis.GivenIndices;
import flashpoint.analysis.GivenReport;
import flashpoint.analysis.Index;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.ResultsFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sensitivity}: which inputs explain an outcome, and how much of it is luck. */
@Command(
        name = "sensitivity",
        description = "Tells which inputs explain an outcome, and how much of it is luck, each with its interval.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class SensitivityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description =
                    "Results folder of a finished sweep, of any design: indices from its runs, without a new one.")
    private Path from;

    @Option(
            names = "--metrics",
            paramLabel = "NAME,…",
            split = ",",
            description = "Outcomes: metrics of runs, or violent, the chance that anybody attacks. Default: headlines.")
    private List<String> metrics = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws Exception {
        if (from == null) {
            throw new Failure(ExitCode.INVALID, "--from: missing; allowed: the results folder of a finished sweep");
        }
        try {
            FinishedRuns data = AnalysisOptions.runs(from, metrics, "--metrics");
            List<Index> rows = GivenIndices.of(data);
            if (rows.isEmpty()) {
                throw new Failure(
                        ExitCode.INVALID,
                        from + ": no outcome has a value at " + GivenIndices.LEAST
                                + " points or more; that is too few");
            }
            try (ResultsFolder folder = output.prepare(data.plan().head().name() + "-sensitivity", List.of())) {
                Map<String, Object> made = new LinkedHashMap<>();
                made.put("command", "flashpoint " + CommandWords.of(spec));
                made.put("from", data.plan().fingerprint());
                AnalysisFolder.fill(folder, "sensitivity", made, place -> GivenReport.write(data, rows, place));
                say(GivenReport.summary(data, rows), folder.target());
            }
            return ExitCode.DONE;
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }

    private void say(List<String> lines, Path folder) {
        if (!output.quiet()) {
            PrintWriter err = spec.commandLine().getErr();
            lines.forEach(err::println);
            err.println(folder.resolve("report.html"));
            err.flush();
        }
    }
}
