package flashpoint.cli.sweep;

import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.store.PlanNotes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that name an experiment; every flag wins over the file. */
final class SweepOptions {

    @Parameters(
            index = "0",
            paramLabel = "SWEEP",
            description = "Experiment file (YAML), or a scenario file with --vary, or a NetLogo BehaviorSpace file"
                    + " (.xml, .nlogo, .nlogox) with --scenario.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes one value of the base scenario. Repeatable. Keys: flashpoint describe parameters.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--vary",
            paramLabel = "KEY=SPEC",
            description = "Varies a key of the scenario. SPEC is a,b,c, or lo..hi/step (ends included), or lo..hi#n"
                    + " (n points), or lo..hi for lhs and sobol. Repeatable.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description = "full, list, lhs (Latin hypercube), sobol or oat (one at a time). Default: full.")
    private String design;

    @Option(names = "--samples", paramLabel = "N", description = "Points of lhs and sobol, 1 to 5000000.")
    private String samples;

    @Option(names = "--points", paramLabel = "FILE", description = "CSV file with the points of a design list.")
    private String points;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Runs of each point, 1 to 1000000. Default: the scenario's; 10 with --precision.")
    private String replicates;

    @Option(
            names = "--precision",
            paramLabel = "METRIC=W",
            description =
                    "Adds replicates to a point until half of the 95 %% interval of the metric's mean is at most W"
                            + " (0.0001 to 10) of the mean. Repeatable.")
    private List<String> precision = new ArrayList<>();

    @Option(
            names = "--max-replicates",
            paramLabel = "N",
            description = "Most runs of a point with --precision, 1 to 1000000. Default: 1000.")
    private String maxReplicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of replicate 0, any 64-bit integer; replicate k has seed N + k at every point,"
                    + " so batches with seeds less than --replicates apart share runs. Default: the scenario's, 1"
                    + " unless it says otherwise.")
    private String seed;

    @Option(
            names = "--seeds",
            paramLabel = "HOW",
            description = "common (the same at every point) or independent (a seed below 2^53 for each run). Default:"
                    + " common.")
    private String seeds;

    @Option(
            names = "--metrics",
            paramLabel = "A,B,…",
            description = "Metrics that are kept. Default: all. List: flashpoint describe metrics.")
    private String metrics;

    @Option(
            names = "--series",
            paramLabel = "N",
            description = "Keeps the series too, every N ticks, 1 to 1000000. Default: off.")
    private String series;

    @Option(names = "--events", description = "Keeps the incidents too. Default: off.")
    private boolean events;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "A run that takes longer is a failed one, 0.001 to 10000000. Default: none.")
    private String timeLimit;

    @Option(
            names = "--keep",
            paramLabel = "ROWS",
            description = "Rows of runs that are kept: rows (all), failures, sample (every 100th replicate, and"
                    + " failures) or none. Counts, means and quantiles of every point are kept in statistics.csv in any"
                    + " case. Default: rows.")
    private String keep;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the sweep. Default: <scenario>-sweep.")
    private String name;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Base scenario, in place of the file's own.")
    private String scenario;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Runs share I of N, whole points dealt out evenly; merge joins them. Default: all.")
    private String shard;

    private final List<String> notes = new ArrayList<>();

    /** The file that was named. */
    Path file() {
        return file;
    }

    /** Reads the experiment and tries every value. */
    Plan plan() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "design", design);
        put(fields, "samples", samples);
        put(fields, "points", points);
        put(fields, "replicates", replicates);
        put(fields, "maxReplicates", maxReplicates);
        put(fields, "precision", precision.isEmpty() ? null : String.join(",", precision));
        put(fields, "seed", seed);
        put(fields, "seeds", seeds);
        put(fields, "metrics", metrics);
        put(fields, "series", series);
        put(fields, "events", events ? "on" : null);
        put(fields, "stop", timeLimit == null ? null : "{seconds: " + timeLimit + "}");
        put(fields, "keep", keep);
        put(fields, "name", name);
        put(fields, "scenario", scenario);
        Experiment experiment = ExperimentReader.read(file, new CommandSettings(set, vary, fields));
        Plan plan = Planner.plan(experiment);
        notes.addAll(experiment.notes());
        notes.addAll(PlanNotes.of(plan));
        return plan;
    }

    /** What its user should know of the experiment that {@link #plan} read. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private static void put(Map<String, String> fields, String key, String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }

    Shard shard() {
        return Shard.orWhole(shard);
    }

    /** A shard has a folder of its own. */
    String folderName(Plan plan) {
        return shard().folder(plan.head().name());
    }
}
