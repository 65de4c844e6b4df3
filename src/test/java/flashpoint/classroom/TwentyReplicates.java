package flashpoint.classroom;

import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Runs of a scenario with its own seed and the nineteen after it, as {@code --replicates 20} makes them; the same in every
 * lesson, so that runs can be compared pair by pair.
 */
final class TwentyReplicates {

    private static final ConcurrentMap<String, TwentyReplicates> MADE = new ConcurrentHashMap<>();

    final Scenario scenario;
    final List<RunResult> runs;

    private TwentyReplicates(Scenario scenario) {
        this.scenario = scenario;
        runs = IntStream.range(0, 20)
                .mapToObj(k -> Run.of(scenario, scenario.meta().seed() + k).result())
                .toList();
    }

    /** Twenty runs of three villages, changed as by {@code --set}. */
    static TwentyReplicates villages(String... changes) {
        return of("three-villages.yaml", changes);
    }

    static TwentyReplicates of(String file, String... changes) {
        return MADE.computeIfAbsent(
                file + " " + String.join(" ", changes), key -> new TwentyReplicates(scenario(file, changes)));
    }

    static Scenario scenario(String file, String... changes) {
        return ScenarioReader.read(Path.of("scenarios").resolve(file), List.of(changes))
                .scenario();
    }

    /** A metric of each run, in the order of the seeds. */
    double[] each(String metric) {
        return each(run -> Results.metric(scenario, run, metric));
    }

    double[] each(ToDoubleFunction<RunResult> number) {
        return runs.stream().mapToDouble(number).toArray();
    }

    /** The sum of a metric over the runs; missing values count nothing. */
    double sum(String metric) {
        double sum = 0;
        for (double x : each(metric)) {
            sum += Double.isNaN(x) ? 0 : x;
        }
        return sum;
    }

    /** A series of one run. */
    double[] series(RunResult run, String metric) {
        return Results.series(scenario, run, metric);
    }

    /** The tick that contains an hour. */
    int tick(double hour) {
        return (int) Math.floor(hour / scenario.meta().dt() + 1e-9);
    }
}
