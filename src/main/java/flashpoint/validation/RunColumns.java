package flashpoint.validation;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of results by the names of metrics. */
final class RunColumns {

    private RunColumns() {}

    /** Position of a metric. */
    static int of(List<Metric> metrics, String name) {
        return IntStream.range(0, metrics.size())
                .filter(k -> metrics.get(k).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric " + name));
    }

    /** A column of the series, a value a tick. */
    static double[] series(Scenario scenario, RunResult run, String name) {
        return run.series()[of(Metrics.series(scenario), name)];
    }

    /** Its last value. */
    static double last(Scenario scenario, RunResult run, String name) {
        return series(scenario, run, name)[run.ticks() - 1];
    }

    /** A column of one village, a value a tick. */
    static double[] village(Scenario scenario, RunResult run, String name, String village) {
        float[] column = run.villages()[of(Metrics.village(scenario), name)];
        int n = scenario.villages().size();
        int v = scenario.village(village);
        return IntStream.range(0, run.ticks())
                .mapToDouble(t -> column[t * n + v])
                .toArray();
    }
}
