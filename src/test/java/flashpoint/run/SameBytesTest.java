package flashpoint.run;

import static flashpoint.testing.Results.digest;
import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.Simulation;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.world.Workers;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sim.engine.SimState;

/** A run is a function of scenario and seed, and of nothing else, to the last bit. */
class SameBytesTest {

    /** The events of Korday moved up, so that two days hold everything from the quarrel to the flight. */
    private static Scenario twoDays() {
        return Scenarios.korday(
                "meta.days=2",
                "events.quarrel.t=1",
                "events.stop.t=8.25",
                "events.stop.postDelay=1",
                "events.dismissal.t=40");
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(Scenarios.threeVillages(), twoDays());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void twiceInOneVirtualMachineIsTheSame(Scenario scenario) {
        RunResult run = Results.one(scenario, 1);
        assertThat(Results.metric(scenario, run, "calm"))
                .as("a calm run would prove little")
                .isZero();
        assertThat(digest(run)).isEqualTo(digest(Results.one(scenario, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void theNumberOfWorkersHasNoSay(int workers) {
        Scenario scenario = twoDays();
        try (Workers crew = Workers.of(workers)) {
            assertThat(digest(Run.of(scenario, 2).result(crew))).isEqualTo(digest(Results.one(scenario, 2)));
        }
    }

    @Test
    void anotherSeedIsAnotherRun() {
        Scenario scenario = Scenarios.threeVillages();
        assertThat(digest(Results.one(scenario, 1)))
                .isNotEqualTo(digest(Results.one(scenario, 2)))
                .isNotEqualTo(digest(Results.one(scenario, 1L << 32 | 1)));
    }

    /**
     * Recorded digests. They change when the model, a default or a shipped scenario changes; then run this test, look at
     * what else changed (windows, promises), and copy the new digest from its message. They must not change with the
     * machine, its processors or the version of Java.
     */
    @Test
    void theResultsAreThoseRecorded() {
        assertThat(List.of(digest(Results.one(Scenarios.threeVillages(), 1)), digest(Results.one(twoDays(), 1))))
                .containsExactly(
                        "372720418290208c48cd5662c6fb605490766356b943416669965143788c3f7a",
                        "9a7dc633efeba8a941e8a5d02664cac25b302ce2905b3c2130c42de5fbe67b41");
    }

    @Test
    void aRunSentElsewhereGivesTheSameResult() throws Exception {
        Run run = new Run(Scenarios.threeVillages(), 3, 2, 1, 77, true);
        Run there = copy(run);
        assertThat(there).isEqualTo(run);
        RunResult result = there.result();
        assertThat(digest(copy(result))).isEqualTo(digest(run.result()));
        assertThat(result.run()).isEqualTo(3);
        assertThat(result.design()).isEqualTo(2);
        assertThat(result.replicate()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aWorldWrittenDownInTheMiddleGoesOnAsIfNothingHadHappened(Scenario scenario) throws Exception {
        Simulation through = new Simulation(scenario, 5);
        SeriesRecorder whole = through.recorder(scenario.meta().ticks());
        while (through.tick() < 80) {
            through.advance();
            whole.read();
        }
        Simulation resumed = copy(through);
        SeriesRecorder rest = resumed.recorder(scenario.meta().ticks());
        goOn(through, whole);
        goOn(resumed, rest);
        for (int k = 0; k < whole.series().length; k++) {
            for (int t = 81; t < whole.ticks(); t++) {
                assertThat(rest.series()[k][t]).as("column %s, tick %s", k, t).isEqualTo(whole.series()[k][t]);
            }
        }
        assertThat(resumed.burntTicks()).isEqualTo(through.burntTicks());
        assertThat(resumed.log().size()).isEqualTo(through.log().size());
    }

    @Test
    void masonsOwnCheckpointDoesTheSame(@TempDir Path folder) {
        Scenario scenario = Scenarios.threeVillages();
        Simulation through = new Simulation(scenario, 6);
        while (through.tick() < 80) {
            through.advance();
        }
        Path file = folder.resolve("simulation.checkpoint");
        through.writeToCheckpoint(file.toFile());
        Simulation resumed = (Simulation) SimState.readFromCheckpoint(file.toFile());
        SeriesRecorder whole = through.recorder(scenario.meta().ticks());
        SeriesRecorder rest = resumed.recorder(scenario.meta().ticks());
        goOn(through, whole);
        goOn(resumed, rest);
        assertThat(resumed.tick()).isEqualTo(through.tick());
        assertThat(rest.series()).isDeepEqualTo(whole.series());
        assertThat(rest.villages()).isDeepEqualTo(whole.villages());
        assertThat(rest.refuges()).isDeepEqualTo(whole.refuges());
        assertThat(resumed.burntTicks()).isEqualTo(through.burntTicks());
        assertThat(resumed.log().size()).isEqualTo(through.log().size());
        for (int k = 0; k < resumed.log().size(); k++) {
            assertThat(resumed.log().type(k)).isEqualTo(through.log().type(k));
            assertThat(resumed.log().severity(k)).isEqualTo(through.log().severity(k));
        }
    }

    private static void goOn(Simulation simulation, SeriesRecorder seen) {
        while (simulation.advance()) {
            seen.read();
        }
        seen.read();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Serializable> T copy(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
