package flashpoint.experiment;

import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sweeps so small that a test can run many of them: a few ticks of the three villages. */
public final class SmallSweeps {

    public static final Path SCENARIO = Path.of("scenarios", "three-villages.yaml");

    private SmallSweeps() {}

    /** Two factors, 3 x 2 points, all tables, so many replicates of so many ticks. */
    public static Plan plan(int replicates, int ticks) {
        return plan(Map.of(
                "replicates",
                Integer.toString(replicates),
                "stop",
                "{ticks: " + ticks + "}",
                "series",
                "7",
                "events",
                "on",
                "metrics",
                "deaths,injuries,peak_active,heard_share,first_attack_hour"));
    }

    public static Plan plan(Map<String, String> fields) {
        List<String> vary = List.of("police.reinf.delay=2..6/2", "rumours.video.credibility=.3,.9");
        Map<String, String> all = new LinkedHashMap<>(Map.of("name", "small"));
        all.putAll(fields);
        return Planner.plan(ExperimentReader.read(SCENARIO, new CommandSettings(List.of(), vary, all)));
    }

    /** Runs a plan from begin to end. */
    public static Sweep.Outcome sweep(Plan plan, Path folder, Shard shard, int threads, Sweep.Worker worker)
            throws Exception {
        try (Store store = SweepFolder.begin(plan, folder, shard, false)) {
            Sweep.Outcome outcome = new Sweep(store, threads, worker, (done, total) -> {}).run();
            Exports.write(store, Map.of(), 2);
            return outcome;
        }
    }

    public static Sweep.Outcome sweep(Plan plan, Path folder, int threads) throws Exception {
        return sweep(plan, folder, Shard.WHOLE, threads, Task::call);
    }

    /** SHA-256 of every file but the store and the manifest. */
    public static Map<String, String> files(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path p : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(p).toString();
                if (!name.startsWith(Store.NAME) && !name.equals(Manifest.NAME)) {
                    digests.put(name, Manifest.sha256(p));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }

    public static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
