package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.world.Activity;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import flashpoint.scenario.Scenario;
import flashpoint.testing.RandomScenarios;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
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
                "events.video.t=9.5",
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
            assertThat(digest(world.world())).as("tick %s", world.tick()).isEqualTo(digest(plain.world()));
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

    /** Strong pull of others, women among the active, posts that stifle: what the ready scenarios leave out. */
    @ParameterizedTest
    @ValueSource(strings = {"decide.social=1.5", "mobilise.women=0.6", "rumour.stifle.online=0.2", "decide.k=0.5"})
    void soItIsWhereMoreCanAct(String override) {
        inEveryTickTheStateIsThatOfThePlainLoop(Scenarios.threeVillages(override));
    }

    /** All state of persons and households, all counters, and the log. */
    private static long digest(World w) {
        People p = w.people;
        Households h = w.households;
        long sum = over(p.count, i -> p.loc[i] | p.act[i] << 8 | p.flags[i] << 16);
        sum = sum * 31 + over(p.count, i -> p.mob(i) >= 0 ? p.mob(i) : Location.displaced(p.loc[i]) ? p.until(i) : 0);
        sum = sum * 31 + over(p.count, i -> p.act[i] == Activity.TIRED ? p.restUntil[i] : 0);
        for (float[] anger : p.anger) {
            sum = sum * 31 + over(p.count, i -> Float.floatToRawIntBits(anger[i]));
        }
        for (byte[] state : w.rumours.state) {
            sum = sum * 31 + over(p.count, i -> state[i]);
        }
        sum = sum * 31 + over(h.count, k -> Float.floatToRawIntBits(h.fear[k]));
        sum = sum * 31 + over(h.count, k -> h.refuge[k] << 16 | h.warned[k] << 8 | h.flags[k]);
        sum = sum * 31 + over(h.count, k -> h.displaced[k] << 8 | h.atHome[k]);
        sum = sum * 31 + Arrays.hashCode(w.census.anger);
        sum = sum * 31 + Double.hashCode(p.cooled);
        sum = sum * 31 + Arrays.hashCode(w.census.resentment);
        sum = sum * 31 + Arrays.hashCode(w.census.rise);
        sum = sum * 31 + Arrays.hashCode(w.census.fear);
        sum = sum * 31 + Arrays.hashCode(w.census.active);
        sum = sum * 31 + Arrays.hashCode(w.census.warned);
        sum = sum * 31 + Arrays.hashCode(w.census.loc);
        sum = sum * 31 + w.mobs.count;
        sum = sum * 31
                + over(w.log.size(), k -> w.log.tick(k) << 8 | w.log.type(k).ordinal());
        return sum * 31 + over(w.log.size(), k -> Float.floatToIntBits((float) w.log.severity(k)));
    }

    private static long over(int n, IntToLongFunction value) {
        long sum = 0;
        for (int k = 0; k < n; k++) {
            sum = sum * 1_000_003 + value.applyAsLong(k);
        }
        return sum;
    }
}
