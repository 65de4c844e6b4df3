package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.Metric;
import flashpoint.model.Simulation;
import flashpoint.scenario.Scenario;
import flashpoint.testing.RandomScenarios;
import flashpoint.testing.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A thousand random scenarios, over the whole registry, with every invariant checked in every tick. */
class RandomScenariosTest {

    private static final int HOW_MANY = 1000;

    /** What may be missing in a run; everything else has a number whatever happens. */
    private static final Set<String> MAY_BE_MISSING = Set.of(
            "first_attack_hour",
            "returned_share",
            "acute_hours",
            "women_children_share_of_fled",
            "vehicle_share_of_fled",
            "peak_hour",
            "decay_hours",
            "flight_lag_hours",
            "first_quarter_dependants",
            "dependants_share_of_fled",
            "fled_share_of_target",
            "mean_wait_hours",
            "return_half_hours",
            "mob_branching",
            "gini_houses_burned");

    @Test
    void noScenarioBreaksARule() {
        List<String> problems = LongStream.range(0, HOW_MANY)
                .parallel()
                .mapToObj(RandomScenariosTest::problem)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(problems).isEmpty();
    }

    private static String problem(long seed) {
        Scenario scenario = RandomScenarios.of(seed);
        RunResult run = new Run(scenario, 0, 0, 0, scenario.meta().seed(), true).result();
        if (!run.status().equals("ok")) {
            return "scenario " + seed + ": " + run.stopReason();
        }
        return numbers(seed, scenario, run) + people(seed, scenario, run);
    }

    private static String numbers(long seed, Scenario scenario, RunResult run) {
        List<Metric> metrics = Metrics.run(scenario);
        for (int k = 0; k < metrics.size(); k++) {
            String name = metrics.get(k).name();
            boolean missing = MAY_BE_MISSING.stream().anyMatch(m -> name.equals(m) || name.startsWith(m + "_"));
            double value = run.summary()[k];
            if (!(Double.isFinite(value) || Double.isNaN(value) && missing)) {
                return "scenario " + seed + ": " + name + " is " + value + "\n";
            }
        }
        List<Metric> columns = Metrics.series(scenario);
        for (int k = 0; k < columns.size(); k++) {
            if (Arrays.stream(run.series()[k]).anyMatch(x -> !Double.isFinite(x) || x < 0)) {
                return "scenario " + seed + ": " + columns.get(k).name() + "\n";
            }
        }
        return "";
    }

    /**
     * Nobody is lost or counted twice. Those at a target and on the way home have no column that counts them at the end of
     * a tick ({@code attackers} counts who took part in it, and some of those are in detention by its end).
     */
    private static String people(long seed, Scenario scenario, RunResult run) {
        int population = new Simulation(scenario, run.seed()).population();
        boolean nobodySetOut = Results.metric(scenario, run, "mobs") == 0;
        double[][] places = Stream.of("at_home", "convoy", "displaced", "detained", "deaths")
                .map(name -> Results.series(scenario, run, name))
                .toArray(double[][]::new);
        for (int t = 0; t < run.ticks(); t++) {
            double sum = 0;
            for (double[] place : places) {
                sum += place[t];
            }
            if (sum > population || (nobodySetOut && sum < population)) {
                return "scenario " + seed + ": " + sum + " persons of " + population + " in tick " + t + "\n";
            }
        }
        return "";
    }
}
