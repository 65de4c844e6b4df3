package flashpoint.cli;

import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Beginning;
import flashpoint.experiment.store.Store;
import flashpoint.study.worst.WorstStudies;
import flashpoint.yaml.InputFiles;
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

/** {@code worst}: the worst, or best, case in a box under a budget, confirmed on fresh seeds. */
@Command(
        name = "worst",
        description =
                "Looks for the worst case in a box of inputs under a budget, and runs the ten best finds again on fresh"
                        + " seeds.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class WorstCommand implements Callable<Integer> {

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

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value of the scenario. Repeatable. Keys: flashpoint describe parameters.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--replicates", paramLabel = "N", description = "Seeds of the search, 1 to 1000. Default: 5.")
    private int replicates = 5;

    @Option(
            names = "--fresh",
            paramLabel = "N",
            description = "Fresh seeds for the best finds, 2 to 10000. Default: 100.")
    private int fresh = 100;

    @Option(names = "--budget", paramLabel = "RUNS", description = "Runs at most, 1 to 10000000. Default: 3000.")
    private long budget = 3000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the search and of replicate 0, any 64-bit integer. Default: the scenario's.")
    private String seed;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the study. Default: <experiment>-worst.")
    private String name;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Runs share I of N of the first block; merge joins them, resume goes on. Default: all.")
    private String shard;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws Exception {
        check("--replicates", replicates, replicates >= 1 && replicates <= 1000, "1 to 1000");
        check("--fresh", fresh, fresh >= 2 && fresh <= 10_000, "2 to 10000");
        check("--budget", budget, budget >= 1 && budget <= 10_000_000, "1 to 10000000");
        Plan plan;
        List<Path> inputs;
        try (InputFiles read = InputFiles.watch()) {
            plan = plan();
            inputs = read.files();
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
        MemoryNeed.check(plan, threads.number());
        try {
            Shard share = shard == null ? Shard.WHOLE : Shard.parse(shard);
            Store store = SweepFolder.begin(
                    plan, output.folder(plan.head().name()), share, new Beginning(output.force(), inputs));
            return new SweepJob(store, threads.number(), CommandWords.of(spec))
                    .saying(spec.commandLine().getErr(), output.quiet())
                    .execute();
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }

    private Plan plan() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (seed != null) {
            fields.put("seed", seed);
        }
        String base = file.getFileName().toString().replaceAll("\\.ya?ml$", "");
        fields.put("name", name == null ? base + "-worst" : name);
        return WorstStudies.plan(
                ExperimentReader.read(file, new CommandSettings(set, vary, fields)),
                new WorstStudies.Request(of, least, replicates, fresh, budget));
    }

    private static void check(String option, Object got, boolean right, String allowed) {
        if (!right) {
            throw new Failure(ExitCode.INVALID, option + ": got " + got + ", allowed: " + allowed);
        }
    }
}
