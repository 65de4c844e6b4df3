package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.Metric;
import flashpoint.scenario.Group;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every person is in exactly one column of the series in every tick: the columns add up to the population. */
class PopulationSumsTest {

    /** The states of a person; what is displaced is in four of them. */
    private static final List<String> STATES = List.of(
            "at_home",
            "convoy",
            "attackers",
            "going_home",
            "detained",
            "deaths",
            "fleeing",
            "queued",
            "in_refuge",
            "returning");

    /** Cells of a series that the ordinary suite has the memory and time for. */
    private static final double SMALL = 200_000;

    static Stream<String> small() throws Exception {
        return scenarios(true);
    }

    static Stream<String> large() throws Exception {
        return scenarios(false);
    }

    private static Stream<String> scenarios(boolean small) throws Exception {
        List<String> names = new ArrayList<>();
        for (Path folder : List.of(Path.of("scenarios"), Path.of("scenarios/theory"), Path.of("scenarios/classroom"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .map(Path::toString)
                        .forEach(names::add);
            }
        }
        return names.stream().filter(name -> {
            Scenario s = read(name);
            return !s.lattice() && persons(s) > 0 && (persons(s) < SMALL) == small;
        });
    }

    private static Scenario read(String name) {
        return ScenarioReader.read(Path.of(name), List.of()).scenario();
    }

    private static double persons(Scenario s) {
        return s.parameters().get(Parameter.POP_SCALE)
                * s.villages().stream().mapToDouble(Village::population).sum();
    }

    private static void columnsAddUp(Scenario s) {
        RunResult r = Run.of(s, s.meta().seed()).result();
        assertThat(r.status()).isEqualTo("ok");
        List<String> names = Metrics.series(s).stream().map(Metric::name).toList();
        List<String> endings = new ArrayList<>(List.of(""));
        s.groups().stream().map(Group::label).forEach(label -> endings.add("_" + label));
        double sum = 0;
        for (String ending : endings) {
            double first = total(r, names, ending, 0);
            sum += ending.isEmpty() ? 0 : first;
            for (int tick = 0; tick < r.ticks(); tick++) {
                assertThat(total(r, names, ending, tick))
                        .as("persons%s in tick %d of %s", ending, tick, s.meta().name())
                        .isEqualTo(first);
                assertThat(r.series()[names.indexOf("displaced" + ending)][tick])
                        .isEqualTo(total(r, names, ending, tick, "fleeing", "queued", "in_refuge", "returning"));
            }
        }
        double rounded = s.villages().stream()
                .mapToDouble(v -> FastMath.round(v.population() * s.parameters().get(Parameter.POP_SCALE)))
                .sum();
        assertThat(total(r, names, "", 0))
                .as("persons in the tables, and in the file")
                .isEqualTo(sum)
                .isEqualTo(rounded);
    }

    private static double total(RunResult r, List<String> names, String ending, int tick, String... states) {
        double sum = 0;
        for (String state : states.length == 0 ? STATES : List.of(states)) {
            sum += r.series()[names.indexOf(state + ending)][tick];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("small")
    void columnsOfAShippedScenarioAddUp(String name) {
        columnsAddUp(read(name));
    }

    @ParameterizedTest
    @MethodSource("large")
    @Tag("heavy")
    void columnsOfALargeShippedScenarioAddUp(String name) {
        columnsAddUp(ScenarioReader.read(Path.of(name), List.of("meta.days=1", "pop.scale=0.05"))
                .scenario());
    }

    /** The extreme case: everybody joins, sets out at once and is on the way home before anything else happens. */
    @Test
    void columnsAddUpWhenNearlyEverybodyIsOnTheWayHome() {
        Scenario s = Scenarios.threeVillages("mob.qMin=1", "meta.days=3");
        columnsAddUp(s);
        List<String> names = Metrics.series(s).stream().map(Metric::name).toList();
        RunResult r = Run.of(s, s.meta().seed()).result();
        assertThat(java.util.Arrays.stream(r.series()[names.indexOf("going_home")])
                        .max()
                        .orElse(0))
                .as("persons on the way home at once")
                .isPositive();
    }

    /** Four equal groups of ten persons are ten persons, and one person in three groups is one. */
    @Test
    void personsByGroupAddUpToTheVillageThatTheFileGives() {
        Scenario four = Scenarios.small(1, 1)
                .groups("A", "B", "C", "D")
                .village("X", 0, 10, .25, .25, .25, .25)
                .village("Y", 5, 1, .25, .25, .25, .25)
                .scenario();
        columnsAddUp(four);
    }
}
