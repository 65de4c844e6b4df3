package flashpoint.cli.study;

import flashpoint.cli.terminal.Failure;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.study.sensitivity.SensitivityStudies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of a study of sensitivity that runs runs of its own. */
final class SensitivityOptions {

    private static final long MOST_RUNS = 10_000_000;

    @Mixin
    private StudyOptions study;

    @Option(names = "--vary", paramLabel = "KEY=SPEC", description = "An input: lo..hi, or values a,b,c. Repeatable.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--all",
            description = "Every numeric parameter that the scenario can use is an input, beside those that are named.")
    private boolean all;

    @Option(
            names = "--share",
            paramLabel = "X",
            description = "With --all: range of an input, its value less and plus this share of it, above 0 to 1."
                    + " Default: 0.25.")
    private double share = 0.25;

    @Option(names = "--sections", description = "Groups inputs by section of the registry; a group moves together.")
    private boolean sections;

    @Option(
            names = "--alone",
            paramLabel = "KEY,…",
            split = ",",
            description = "These inputs stand alone; all others are one group.")
    private List<String> alone = new ArrayList<>();

    @Option(
            names = "--course",
            paramLabel = "METRIC,…",
            split = ",",
            description =
                    "sobol: metrics of the series of which the whole curve has an index, each tick weighted by its"
                            + " variance.")
    private List<String> courses = new ArrayList<>();

    @Option(names = "--radii", paramLabel = "N", description = "morris: base points, 2 to 10000. Default: 10.")
    private Integer radii;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Seeds: of morris, those that all points share; of sobol, those of each row; 1 to 10000. Default:"
                            + " 1.")
    private int seeds = 1;

    @Option(
            names = "--scrambles",
            paramLabel = "N",
            description = "sobol: independent designs, 8 to 1000; intervals are across them. Default: 8.")
    private int scrambles = 8;

    @Option(names = "--budget", paramLabel = "RUNS", description = "Runs at most, 1 to 10000000. Default: 10000.")
    private long budget = 10_000;

    @Option(
            names = "--half-width",
            paramLabel = "X",
            description = "sobol: ends when half of every 95 %% interval is at most X, 0.001 to 1. Default: 0.1.")
    private double halfWidth = 0.1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of designs and runs, any 64-bit integer. Default: the scenario's.")
    private String seed;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the study. Default: <experiment>-<method>.")
    private String name;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Scenario, in place of the experiment's own.")
    private String scenario;

    Shard shard() {
        return study.shard();
    }

    /** Reads the experiment and tries every input. */
    Plan plan(Path file, String method, List<String> outcomes) {
        Failure.unless("--share", share, share > 0 && share <= 1, "above 0 to 1");
        Failure.unless("--radii", radii, radii == null || (radii >= 2 && radii <= 10_000), "2 to 10000");
        Failure.unless("--replicates", seeds, seeds >= 1 && seeds <= 10_000, "1 to 10000");
        Failure.unless("--scrambles", scrambles, scrambles >= 8 && scrambles <= 1000, "8 to 1000");
        Failure.unless("--budget", budget, budget >= 1 && budget <= MOST_RUNS, "1 to " + MOST_RUNS);
        Failure.unless("--half-width", halfWidth, halfWidth >= 0.001 && halfWidth <= 1, "0.001 to 1");
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "seed", seed);
        put(fields, "name", name);
        put(fields, "scenario", scenario);
        Experiment experiment = ExperimentReader.read(file, new CommandSettings(study.set(), vary, fields));
        if (name == null) {
            experiment = experiment.named(experiment.name().replaceAll("-sweep$", "") + "-" + method);
        }
        return SensitivityStudies.plan(
                experiment,
                new SensitivityStudies.Request(
                        method,
                        all,
                        share,
                        sections,
                        alone,
                        outcomes,
                        courses,
                        radii == null ? 0 : radii,
                        seeds,
                        scrambles,
                        budget,
                        halfWidth));
    }

    private static void put(Map<String, String> fields, String key, String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}
