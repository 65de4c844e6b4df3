package flashpoint.cli.study;

import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.study.worst.WorstStudies;
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

/** {@code worst}: the worst, or best, case in a box under a budget, confirmed on fresh seeds. */
@Command(
        name = "worst",
        description =
                "Looks for the worst case in a box of inputs under a budget, and runs the ten best finds again on fresh"
                        + " seeds.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class WorstCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "EXPERIMENT",
            description = "Experiment file whose factors have ranges, or a scenario file with --vary.")
    private Path file;

    @Option(
            names = "--of",
            paramLabel = "OUTCOME",
            description = "A metric of runs, or violent, the chance that anybody attacks. Default: deaths.")
    private String of = "deaths";

    @Option(names = "--least", description = "Looks for the least, in place of the greatest.")
    private boolean least;

    @Option(names = "--vary", paramLabel = "KEY=lo..hi", description = "An input and its range. Repeatable.")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--replicates", paramLabel = "N", description = "Seeds of the search, 1 to 1000. Default: 5.")
    private int replicates = 5;

    @Option(
            names = "--fresh",
            paramLabel = "N",
            description = "Fresh seeds for the best finds, 2 to 10000. Default: 100.")
    private int fresh = 100;

    @Option(names = "--budget", paramLabel = "RUNS", description = "Runs at most, 1 to 10000000. Default: 3000.")
    private long budget = 3000;

    @Mixin
    private SearchOptions search;

    @Override
    public Integer call() throws Exception {
        Failure.unless("--replicates", replicates, replicates >= 1 && replicates <= 1000, "1 to 1000");
        Failure.unless("--fresh", fresh, fresh >= 2 && fresh <= 10_000, "2 to 10000");
        Failure.unless("--budget", budget, budget >= 1 && budget <= 10_000_000, "1 to 10000000");
        return search.run(spec, this::plan);
    }

    private Plan plan() {
        return WorstStudies.plan(
                ExperimentReader.read(file, search.settings(file, "worst", vary)),
                new WorstStudies.Request(of, least, replicates, fresh, budget));
    }
}
