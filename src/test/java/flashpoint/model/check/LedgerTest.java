package flashpoint.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.core.InvariantViolation;
import flashpoint.model.Simulation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.World;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger balances in every tick, and each planted fault in it is reported. */
class LedgerTest {

    static Stream<Scenario> scenarios() {
        return Stream.of(Scenarios.threeVillages(), Scenarios.korday("meta.days=3.3", "pop.scale=0.4", "mob.qMin=12"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyInvariantHoldsInEveryTick(Scenario scenario) {
        RunResult checked = new Run(scenario, 0, 0, 0, 1, true).result();
        assertThat(checked.stopReason()).isEqualTo("horizon");
        assertThat(checked.status()).isEqualTo("ok");
        assertThat(flashpoint.testing.Results.metric(scenario, checked, "calm"))
                .as("a run without violence would test little")
                .isZero();
    }

    @Test
    void checkingChangesNoResult() {
        Scenario scenario = Scenarios.threeVillages();
        assertThat(flashpoint.testing.Results.digest(new Run(scenario, 0, 0, 0, 3, true).result()))
                .isEqualTo(flashpoint.testing.Results.digest(Run.of(scenario, 3).result()));
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("a person moved without a move", w -> w.people.loc[awayFromHome(w)] = Location.DEAD),
                new Fault("a counter raised", w -> w.census.loc[Location.HOME]++),
                new Fault(
                        "a counter lowered",
                        w -> w.census.loc[w.people.block(awayFromHome(w)) * Location.COUNT + Location.HOME]--),
                new Fault("two counters that cancel", w -> {
                    w.census.loc[Location.HOME]++;
                    w.census.loc[Location.ABROAD]--;
                }));
    }

    private record Fault(String name, Consumer<World> plant) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The ledger looks at blocks in which somebody moved: the fault is found as soon as its block is looked at. */
    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsCaught(Fault fault) {
        World w = inFlight();
        assertThatCode(() -> new Ledger().run(w)).doesNotThrowAnyException();
        fault.plant().accept(w);
        java.util.Arrays.fill(w.census.touched, true);
        assertThatThrownBy(() -> new Ledger().run(w))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("tick " + w.tick());
    }

    @Test
    void aMoveThatTheChartDoesNotHaveIsRefused() {
        World w = inFlight();
        int abroad = awayFromHome(w);
        assertThatThrownBy(() -> w.people.move(abroad, Location.AT_TARGET)).isInstanceOf(InvariantViolation.class);
        for (byte to = 0; to < Location.COUNT; to++) {
            assertThat(Location.allowed(Location.DEAD, to))
                    .as("from dead to " + to)
                    .isFalse();
            assertThat(Location.allowed(to, to)).isFalse();
        }
    }

    static Stream<Fault> deeperFaults() {
        return Stream.of(
                new Fault("somebody unlisted is active", w -> w.people.act[0] = Activity.ACTIVE),
                new Fault("a count of the active", w -> w.census.active[0]++),
                new Fault("anger above 1", w -> w.people.anger[0][1] = 1.5f),
                new Fault("anger without a name on the list", w -> w.people.anger[0][calm(w)] = 0.5f),
                new Fault("fear not a number", w -> w.households.fear[0] = Float.NaN),
                new Fault("a house burned in secret", w -> w.households.flags[unburnt(w)] |= Households.BURNT),
                new Fault("a household with a fear of its own, unlisted", w -> unlist(w, alarmed(w))),
                new Fault("somebody listed as left behind", w -> w.people.behind.add(0, athome(w))),
                new Fault("an arrival nobody awaits", LedgerTest::delay),
                new Fault("a sum of what anger adds", w -> w.census.rise[0]++),
                new Fault("a sum of grievance without anger", w -> w.census.resentment[0]--),
                new Fault("a household miscounted", w -> w.households.displaced[0]++),
                new Fault("a child who knows", w -> w.rumours.state[0][child(w)] = Rumours.SPREADER),
                new Fault("an arrest nobody made", w -> w.census.arrests[0]++),
                new Fault("a phantom in a refuge", w -> w.refuges.inside.incrementAndGet(0)),
                new Fault("a phantom in a queue", w -> w.refuges.join(0, 0, 0)),
                new Fault("a phantom who wants home", LedgerTest::wantHome),
                new Fault("a post that saves up places", w -> w.refuges.carry[0] = 7),
                new Fault("a post that saves up places for the way back", w -> w.refuges.carryBack[0] = 7));
    }

    @ParameterizedTest
    @MethodSource("deeperFaults")
    void theInvariantsCatchWhatTheLedgerDoesNotSee(Fault fault) {
        World w = inFlight();
        Invariants invariants = new Invariants(w);
        assertThatCode(invariants::check).doesNotThrowAnyException();
        fault.plant().accept(w);
        assertThatThrownBy(invariants::check).isInstanceOf(InvariantViolation.class);
    }

    @Test
    void whatWasHeardCannotBeUnheardNorTheDeadRise() {
        World w = inFlight();
        Invariants invariants = new Invariants(w);
        invariants.check();
        int knows = first(w, i -> w.rumours.stateOf(0, i) == Rumours.STIFLER);
        byte before = w.rumours.state[0][knows];
        w.rumours.state[0][knows] = Rumours.IGNORANT;
        assertThatThrownBy(invariants::check).hasMessageContaining("unheard");
        w.rumours.state[0][knows] = before;
        w.people.set(0, People.INJURED);
        w.census.injured[0]++;
        w.people.move(first(w, i -> i == 0), Location.DEAD);
        invariants.check();
        w.people.loc[0] = Location.HOME;
        assertThatThrownBy(invariants::check).hasMessageContaining("dead");
    }

    private static void wantHome(World w) {
        for (int k = 0; k <= w.people.count; k++) {
            w.refuges.joinBack(0, 0, 0);
        }
    }

    /** A world in which some have fled. */
    private static World inFlight() {
        Simulation s = new Simulation(Scenarios.threeVillages(), 3);
        World w = s.world();
        while (w.hour() < 24) {
            s.advance();
        }
        assertThat(first(w, i -> w.people.loc[i] == Location.ABROAD)).isNotNegative();
        return w;
    }

    private static int first(World w, java.util.function.IntPredicate what) {
        return java.util.stream.IntStream.range(0, w.people.count)
                .filter(what)
                .findFirst()
                .orElse(-1);
    }

    private static int awayFromHome(World w) {
        return first(w, i -> w.people.loc[i] == Location.ABROAD);
    }

    private static int calm(World w) {
        return first(w, i -> w.people.adult(i) && !w.people.angry.contains(w.people.block(i), i));
    }

    /** A household with a warning in the family. */
    private static int alarmed(World w) {
        int h = 0;
        while (w.households.warned[h] == 0) {
            h++;
        }
        return h;
    }

    /** Somebody on the move is looked at only later than it is due. */
    private static void delay(World w) {
        int i = first(w, k -> w.people.moving.contains(w.people.block(k), k));
        w.people.arrivals.isDue(w.people.block(i), w.people.entity(i) / SubgroupBitSet.WIDTH, Integer.MAX_VALUE);
    }

    private static void unlist(World w, int h) {
        w.households.alarmed.remove(w.households.block(h), h);
    }

    /** Somebody of the first block whose whole household is at home. */
    private static int athome(World w) {
        return first(
                w,
                i -> w.people.block(i) == 0
                        && w.people.atHome(i)
                        && w.households.displaced[w.people.household[i]] == 0);
    }

    private static int child(World w) {
        return first(w, i -> !w.people.adult(i));
    }

    private static int unburnt(World w) {
        return java.util.stream.IntStream.range(0, w.households.count)
                .filter(h -> !w.households.is(h, Households.BURNT))
                .findFirst()
                .orElseThrow();
    }
}
