package flashpoint.model.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.Simulation;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Who knows a rumour at the start, and what makes a teller stop. */
class RumourRulesTest {

    private static Scenario village(int people, String tellers, String stiflers, String... overrides) {
        List<String> all = new ArrayList<>(List.of(
                "villages.V.population=" + people,
                "rumours.story.tellers=" + tellers,
                "rumours.story.stiflers=" + stiflers,
                "meta.days=1"));
        all.addAll(List.of(overrides));
        return ScenarioReader.read(Path.of("scenarios/theory-daley-kendall.yaml"), all)
                .scenario();
    }

    private static double[] telling(Scenario scenario, long seed) {
        return Results.series(scenario, Results.one(scenario, seed), "rumour_spreaders");
    }

    private static int[] states(int people, String tellers, String stiflers) {
        World world = new Simulation(village(people, tellers, stiflers), 1).world();
        return java.util.stream.IntStream.range(0, people)
                .map(i -> world.rumours.stateOf(0, i))
                .toArray();
    }

    private static long count(int[] states, int state) {
        return Arrays.stream(states).filter(s -> s == state).count();
    }

    @Test
    void theFirstKnowersAreAsManyAsTheSharesSay() {
        for (String[] shares : new String[][] {
            {"0.29", "0"}, {"0.1", "0.1"}, {"0.01", "0.49"}, {"0", "0.3"}, {"1", "0"}, {"0.5", "0.5"}
        }) {
            int[] states = states(1000, shares[0], shares[1]);
            assertThat(count(states, Rumours.SPREADER)).isEqualTo(FastMath.round(1000 * Double.parseDouble(shares[0])));
            assertThat(count(states, Rumours.STIFLER)).isEqualTo(FastMath.round(1000 * Double.parseDouble(shares[1])));
        }
    }

    @Test
    void onePersonMoreLeavesTheOthersAsTheyWere() {
        int[] more = states(1001, "0.13", "0.21");
        assertThat(Arrays.copyOf(more, 1000)).isEqualTo(states(1000, "0.13", "0.21"));
    }

    @Test
    void thoseWhoKeepSilentAtTheStartNeitherBelieveNorTell() {
        Scenario scenario = village(1000, "0", "0.4");
        RunResult run = Results.one(scenario, 1);
        assertThat(Results.last(Results.series(scenario, run, "rumour_heard"))).isEqualTo(400);
        assertThat(Results.last(Results.series(scenario, run, "rumour_believers")))
                .isZero();
        assertThat(telling(scenario, 1)).containsOnly(0);
    }

    /** A meeting ends for both. One who is left over would tell to the end; chance that nobody stops in a day: 1e-10. */
    @Test
    void twoTellersStopTogetherUnderThePairRule() {
        for (long seed = 1; seed <= 20; seed++) {
            double[] both = telling(village(2, "1", "0", "rumour.f2f.rate=4"), seed);
            assertThat(Arrays.stream(both)).allMatch(n -> n == 2 || n == 0);
            assertThat(both).endsWith(0);
        }
    }

    /** By the caller's rule they stop one by one in most runs; that all twenty would stop together has chance 1e-12. */
    @Test
    void twoTellersStopOneByOneUnderTheCallersRule() {
        int apart = 0;
        for (long seed = 1; seed <= 20; seed++) {
            String caller = "rumour.stifle.rule=CALLER";
            double[] one = telling(village(2, "1", "0", "rumour.f2f.rate=4", caller), seed);
            apart += Arrays.stream(one).anyMatch(n -> n == 1) ? 1 : 0;
        }
        assertThat(apart).isGreaterThan(10);
    }

    /** A contact in every tick, with oneself in half of them: three failures take three ticks at least. */
    @Test
    void aTellerBearsAsManyFailuresAsItIsGiven() {
        int least = Integer.MAX_VALUE;
        for (long seed = 1; seed <= 40; seed++) {
            double[] told = telling(
                    village(2, "0.5", "0.5", "rumour.f2f.rate=6", "meta.dt=0.5", "rumour.stifle.failures=3"), seed);
            int ticks = (int) Arrays.stream(told).filter(n -> n == 1).count();
            least = Math.min(least, ticks);
        }
        // Values are those at the end of a tick, so the third failure ends the second tick counted. Chance of none:
        // 1e-2^40.
        assertThat(least).isEqualTo(2);
    }

    /** Forgetting asks for no failures. */
    @Test
    void whoForgetsStopsAtOnce() {
        double[] told = telling(
                village(100, "1", "0", "rumour.f2f.rate=0", "rumour.forget=20", "rumour.stifle.failures=50"), 3);
        assertThat(told[told.length - 1]).isZero();
        assertThat(told[0]).isGreaterThan(0);
    }
}
