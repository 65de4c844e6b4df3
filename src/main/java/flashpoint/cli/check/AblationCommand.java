package flashpoint.cli.check;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.validation.Ablation;
import flashpoint.validation.AblationTable;
import flashpoint.yaml.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate ablation [SCENARIO]}: what each mechanism and each event of a scenario is worth. */
@Command(
        name = "ablation",
        description = "Takes out each mechanism and each event of a scenario in turn, and says by paired runs what the"
                + " outcome owes to it.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class AblationCommand implements Callable<Integer> {

    /** Choice of what is taken out. */
    enum Only {
        MECHANISMS,
        EVENTS
    }

    static final String DEFAULT = "korday-2020";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "Scenario file (YAML) of the village model. Default: the bundled " + DEFAULT + ".")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value of the scenario first. Repeatable. Needs a SCENARIO.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Pairs of runs, 5 to 100000. Default: ${DEFAULT-VALUE}. If none of the first ten differs in any"
                            + " metric, no more are run.",
            defaultValue = "40")
    private int replicates;

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "mechanisms, or events (the scripted share). Default: both.")
    private Only only;

    @Option(
            names = "--metrics",
            paramLabel = "NAME,…",
            split = ",",
            description = "Metrics of runs.csv. Default: calm and those of violence and flight.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of replicate 0, any 64-bit integer. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ThreadsOption threads;

    @Override
    public Integer call() throws Exception {
        int crew = threads.number();
        if (replicates < 5 || replicates > 100_000) {
            throw new Failure(ExitCode.INVALID, "--replicates: got " + replicates + ", allowed: 5 to 100000");
        }
        if (file == null && !set.isEmpty()) {
            throw new Failure(ExitCode.INVALID, "--set: needs a SCENARIO to change");
        }
        Scenario scenario = file == null
                ? BundledScenarios.shipped(DEFAULT)
                : ScenarioReader.read(file, set).scenario();
        if (scenario.lattice()) {
            throw new Failure(
                    ExitCode.INVALID,
                    "SCENARIO: " + scenario.meta().name() + " is of the lattice, allowed: scenarios of villages");
        }
        List<Ablation> rows = new ArrayList<>();
        if (only != Only.EVENTS) {
            rows.addAll(Ablation.mechanisms(scenario));
        }
        if (only != Only.MECHANISMS) {
            rows.addAll(Ablation.events(scenario));
        }
        if (rows.isEmpty()) {
            throw new Failure(ExitCode.INVALID, "SCENARIO: " + scenario.meta().name() + " has no events to take out");
        }
        MemoryNeed.check(scenario, crew, crew);
        return new AblationJob(scenario, rows, metrics(scenario), replicates, seed, crew, output, CommandWords.of(spec))
                .execute(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    private List<String> metrics(Scenario scenario) {
        if (metrics.isEmpty()) {
            return AblationTable.METRICS;
        }
        List<String> known = Metrics.run(scenario).stream().map(Metric::name).toList();
        for (String name : metrics) {
            if (!known.contains(name)) {
                throw new Failure(
                        ExitCode.INVALID,
                        "--metrics: got " + name + ", allowed: metrics of runs.csv" + nearest(name, known));
            }
        }
        return List.copyOf(metrics);
    }

    private static String nearest(String name, List<String> known) {
        String near = Suggestion.of(name, known);
        return near.isEmpty() ? "" : "; did you mean " + near + "?";
    }
}
