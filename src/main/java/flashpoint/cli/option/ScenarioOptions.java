package flashpoint.cli.option;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that name a scenario, its changes and its seed. */
public final class ScenarioOptions {

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value of the scenario: a parameter, or a dotted path such as events.video.t or"
                    + " villages.Masanchi.population. Repeatable. Keys: flashpoint describe"
                    + " parameters, with --search WORD.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of replicate 0, any 64-bit integer; replicate k has seed N + k, so --seed 1 and"
                    + " --seed 2 with 20 replicates share 19 runs. Default: the scenario's, 1 unless it says"
                    + " otherwise.")
    private Long seed;

    public Path file() {
        return file;
    }

    /** Reads the scenario; a seed given on the command line becomes its own. */
    public LoadedScenario load() {
        LoadedScenario loaded = ScenarioReader.read(file, set);
        return seed == null ? loaded : loaded.with(withSeed(loaded.scenario(), seed));
    }

    /** The same scenario with a seed of its own. */
    public static Scenario withSeed(Scenario s, long seed) {
        return s.with(s.meta().with(seed, s.meta().replicates()));
    }

    /** The same scenario with a number of replicates of its own. */
    public static Scenario withReplicates(Scenario s, int replicates) {
        return s.with(s.meta().with(s.meta().seed(), replicates));
    }
}
