package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.world.World;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import flashpoint.testing.RandomScenarios;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out whoever cannot change in a tick changes nothing: in every tick the state is that of the plain loop. */
class ReferenceLoopTest {

    static Stream<Scenario> scenarios() {
        Scenario korday = Scenarios.korday(
                "meta.days=2",
                "pop.scale=0.15",
                "mob.qMin=5",
                "events.quarrel.t=1",
                "events.stop.t=8.25",
                "events.stop.postDelay=1",
                "events.dismissal.t=40",
                "return.calm=3");
        return Stream.concat(
                Stream.of(Scenarios.threeVillages(), korday),
                LongStream.range(0, 40).mapToObj(RandomScenarios::of).filter(s -> !s.lattice()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void inEveryTickTheStateIsThatOfThePlainLoop(Scenario scenario) {
        Simulation world = new Simulation(scenario, 4);
        Simulation plain = ReferenceLoop.of(scenario, 4);
        boolean more = true;
        while (more) {
            more = world.advance();
            plain.advance();
            assertThat(StateDigest.of(world.world()))
                    .as("tick %s", world.tick())
                    .isEqualTo(StateDigest.of(plain.world()));
        }
    }

    @Test
    void theReadyScenariosComeToViolenceFlightAndReturn() {
        for (Scenario scenario : scenarios().limit(2).toList()) {
            Simulation s = ReferenceLoop.of(scenario, 4);
            while (s.advance()) {}
            World w = s.world();
            assertThat(w.mobs.count).isPositive();
            assertThat(Arrays.stream(w.census.everFled).sum()).isPositive();
            assertThat(Arrays.stream(w.census.returned).sum()).isPositive();
        }
    }

    /** Strong pull of others, women among the active, posts that stifle, calm defenders: what the ready scenarios leave out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide.social=1.5",
                "mobilise.women=0.6",
                "rumour.stifle.online=0.2",
                "decide.k=0.5",
                "defence.warned=1"
            })
    void soItIsWhereMoreCanAct(String override) {
        inEveryTickTheStateIsThatOfThePlainLoop(Scenarios.threeVillages(override));
    }

    /** Whom to look at is listed ahead by what they feel; when a team leaves, they feel more. */
    @ParameterizedTest
    @ValueSource(doubles = {9, 14, 15, 15.5, 16.25, 17, 18, 19, 20, 22, 25, 30})
    void soItIsWhenATeamComesAndGoes(double from) {
        inEveryTickTheStateIsThatOfThePlainLoop(Scenarios.with(
                Scenarios.threeVillages(),
                Scenarios.event(EventType.MEDIATION, "t0", from, "t1", from + 3, "share", 0.9)));
    }
}
