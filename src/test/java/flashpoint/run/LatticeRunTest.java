package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.Metric;
import flashpoint.lattice.Lattice;
import flashpoint.lattice.LatticeResult;
import flashpoint.lattice.LatticeScenario;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Results;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of the lattice reports what the lattice did, under the names that all runs use. */
class LatticeRunTest {

    private static Scenario scenario(String name, String... overrides) {
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(overrides))
                .scenario();
    }

    private static double[] series(Scenario scenario, RunResult run, String name) {
        List<String> names = Metrics.series(scenario).stream().map(Metric::name).toList();
        return Arrays.copyOf(run.series()[names.indexOf(name)], run.ticks());
    }

    private static double of(Scenario scenario, RunResult run, String name) {
        List<String> names = Metrics.run(scenario).stream().map(Metric::name).toList();
        return run.summary()[names.indexOf(name)];
    }

    private static double[] numbers(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    @Test
    void theSeriesAreThoseOfTheLattice() {
        Scenario scenario = scenario("epstein-1-run-2-as-coded", "lattice.ticks=120");
        RunResult run = Results.one(scenario, 7);
        LatticeResult lattice = Lattice.run(LatticeScenario.config(scenario), 7);
        assertThat(series(scenario, run, "active")).isEqualTo(numbers(lattice.active()));
        assertThat(series(scenario, run, "detained")).isEqualTo(numbers(lattice.jailed()));
        assertThat(series(scenario, run, "police_present")).isEqualTo(numbers(lattice.cops()));
        assertThat(series(scenario, run, "new_arrests")).isEqualTo(numbers(lattice.arrests()));
        assertThat(of(scenario, run, "arrests"))
                .isEqualTo(Arrays.stream(lattice.arrests()).sum())
                .isPositive();
        assertThat(of(scenario, run, "mean_term")).isEqualTo(lattice.meanTerm());
        assertThat(run.stopReason()).isEqualTo("horizon");
    }

    /** In both rule sets: those alive are those who began and were born, less those who died. */
    @ParameterizedTest
    @ValueSource(strings = {"epstein-2-run-8-paper", "epstein-2-run-8-as-coded"})
    void nobodyIsLost(String name) {
        Scenario scenario = scenario(name);
        RunResult run = Results.one(scenario, 3);
        double[] living = series(scenario, run, "population");
        double[] born = series(scenario, run, "births");
        double[] killed = series(scenario, run, "deaths");
        double[] aged = series(scenario, run, "deaths_of_age");
        double[] free = series(scenario, run, "at_home");
        double[] jailed = series(scenario, run, "detained");
        for (int t = 0; t < run.ticks(); t++) {
            assertThat(living[t])
                    .isEqualTo(1120 + born[t] - killed[t] - aged[t])
                    .isEqualTo(free[t] + jailed[t]);
        }
        for (String metric : List.of("deaths", "arrests", "population_start", "population_end")) {
            assertThat(of(scenario, run, metric))
                    .as(metric)
                    .isEqualTo(of(scenario, run, metric + "_A") + of(scenario, run, metric + "_B"));
        }
        assertThat(run.stopReason()).isEqualTo("extinction");
        assertThat(of(scenario, run, "extinction_tick")).isEqualTo(run.ticks());
        assertThat(of(scenario, run, "survivor")).isIn(0.0, 1.0);
    }

    /** Whatever a program finds in tables of villages it finds here too (interface of runs, section 2). */
    @Test
    void theNamesOfTheContractAreThere() {
        Scenario scenario = scenario("epstein-2-run-7-paper");
        assertThat(Metrics.series(scenario).stream().map(Metric::name))
                .contains(
                        "active",
                        "attackers",
                        "rumour_believers",
                        "mean_grievance",
                        "police_present",
                        "arrests",
                        "detained",
                        "deaths",
                        "injuries",
                        "houses_burned",
                        "vehicles_burned",
                        "at_home",
                        "fleeing",
                        "in_refuge",
                        "returned")
                .doesNotHaveDuplicates();
        List<String> runs = Metrics.run(scenario).stream().map(Metric::name).toList();
        assertThat(runs).doesNotHaveDuplicates();
        for (String name : List.of(
                "deaths",
                "injuries",
                "police_injuries",
                "houses_burned",
                "arrests",
                "fled_total",
                "fled_peak",
                "in_refuge_peak",
                "returned_share",
                "first_attack_hour",
                "acute_hours",
                "villages_attacked",
                "peak_active",
                "women_children_share_of_fled")) {
            assertThat(runs).contains(name, name + "_A", name + "_B");
        }
    }

    /** What means something in the run shown has a value: an empty column would be a column forgotten. */
    @Test
    void onlyWhatHasNoMeaningIsEmpty() {
        Scenario scenario = scenario("epstein-2-run-8-paper");
        RunResult run = Results.one(scenario, 1);
        List<Metric> metrics = Metrics.run(scenario);
        List<String> empty = IntStream.range(0, metrics.size())
                .filter(k -> Double.isNaN(run.summary()[k]))
                .filter(k -> !metrics.get(k).meaning().startsWith("always empty"))
                .mapToObj(k -> metrics.get(k).name())
                .toList();
        // Waits and activation belong to outbursts that end; in model II the survivors stay active.
        assertThat(empty).isSubsetOf("mean_wait", "mean_activation");
    }

    /** Mean grievance is the mean of H(1 - L): with H uniform and 1,120 citizens within 5 s.d. (chance 6e-7). */
    @Test
    void meanGrievanceIsHalfOfWhatLegitimacyLeaves() {
        Scenario scenario = scenario("epstein-1-run-3-paper", "lattice.ticks=50");
        double[] grievance = series(scenario, Results.one(scenario, 2), "mean_grievance");
        double[] legitimacy = series(scenario, Results.one(scenario, 2), "legitimacy");
        double within = 5 * Math.sqrt(1 / 12.0 / 1120);
        for (int t = 0; t < grievance.length; t++) {
            assertThat(grievance[t] / (1 - legitimacy[t])).isBetween(0.5 - within, 0.5 + within);
        }
    }

    @Test
    void anInterruptEndsARunAsAFailedOne() {
        Thread.currentThread().interrupt();
        RunResult run = Run.of(scenario("epstein-1-run-2-paper"), 1).result();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.status()).isEqualTo("failed");
    }
}
