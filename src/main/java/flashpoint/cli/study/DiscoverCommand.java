package flashpoint.cli.study;

import flashpoint.analysis.AnalysisFolder;
import flashpoint.analysis.Condition;
import flashpoint.analysis.Discovery;
import flashpoint.analysis.DiscoveryReport;
import flashpoint.analysis.FinishedRuns;
import flashpoint.analysis.FoundBox;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.sweep.SweepJob;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.ResultsFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code discover}: boxes of inputs that hold most of an outcome. */
@Command(
        name = "discover",
        description =
                "Finds boxes of inputs that hold most of an outcome in a finished sweep, and writes each as a scenario"
                        + " that runs.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class DiscoverCommand implements Callable<Integer> {

    private static final int MOST_BOXES = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Results folder of a finished sweep, of any design.")
    private Path from;

    @Option(
            names = "--of",
            paramLabel = "OUTCOME",
            description = "Which runs are looked for: " + Condition.FORM + ". Default: violent.")
    private String of = "violent";

    @Option(names = "--boxes", paramLabel = "N", description = "How many boxes at most, 1 to 20. Default: 3.")
    private int boxes = 3;

    @Option(
            names = "--density",
            paramLabel = "X",
            description =
                    "Least share of the runs in a box that are such, 0 to 1. Default: the best trade of coverage and"
                            + " density.")
    private double density;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws Exception {
        if (boxes < 1 || boxes > MOST_BOXES) {
            throw new Failure(ExitCode.INVALID, "--boxes: got " + boxes + ", allowed: 1 to " + MOST_BOXES);
        }
        if (!(density >= 0 && density <= 1)) {
            throw new Failure(ExitCode.INVALID, "--density: got " + density + ", allowed: 0 to 1");
        }
        try {
            Condition asked = Condition.parse(of);
            FinishedRuns data = AnalysisOptions.runs(from, List.of(asked.outcome()), "--of");
            Condition condition = asked.of(data.values()[0]);
            List<FoundBox> found = Discovery.of(data, condition, boxes, density);
            try (ResultsFolder folder = output.prepare(data.plan().head().name() + "-boxes", List.of())) {
                Map<String, Object> made = new LinkedHashMap<>();
                made.put("command", "flashpoint " + CommandWords.of(spec));
                made.put("from", data.plan().fingerprint());
                AnalysisFolder.fill(
                        folder, "discover", made, place -> DiscoveryReport.write(data, condition, found, place));
                say(DiscoveryReport.summary(data, condition, found), folder.target());
            }
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID, "--of: " + e.getMessage(), e);
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
