package flashpoint.cli;

import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Beginning;
import flashpoint.experiment.store.Store;
import flashpoint.study.tipping.TippingStudies;
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

/** {@code tipping}: where an outcome tips along one input. */
@Command(
        name = "tipping",
        description =
                "Tells where calm turns into violence along one key: the place and the width of the transition, with"
                        + " intervals, and whether it is sharp, at one, two and four times the population.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class TippingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "Scenario file.")
    private Path file;

    @Option(
            names = "--along",
            required = true,
            paramLabel = "KEY=lo..hi",
            description = "Key of the scenario that is a number, and its range.")
    private String along;

    @Option(
            names = "--of",
            paramLabel = "OUTCOME",
            description = "violent, the chance that anybody attacks, or a metric of runs. Default: violent.")
    private String of = "violent";

    @Option(
            names = "--sizes",
            paramLabel = "A,B,…",
            split = ",",
            description = "Populations, as multiples of the scenario's, ascending, 0.01 to 100. Default: 1,2,4.")
    private List<Double> sizes = List.of(1.0, 2.0, 4.0);

    @Option(names = "--points", paramLabel = "N", description = "First points over the range, 5 to 1000. Default: 9.")
    private int points = 9;

    @Option(names = "--replicates", paramLabel = "N", description = "Runs of each point, 2 to 10000. Default: 20.")
    private int replicates = 20;

    @Option(names = "--budget", paramLabel = "RUNS", description = "Runs at most, 1 to 10000000. Default: 2000.")
    private long budget = 2000;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value of the scenario. Repeatable. Keys: flashpoint describe parameters.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of replicate 0, any 64-bit integer. Default: the scenario's.")
    private String seed;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the study. Default: <scenario>-tipping.")
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
        check("--points", points, points >= 5 && points <= 1000, "5 to 1000");
        check("--replicates", replicates, replicates >= 2 && replicates <= 10_000, "2 to 10000");
        check("--budget", budget, budget >= 1 && budget <= 10_000_000, "1 to 10000000");
        for (int k = 0; k < sizes.size(); k++) {
            boolean right = sizes.get(k) >= 0.01 && sizes.get(k) <= 100 && (k == 0 || sizes.get(k) > sizes.get(k - 1));
            check("--sizes", sizes, right, "ascending numbers from 0.01 to 100");
        }
        if (!along.matches("[^=]+=[^,/#]+\\.\\.[^,/#]+")) {
            throw new Failure(
                    ExitCode.INVALID, "--along: got \"" + along + "\", allowed: KEY=lo..hi, a range without steps");
        }
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
        fields.put("design", "sobol");
        fields.put("samples", "1");
        if (seed != null) {
            fields.put("seed", seed);
        }
        String base = file.getFileName().toString().replaceAll("\\.ya?ml$", "");
        fields.put("name", name == null ? base + "-tipping" : name);
        return TippingStudies.plan(
                ExperimentReader.read(file, new CommandSettings(set, List.of(along), fields)),
                new TippingStudies.Request(of, sizes, points, replicates, budget));
    }

    private static void check(String option, Object got, boolean right, String allowed) {
        if (!right) {
            throw new Failure(ExitCode.INVALID, option + ": got " + got + ", allowed: " + allowed);
        }
    }
}
