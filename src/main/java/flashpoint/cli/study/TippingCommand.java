package flashpoint.cli.study;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.study.tipping.TippingStudies;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tipping}: where an outcome tips along one input or over two. */
@Command(
        name = "tipping",
        description =
                "Tells where calm turns into violence along one key: the place and the width of the transition, with"
                        + " intervals, and whether it is sharp, at one, two and four times the population; or over two"
                        + " keys, as a map.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class TippingCommand implements Callable<Integer> {

    private static final String VERB = "tipping";

    private static final String ONE_OF = "give one of --along KEY=lo..hi and --map KEY=lo..hi,KEY=lo..hi";

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "Scenario file with --along or --map, or an experiment file with one factor or two.")
    private Path file;

    @Option(
            names = "--along",
            paramLabel = "KEY=lo..hi",
            description =
                    "Key of the scenario that is a number, and its range. A key alone: all that is allowed if that"
                            + " is at most 10 wide, else up to twice the scenario's value.")
    private String along;

    @Option(
            names = "--map",
            paramLabel = "KEY=lo..hi,KEY=lo..hi",
            description = "Two keys and their ranges, in place of --along: a map with the boundary and its band. A key"
                    + " alone as with --along.")
    private String map;

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

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "First points over the range, 5 to 1000. Default: 9; of a map 24.")
    private Integer points;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Runs of each point, 2 to 10000; of a map 1 to 1000, and more where it is least clear. Default:"
                            + " 20; of a map 5.")
    private Integer replicates;

    @Option(names = "--budget", paramLabel = "RUNS", description = "Runs at most, 1 to 10000000. Default: 2000.")
    private long budget = 2000;

    @Mixin
    private SearchOptions search;

    @Override
    public Integer call() throws Exception {
        boolean two = overTwo();
        if (points == null) {
            points = two ? 24 : 9;
        }
        if (replicates == null) {
            replicates = two ? 5 : 20;
        }
        int least = two ? 1 : 2;
        int most = two ? 1000 : 10_000;
        Failure.unless("--points", points, points >= 5 && points <= 1000, "5 to 1000");
        Failure.unless("--replicates", replicates, replicates >= least && replicates <= most, least + " to " + most);
        Failure.unless("--budget", budget, budget >= 1 && budget <= 10_000_000, "1 to 10000000");
        for (int k = 0; k < sizes.size(); k++) {
            boolean right = sizes.get(k) >= 0.01 && sizes.get(k) <= 100 && (k == 0 || sizes.get(k) > sizes.get(k - 1));
            Failure.unless("--sizes", sizes, right, "ascending numbers from 0.01 to 100");
        }
        String range = "[^=,]+(=[^,/#]+\\.\\.[^,/#]+)?";
        if (along != null && !along.matches(range)) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--along: got \"" + along + "\", allowed: KEY=lo..hi, a range without steps, or KEY");
        }
        if (map != null && !map.matches(range + "," + range)) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--map: got \"" + map + "\", allowed: KEY=lo..hi,KEY=lo..hi, two ranges without steps, or KEY,KEY");
        }
        return search.run(spec, () -> plan(two));
    }

    /** Whether the outcome is looked for over two keys: by the option, or by the factors of an experiment. */
    private boolean overTwo() {
        if (along != null && map != null) {
            throw new Failure(ExitCode.INVALID, ONE_OF + "; got both");
        }
        if (along != null || map != null) {
            return map != null;
        }
        int factors = ExperimentReader.read(file, search.settings(file, VERB, List.of()))
                .factors()
                .size();
        if (factors != 1 && factors != 2) {
            throw new Failure(
                    ExitCode.INVALID, ONE_OF + ", or an experiment with one factor or two; got " + count(factors));
        }
        return factors == 2;
    }

    private static String count(int factors) {
        return factors == 0 ? "neither" : "one with " + factors + " factors";
    }

    private Plan plan(boolean two) {
        TippingStudies.Request request = new TippingStudies.Request(of, sizes, points, replicates, budget);
        Experiment experiment = ExperimentReader.read(file, search.settings(file, two ? VERB + "-map" : VERB, vary()));
        return two ? TippingStudies.map(experiment, request) : TippingStudies.plan(experiment, request);
    }

    /** Keys of the options with their ranges; empty where the experiment has them. */
    private List<String> vary() {
        if (along == null && map == null) {
            return List.of();
        }
        ScenarioTemplate base = search.template(file);
        String option = map == null ? "--along" : "--map";
        List<String> keys = List.of(map == null ? new String[] {along} : map.split(",", -1));
        return keys.stream().map(key -> KeyRange.of(base, key, option)).toList();
    }
}
