package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Metric;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.world.World;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of the tables by tick and by village is what a plain count of the persons gives. */
class RecountedTablesTest {

    /** Sums are kept in units of 2^-20 a person, and a grievance is the sum of two of them. */
    private static final double FIXED = 2.5e-6;

    static Stream<Scenario> scenarios() {
        return RecountStages.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyColumnIsWhatThePersonsAddUpTo(Scenario scenario) {
        Simulation s = new Simulation(scenario, 5);
        World w = s.world();
        SeriesRecorder seen = new SeriesRecorder(w, scenario.meta().ticks());
        MetricRecount recount = new MetricRecount(w);
        Set<Integer> looked = RecountStages.ticks(scenario, 12);
        boolean more = true;
        while (more) {
            more = s.advance();
            seen.read();
            recount.follow();
            recount.attacks();
            if (looked.contains(w.tick())) {
                series(w, seen, recount);
                villages(w, seen, recount);
                refuges(w, seen, recount);
            }
        }
    }

    private static void series(World w, SeriesRecorder seen, MetricRecount recount) {
        List<Metric> metrics = Metrics.series(w.scenario());
        for (int k = 0; k < metrics.size(); k++) {
            String name = metrics.get(k).name();
            int g = group(w, name);
            compare(metrics.get(k), w, "all", seen.series()[k][w.tick()], recount.series(stem(w, name, g), g));
        }
    }

    private static void villages(World w, SeriesRecorder seen, MetricRecount recount) {
        List<Metric> metrics = Metrics.village(w.scenario());
        for (int k = 0; k < metrics.size(); k++) {
            String name = metrics.get(k).name();
            int g = group(w, name);
            for (int v = 0; v < recount.state.villages; v++) {
                double value = seen.villages()[k][w.tick() * recount.state.villages + v];
                compare(metrics.get(k), w, "village " + v, value, recount.village(stem(w, name, g), v, g));
            }
        }
    }

    private static void refuges(World w, SeriesRecorder seen, MetricRecount recount) {
        for (int k = 0; k < w.scenario().refuges().size(); k++) {
            assertThat((long) seen.refuges()[k][w.tick()])
                    .as("refuge %s in tick %s", k, w.tick())
                    .isEqualTo(recount.state.atRefuge(k, true) + recount.state.atRefuge(k, false));
        }
    }

    private static void compare(Metric metric, World w, String where, double value, double counted) {
        String as = metric.name() + " of " + where + " in tick " + w.tick();
        if (metric.whole()) {
            assertThat(value).as(as).isEqualTo(counted);
        } else {
            assertThat(value).as(as).isCloseTo(counted, within(FIXED));
        }
    }

    /** The group a column is about, or -1: its label ends the name. */
    private static int group(World w, String name) {
        return IntStream.range(0, w.scenario().groups().size())
                .filter(g -> name.endsWith("_" + w.scenario().groups().get(g).label()))
                .findFirst()
                .orElse(Recount.ALL);
    }

    private static String stem(World w, String name, int g) {
        return g < 0
                ? name
                : name.substring(
                        0,
                        name.length() - 1 - w.scenario().groups().get(g).label().length());
    }

    /** The stages are lively enough for a wrong count to show: each column changes in some run, for some group. */
    @Test
    void everyColumnOfTheSeriesMovesOnSomeStage() {
        Set<String> still = new TreeSet<>();
        Set<String> moved = new TreeSet<>();
        for (Scenario scenario : scenarios().limit(3).toList()) {
            Simulation s = new Simulation(scenario, 5);
            World w = s.world();
            SeriesRecorder seen = new SeriesRecorder(w, scenario.meta().ticks());
            while (s.advance()) {
                seen.read();
            }
            List<Metric> metrics = Metrics.series(scenario);
            for (int k = 0; k < metrics.size(); k++) {
                String name = metrics.get(k).name();
                boolean moves = Arrays.stream(seen.series()[k]).distinct().count() > 1;
                (moves ? moved : still).add(stem(w, name, group(w, name)));
            }
        }
        still.removeAll(moved);
        assertThat(still).isEmpty();
    }
}
