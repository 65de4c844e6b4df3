package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.lattice.grid.Counts;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.RuleSet;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values that follow from the rules without simulation. Stochastic bounds are 5.5 standard errors of the exact law, a
 * false alarm of 4e-8 each; seeds are 1, 2, 3 and on.
 */
class LatticeExactTest {

    private static final double ERRORS = 5.5;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.899741", "2, 0.989948", "3, 0.998992"})
    void arrestProbabilityAtWholeRatios(int cops, double expected) {
        RiskTable paper = new RiskTable(2.3, ArrestRatio.FLOOR);
        assertThat(paper.of(cops, 0)).isEqualTo(expected, within(5e-7));
        assertThat(paper.of(3 * cops + 2, 2)).isEqualTo(expected, within(5e-7));
    }

    @Test
    void ratiosAreCutRoundedOrKept() {
        assertThat(ArrestRatio.FLOOR.of(5, 3)).isEqualTo(1);
        assertThat(ArrestRatio.ROUND.of(5, 3)).isEqualTo(2);
        assertThat(ArrestRatio.ROUND.of(3, 2)).isEqualTo(2);
        assertThat(ArrestRatio.ROUND.of(4, 3)).isEqualTo(1);
        assertThat(ArrestRatio.REAL.of(5, 2)).isEqualTo(2.5);
        RiskTable real = new RiskTable(2.3, ArrestRatio.REAL);
        assertThat(real.of(200, 300)).isEqualTo(1 - FastMath.exp(-2.3 * 200 / 301), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.70, 0.66667", "0.80, 0.5", "0.82, 0.44444", "0.89, 0.09091", "0.90, 0"})
    void withoutCopsTheActivesAreBinomial(double legitimacy, double share) {
        int seeds = 40;
        double[] actives = new double[seeds];
        for (int seed = 1; seed <= seeds; seed++) {
            LatticeConfig config = LatticeConfig.of(RuleSet.paper())
                    .change()
                    .copDensity(0)
                    .legitimacy(legitimacy)
                    .ticks(3)
                    .build();
            int[] active = Lattice.run(config, seed).active();
            assertThat(active).as("nobody changes his mind").containsOnly(active[0]);
            actives[seed - 1] = active[0];
        }
        double sd = Math.sqrt(1120 * share * (1 - share));
        assertThat(Statistic.mean(actives)).isEqualTo(1120 * share, within(0.01 + ERRORS * sd / Math.sqrt(seeds)));
        // The variance over its expectation is chi-squared with 39 degrees: outside 0.13 to 2.7 once in ten million.
        if (share > 0) {
            assertThat(FastMath.pow(Statistic.sd(actives) / sd, 2)).isBetween(0.13, 2.7);
        } else {
            assertThat(actives).containsOnly(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.82, 0.019759", "0.80, 0.027786", "0.89, 0.000505"})
    void ifAllFaceOneCopEachTheShareActiveIsTheTriangle(double legitimacy, double share) {
        LatticeConfig config = LatticeConfig.of(RuleSet.paper())
                .change()
                .size(250, 250)
                .copDensity(0)
                .legitimacy(legitimacy)
                .ticks(1)
                .build();
        Counts.Maker oneCopNobodyElse = (torus, sight, activeCells, copCells) -> new OneCop();
        int active = 0;
        int seeds = 5;
        for (int seed = 1; seed <= seeds; seed++) {
            LatticeWorld world = new LatticeWorld(config, seed, oneCopNobodyElse);
            world.start();
            world.schedule.step(world);
            active += world.result().active()[0];
        }
        double n = (double) seeds * config.citizens();
        assertThat(active / n).isEqualTo(share, within(5e-7 + ERRORS * Math.sqrt(share * (1 - share) / n)));
    }

    /** A view in which everybody always sees one cop and no other active. */
    private record OneCop() implements Counts {
        @Override
        public void add(int cell, int what) {}

        @Override
        public int seenFrom(int cell) {
            return ONE_COP;
        }
    }

    @Test
    void inRunSixNobodyIsEverActiveOrKilled() {
        for (RuleSet rules : List.of(RuleSet.paper(), RuleSet.asCoded())) {
            LatticeResult result =
                    Lattice.run(PaperRuns.run6(rules).change().ticks(400).build(), 1);
            assertThat(result.active()).containsOnly(0);
            assertThat(result.kills()).containsOnly(0);
            assertThat(Arrays.stream(result.births()).sum()).isPositive();
        }
    }

    @Test
    void inRunOneAsCodedNobodyIsEverActive() {
        assertThat(Lattice.run(PaperRuns.run1(RuleSet.asCoded()), 1).active()).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"paper, 14.5", "as-coded, 15.032258064516129"})
    void littlesLawHoldsForTheJail(String set, double expected) {
        RuleSet rules = set.equals("paper") ? RuleSet.paper() : RuleSet.asCoded();
        LatticeConfig config = PaperRuns.run2(rules).change().ticks(1000).build();
        long seen = 0;
        long arrests = 0;
        for (int seed = 1; seed <= 2; seed++) {
            LatticeWorld world = new LatticeWorld(config, seed);
            world.start();
            while (!world.done()) {
                world.schedule.step(world);
            }
            seen += Arrays.stream(world.result().jailed()).sum() + stillToServe(world.state());
            arrests += Arrays.stream(world.result().arrests()).sum();
        }
        double sd = set.equals("paper") ? 8.655 : 8.885;
        assertThat(arrests).isGreaterThan(5_000);
        assertThat((double) seen / arrests).isEqualTo(expected, within(ERRORS * sd / Math.sqrt(arrests)));
    }

    /** Ticks in which those now in jail would yet be seen there: a term of one more tick ends before it is counted. */
    private static long stillToServe(LatticeState state) {
        long ticks = 0;
        for (int agent = state.firstCitizen; agent < state.slots; agent++) {
            ticks += state.status(agent) == LatticeState.JAILED ? Math.max(state.term[agent], 1) - 1 : 0;
        }
        return ticks;
    }

    @Test
    void citizensAreTheSamePersonsAtTheSamePlacesHoweverManyCops() {
        LatticeConfig few = PaperRuns.run2(RuleSet.paper());
        LatticeConfig many = few.change().copDensity(0.2).build();
        LatticeState a = new LatticeWorld(few, 8).state();
        LatticeState b = new LatticeWorld(many, 8).state();
        for (int i = 0; i < few.citizens(); i++) {
            assertThat(a.hardship[a.firstCitizen + i]).isEqualTo(b.hardship[b.firstCitizen + i]);
            assertThat(a.risk[a.firstCitizen + i]).isEqualTo(b.risk[b.firstCitizen + i]);
            assertThat(a.at(a.firstCitizen + i)).isEqualTo(b.at(b.firstCitizen + i));
        }
    }
}
