package flashpoint.cli.study;

import flashpoint.analysis.AnalysisFolder;
import flashpoint.analysis.FinishedRuns;
import flashpoint.analysis.GivenIndices;
import flashpoint.analysis.GivenReport;
import flashpoint.analysis.SensitivityIndex;
import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.sweep.StudyPlanText;
import flashpoint.cli.sweep.StudyStart;
import flashpoint.cli.sweep.SweepJob;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.ResultsFolder;
import flashpoint.study.sensitivity.SensitivityQuestion;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputFiles;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sensitivity}: which inputs explain an outcome, and how much of it is luck. */
@Command(
        name = "sensitivity",
        description = "Tells which inputs explain an outcome, and how much of it is luck, each with its interval.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class SensitivityCommand implements Callable<Integer> {

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
            description = "Outcomes: metrics of runs, violent, the chance that anybody attacks, or variance:NAME, the"
                    + " variance of one over seeds. Default: headlines.")
    private List<String> metrics = new ArrayList<>();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXPERIMENT",
            description = "Experiment file with the inputs as factors, or a scenario file with --vary or --all.")
    private Path file;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "morris (screening of many inputs) or sobol (shares of the variance, the seed an input).")
    private String method;

    @Mixin
    private SensitivityOptions study;

    @Option(names = "--plan", description = "Says what it would run and what that would cost, and runs nothing.")
    private boolean planned;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StudyStart start;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws Exception {
        if ((from == null) == (file == null)) {
            throw new Failure(
                    ExitCode.INVALID,
                    from == null
                            ? "EXPERIMENT: missing; allowed: an experiment or scenario file, or --from DIR"
                            : "--from: got " + from + " and " + file + ", allowed: one of them");
        }
        try {
            return from == null ? asked() : given();
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }

    /** A study with runs of its own. */
    private int asked() throws Exception {
        if (!SensitivityQuestion.MORRIS.equals(method) && !SensitivityQuestion.SOBOL.equals(method)) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--method: " + (method == null ? "missing" : "got " + InputError.quoted(method))
                            + ", allowed: morris, sobol");
        }
        Plan plan;
        List<Path> inputs;
        try (InputFiles read = InputFiles.watch()) {
            plan = study.plan(file, method, metrics);
            inputs = read.files();
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
        MemoryNeed.check(plan, threads.number());
        if (planned) {
            StudyPlanText.print(
                    plan, study.shard(), threads.number(), spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        return start.execute(
                spec, plan, study.shard(), output.folder(plan.head().name()), output, inputs, threads.number());
    }

    /** Indices of a finished sweep. */
    private int given() throws Exception {
        FinishedRuns data = AnalysisOptions.runs(from, metrics, "--metrics");
        List<SensitivityIndex> rows = GivenIndices.of(data);
        if (rows.isEmpty()) {
            throw new Failure(
                    ExitCode.INVALID,
                    from + ": no outcome has a value at " + GivenIndices.LEAST + " points or more; that is too few");
        }
        try (ResultsFolder folder = output.prepare(data.plan().head().name() + "-sensitivity", List.of())) {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("command", "flashpoint " + CommandWords.of(spec));
            made.put("from", data.plan().fingerprint());
            AnalysisFolder.fill(folder, "sensitivity", made, place -> GivenReport.write(data, rows, place));
            say(GivenReport.summary(data, rows), folder.target());
        }
        return ExitCode.DONE;
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
