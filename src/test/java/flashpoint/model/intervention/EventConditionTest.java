package flashpoint.model.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventCondition;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.StateMetric;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import flashpoint.yaml.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that wait for a condition: when they begin, how long they last, and what is refused. */
class EventConditionTest {

    private static final long SEED = 3;
    private static final Scenario PLAIN = Scenarios.threeVillages();
    private static final RunResult RUN = Results.one(PLAIN, SEED);
    private static final double T = 2;

    @TempDir
    private Path folder;

    private static Event curfew(String when) {
        return when.isEmpty()
                ? Scenarios.event(EventType.CURFEW, "t0", T, "t1", T + 6, "compliance", 0.6)
                : Scenarios.event(EventType.CURFEW, "t0", T, "t1", T + 6, "compliance", 0.6, "when", when);
    }

    private static Scenario waiting(String when) {
        return Scenarios.with(PLAIN, curfew(when));
    }

    private static int begins(RunResult run) {
        return run.incidents().stream()
                .filter(i -> i.type() == IncidentType.SCENARIO && i.trigger().startsWith("test-"))
                .mapToInt(RunResult.Incident::tick)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void everyCountIsTheColumnOfItsName() {
        Simulation s = new Simulation(PLAIN, SEED);
        SeriesRecorder seen = s.recorder(PLAIN.meta().ticks());
        boolean next = true;
        while (next) {
            next = s.advance();
            seen.read();
            for (StateMetric metric : StateMetric.values()) {
                for (int g = -1; g < (metric.grouped() ? PLAIN.groups().size() : 0); g++) {
                    String column = metric.column()
                            + (g < 0 ? "" : "_" + PLAIN.groups().get(g).label());
                    int row = Results.index(Metrics.series(PLAIN), column);
                    assertThat((double) ConditionReader.value(s.world(), metric, g))
                            .as(column)
                            .isEqualTo(seen.series()[row][s.tick()]);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"attackers > 0, attackers, 0", "active_A >= 10, active_A, 9", "injuries > 0 and mobs >= 1, injuries, 0"
    })
    void anEventThatWaitsBeginsInTheTickAfterItsConditionHolds(String when, String column, double bound) {
        Scenario s = waiting(when);
        RunResult run = Results.one(s, SEED);
        double[] plain = Results.series(PLAIN, RUN, column);
        double[] mobs = Results.series(PLAIN, RUN, "mobs");
        int expected = (int) (T / 0.25);
        while (plain[expected - 1] <= bound || when.contains("mobs") && mobs[expected - 1] < 1) {
            expected++;
        }
        assertThat(begins(run)).isEqualTo(expected).isGreaterThan((int) (T / 0.25));
        for (int t = 0; t < expected; t++) {
            for (int k = 0; k < run.series().length; k++) {
                assertThat(run.series()[k][t]).isEqualTo(RUN.series()[k][t]);
            }
        }
        assertThat(Results.digest(run)).isNotEqualTo(Results.digest(RUN));
        // It does what the same event does at that hour, and lasts as long.
        Event fixed = curfew("").at(expected * 0.25);
        assertThat(Results.digest(Results.one(Scenarios.with(PLAIN, fixed), SEED)))
                .isEqualTo(Results.digest(run));
    }

    @Test
    void whatAlwaysHoldsIsNoCondition() {
        assertThat(Results.digest(Results.one(waiting("active >= 0"), SEED)))
                .isEqualTo(Results.digest(Results.one(waiting(""), SEED)));
    }

    @Test
    void whatNeverHoldsIsNoEvent() {
        assertThat(Results.digest(Results.one(waiting("deaths > 1e6"), SEED))).isEqualTo(Results.digest(RUN));
    }

    /** Before it begins, while it is in force, and after its end. */
    @Test
    void aCopyOfTheRunGoesOnAsItWouldHave() throws IOException, ClassNotFoundException {
        Scenario s = waiting("attackers > 0");
        int begins = begins(Results.one(s, SEED));
        for (int tick : new int[] {begins - 2, begins + 3, begins + 40}) {
            Simulation run = new Simulation(s, SEED);
            while (run.tick() < tick) {
                run.advance();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(run);
            }
            Simulation copy =
                    (Simulation) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            // An event admitted on the way leaves alone what has begun.
            Event later = Scenarios.event(EventType.CURFEW, "t0", (begins + 60) * 0.25, "compliance", 0.1)
                    .named("later");
            run.admit(later);
            copy.admit(later);
            while (run.advance()) {
                copy.advance();
                assertThat(copy.world().census.active).isEqualTo(run.world().census.active);
                assertThat(copy.log().size()).isEqualTo(run.log().size());
            }
            assertThat(run.log().size()).isGreaterThan(begins);
        }
    }

    private Path file(String when) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, """
            meta: {name: x, days: 1}
            groups: [{label: A}, {label: B}]
            villages: [{name: V, x: 0, y: 0, population: 100, shares: {A: 0.5, B: 0.5}}]
            events: [{type: CURFEW, t: 1, when: "%s"}]
            """.formatted(when));
        return file;
    }

    @Test
    void aConditionIsReadAndWritten() throws IOException {
        Scenario s = ScenarioReader.read(file("active_B>5  and mobs <= 2.5"), List.of())
                .scenario();
        EventCondition c = s.events().get(0).condition(s.labels());
        assertThat(c.comparisons())
                .containsExactly(
                        new EventCondition.Comparison(StateMetric.ACTIVE, 1, ">", 5),
                        new EventCondition.Comparison(StateMetric.MOBS, -1, "<=", 2.5));
        Path again = folder.resolve("again.yaml");
        Files.writeString(again, ScenarioWriter.write(s));
        assertThat(ScenarioReader.read(again, List.of()).scenario()).isEqualTo(s);
        Scenario other = ScenarioReader.read(file("active > 1"), List.of("events.curfew.when=deaths > 3"))
                .scenario();
        assertThat(other.events().get(0).text("when")).isEqualTo("deaths > 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        activ > 5               | events.curfew.when: unknown count "activ", allowed: one of active, active_A, active_B
        activ > 5               | did you mean active?
        mobs_A > 5              | unknown count "mobs_A"
        active_C > 5            | unknown count "active_C"
        active > many           | events.curfew.when: got "active > many", allowed: comparisons joined by and
        active = 5              | got "active = 5"
        active > 5 or mobs > 1  | got "active > 5 or mobs > 1"
        active > 5 and          | got ""
        active                  | got "active"
        """)
    void mistakesAreToldInOneLine(String when, String message) {
        assertThatThrownBy(() -> ScenarioReader.read(file(when), List.of()))
                .isInstanceOf(InputException.class)
                .message()
                .contains(message)
                .doesNotContain("\n");
    }
}
