package flashpoint.cli.study;

import flashpoint.experiment.plan.Shard;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that every study of one scenario has: changes of the scenario, and the share of one machine. */
final class StudyOptions {

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value of the scenario. Repeatable. Keys: flashpoint describe parameters.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Runs share I of N of the first block; merge joins them, resume goes on. Default: all.")
    private String shard;

    /** Changes of the scenario, {@code KEY=VALUE} each. */
    List<String> set() {
        return set;
    }

    Shard shard() {
        return Shard.orWhole(shard);
    }
}
