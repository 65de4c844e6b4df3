package flashpoint.cli.view;

import flashpoint.chart.draw.Scripts;
import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.ScenarioOptions;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.Headless;
import flashpoint.cli.terminal.VersionText;
import flashpoint.gui.Gui;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gui [SCENARIO]}: MASON's console with map, live charts, sliders and inspectors. */
@Command(
        name = "gui",
        description = "Opens the console: map, live charts, sliders, interventions, inspectors, replay.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class GuiCommand implements Callable<Integer> {

    private static final String FIRST = "korday-2020";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "Scenario file, YAML or JSON. Default: the shipped " + FIRST
                    + "; others can be chosen in the window.")
    private Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Sets a parameter or a path; repeatable.")
    private List<String> set = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Seed, any 64-bit integer. Default: the scenario's.")
    private Long seed;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    @Override
    public Integer call() throws InterruptedException {
        Scenario scenario = scenario();
        MemoryNeed.check(scenario, 1, 1);
        Headless.allow();
        Scripts.warnings(scenario).forEach(w -> spec.commandLine().getErr().println("warning: " + w));
        Optional<String> obstacle = Gui.obstacle();
        if (obstacle.isPresent()) {
            throw new Failure(ExitCode.INVALID, "gui: no window can be opened: " + obstacle.get());
        }
        Gui.run(scenario);
        return ExitCode.DONE;
    }

    private Scenario scenario() {
        if (file == null) {
            Scenario shipped = BundledScenarios.shipped(FIRST, set.toArray(String[]::new));
            return seed == null ? shipped : ScenarioOptions.withSeed(shipped, seed);
        }
        LoadedScenario loaded = ScenarioReader.read(file, set);
        loaded.warnings().forEach(w -> spec.commandLine().getErr().println("warning: " + w));
        return seed == null ? loaded.scenario() : ScenarioOptions.withSeed(loaded.scenario(), seed);
    }
}
