package flashpoint.cli.run;

import flashpoint.chart.Charts;
import flashpoint.chart.draw.Scripts;
import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.ScenarioOptions;
import flashpoint.cli.option.StrictOption;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.TimeSpent;
import flashpoint.cli.terminal.VersionText;
import flashpoint.core.Numbers;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeScenario;
import flashpoint.model.observe.CalmCertificate;
import flashpoint.results.ResultsFolder;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.yaml.InputFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run SCENARIO}: one scenario, one or more replicates; tables, charts and a report. */
@Command(
        name = "run",
        description = "Runs a scenario, one or more replicates, and writes tables, charts and a report.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenarioOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StrictOption strict;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Number of replicates, 1 to 1000000. Default: the scenario's, 1 unless it says otherwise.")
    private Integer replicates;

    @Option(
            names = "--charts",
            paramLabel = "FORMATS",
            description = "svg, png, both or none. Default: ${DEFAULT-VALUE}.",
            defaultValue = "both")
    private ChartFormats charts;

    @Option(
            names = "--check",
            description = "Checks every invariant of the model in every tick; slow, changes no result.")
    private boolean check;

    /** Formats of charts. */
    enum ChartFormats {
        SVG,
        PNG,
        BOTH,
        NONE
    }

    @Override
    public Integer call() throws Exception {
        TimeSpent spent = new TimeSpent();
        int crew = threads.number();
        if (charts != ChartFormats.NONE && !output.toStdout()) {
            Charts.warmUp();
        }
        LoadedScenario loaded;
        List<Path> inputs;
        try (InputFiles read = InputFiles.watch()) {
            loaded = scenarioOptions.load();
            inputs = read.files();
        }
        Scenario scenario = ScenarioOptions.withReplicates(
                loaded.scenario(), replicates == null ? loaded.scenario().meta().replicates() : checkedReplicates());
        MemoryNeed.check(scenario, scenario.meta().replicates(), crew);
        PrintWriter err = spec.commandLine().getErr();
        strict.check(loaded.warnings(), err, output.quiet());
        if (!output.quiet() && (charts == ChartFormats.PNG || charts == ChartFormats.BOTH) && !output.toStdout()) {
            Scripts.warnings(scenario).forEach(w -> err.println("warning: " + w));
        }
        if (!output.quiet()) {
            loaded.directions().forEach(line -> err.println("attack: " + line));
            err.println(certificate(scenario));
        }
        if (output.toStdout()) {
            return toStdout(scenario, crew);
        }
        ResultsFolder folder = output.prepare(scenario.meta().name(), inputs);
        int exit = new RunJob(scenario, runs(scenario), folder, crew, CommandWords.of(spec))
                .directions(loaded.directions())
                .charts(
                        charts == ChartFormats.SVG || charts == ChartFormats.BOTH,
                        charts == ChartFormats.PNG || charts == ChartFormats.BOTH)
                .saying(err, output.quiet(), output.verbose())
                .spending(spent)
                .execute();
        if (!output.quiet()) {
            ScenarioReader.extended(scenarioOptions.file())
                    .ifPresent(base -> err.println("it changes " + base + ": flashpoint compare " + base + " "
                            + scenarioOptions.file() + " says what that does"));
        }
        return exit;
    }

    private int checkedReplicates() {
        if (replicates < 1 || replicates > 1_000_000) {
            throw new Failure(ExitCode.INVALID, "--replicates: got " + replicates + ", allowed: 1 to 1000000");
        }
        return replicates;
    }

    private static String certificate(Scenario scenario) {
        if (scenario.lattice()) {
            LatticeConfig config = LatticeScenario.config(scenario);
            return "lattice: model " + config.model() + ", rule set "
                    + config.rules().name() + ", " + config.citizens() + " citizens and " + config.cops() + " cops";
        }
        CalmCertificate calm = CalmCertificate.of(scenario);
        return calm.holds()
                ? "calm certificate: holds, margin " + Numbers.text((float) calm.margin())
                        + " (without a trigger nobody acts)"
                : "calm certificate: does not hold, margin " + Numbers.text((float) calm.margin())
                        + " (some may act without any trigger)";
    }

    private List<Run> runs(Scenario scenario) {
        List<Run> runs = new ArrayList<>();
        for (int k = 0; k < scenario.meta().replicates(); k++) {
            runs.add(new Run(scenario, k, 0, k, scenario.meta().seed() + k, check));
        }
        return runs;
    }

    private int toStdout(Scenario scenario, int crew) throws Exception {
        List<RunResult> failed = SeriesPrinter.print(
                scenario, runs(scenario), crew, spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        failed.forEach(r -> err.println("run " + r.run() + " (seed " + r.seed() + ") failed: " + r.stopReason()));
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
}
