package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.lattice.grid.CountsOracleTest;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.RuleSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published figures from ensembles of 30 seeds and more (1, 2, 3 and on). H and R are drawn once a run, so runs
 * differ among themselves far more than ticks within a run do: every standard error here is one between seeds. Unless
 * said otherwise a bound is 5.5 of them away from the expectation, a false alarm of 4e-8.
 */
@Tag("heavy")
class PaperEnsemblesTest {

    private static final int SEEDS = 30;

    /** Mean, s.d. and standard error over seeds of a value per run. */
    private record Spread(double mean, double sd, double error) {
        static Spread of(List<LatticeResult> runs, ToDoubleFunction<LatticeResult> value) {
            double[] values = runs.stream().mapToDouble(value).toArray();
            double sd = Statistic.sd(values);
            return new Spread(Statistic.mean(values), sd, sd / Math.sqrt(values.length));
        }
    }

    private static double[] pooled(List<LatticeResult> runs, java.util.function.Function<Outbursts, double[]> what) {
        return runs.stream()
                .flatMapToDouble(run -> Arrays.stream(what.apply(run.outbursts())))
                .toArray();
    }

    private static RuleSet set(String name) {
        return name.equals("paper") ? RuleSet.paper() : RuleSet.asCoded();
    }

    /**
     * The paper gives 60 +- 55 and 708 +- 230 and not how many outbursts they rest on. Compared are our ensemble's mean
     * with theirs within our 5.5 standard errors, and the s.d. of all outbursts within a quarter of theirs: over 30
     * seeds the pooled s.d. varies by about a twentieth of itself.
     */
    @Test
    void theCodesRunTwoHasThePublishedWaitsAndTotals() {
        List<LatticeResult> runs = PaperFiguresTest.ensemble(PaperRuns.run2(RuleSet.asCoded()), SEEDS);
        double[] waits = pooled(runs, Outbursts::waits);
        double[] totals = pooled(runs, Outbursts::totals);
        Spread wait = Spread.of(runs, run -> Statistic.mean(run.outbursts().waits()));
        Spread total = Spread.of(runs, run -> Statistic.mean(run.outbursts().totals()));
        print("as-coded run 2", waits, totals);
        assertThat(Statistic.mean(waits)).isEqualTo(60, within(5.5 * wait.error()));
        assertThat(Statistic.mean(totals)).isEqualTo(708, within(5.5 * total.error()));
        assertThat(Statistic.sd(waits)).isEqualTo(55, within(55 / 4.0));
        assertThat(Statistic.sd(totals)).isEqualTo(230, within(230 / 4.0));
    }

    private static void print(String what, double[] waits, double[] totals) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d outbursts, wait %.1f +- %.1f, total activation %.0f +- %.0f%n",
                what,
                totals.length,
                Statistic.mean(waits),
                Statistic.sd(waits),
                Statistic.mean(totals),
                Statistic.sd(totals));
    }

    @Test
    void thePapersTextGivesMoreFrequentAndMoreRegularOutbursts() {
        List<LatticeResult> text = PaperFiguresTest.ensemble(PaperRuns.run2(RuleSet.paper()), SEEDS);
        double[] waits = pooled(text, Outbursts::waits);
        print("paper run 2", waits, pooled(text, Outbursts::totals));
        Spread wait = Spread.of(text, run -> Statistic.mean(run.outbursts().waits()));
        // Published (and as coded) the wait is 60 with an s.d. of 0.9 of it; the text's is a third, with 0.35 of it.
        assertThat(wait.mean() + 5.5 * wait.error()).isLessThan(30);
        assertThat(Statistic.sd(waits) / Statistic.mean(waits)).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-coded"})
    void theRealRatioGivesNoOutburst(String name) {
        LatticeConfig config = PaperRuns.run2(set(name).with(ArrestRatio.REAL));
        assertThat(PaperFiguresTest.ensemble(config, SEEDS))
                .allMatch(run -> run.outbursts().list().isEmpty());
    }

    /** Tension: in the ten ticks before an outburst of the code's run 2 the jail is emptier than on average. */
    @Test
    void beforeAnOutburstTheJailIsEmpty() {
        List<LatticeResult> runs = PaperFiguresTest.ensemble(PaperRuns.run2(RuleSet.asCoded()), SEEDS);
        Spread emptier = Spread.of(runs, run -> {
            double all = Arrays.stream(run.jailed()).average().orElseThrow();
            double before = run.outbursts().list().stream()
                    .filter(outburst -> outburst.start() > 0)
                    .mapToInt(outburst -> run.jailed()[outburst.start() - 1])
                    .average()
                    .orElseThrow();
            return before / all;
        });
        assertThat(emptier.mean() + 5.5 * emptier.error()).isLessThan(1);
    }

    /**
     * Shares of 60 seeds with an outburst. The code: none in the slow fall, about half in the jump; 60 of 60 in a jump
     * to 0.6. The text: some seeds have one at the end of the slow fall, too, so there the jump to 0.6 is compared.
     */
    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-coded"})
    void aSuddenLossOfLegitimacyExplodesMoreOftenThanASlowOne(String name) {
        int seeds = 60;
        long slow = explosions(PaperRuns.run3(set(name)), seeds);
        LatticeConfig jump = PaperRuns.run4(set(name));
        long sudden = explosions(jump, seeds);
        long deeper = explosions(
                jump.change().legitimacy(Legitimacy.jump(0.9, 77, 0.6)).build(), seeds);
        System.out.printf(
                Locale.ROOT,
                "%s: seeds of 60 with an outburst: run 3 %d, run 4 %d, jump to 0.6 %d%n",
                name,
                slow,
                sudden,
                deeper);
        // Shares .2 and .9 (text): a difference of 28 or fewer of 60 instead of 42 is 5.5 s.d. away.
        assertThat(deeper - slow).isGreaterThan(24);
        // Shares .2 and .5; that none of 60 explodes has a chance of 1.5e-6 in the text, the one bound above 1e-6.
        assertThat(sudden).isPositive();
    }

    private static long explosions(LatticeConfig config, int seeds) {
        return PaperFiguresTest.ensemble(config, seeds).stream()
                .filter(run -> run.peakActive() > Outbursts.PAPER_THRESHOLD)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-coded"})
    void withoutCopsEitherGroupWinsHalfTheTime(String name) {
        int seeds = 100;
        List<LatticeResult> runs = PaperFiguresTest.ensemble(PaperRuns.run7(set(name)), seeds);
        long extinct = runs.stream().filter(run -> run.extinctionTime() > 0).count();
        long victoriesOfA = runs.stream().filter(run -> run.survivor() == 0).count();
        System.out.printf(
                Locale.ROOT, "%s run 7: extinct %d of %d, A is left %d%n", name, extinct, seeds, victoriesOfA);
        // At most one run in a hundred was ever seen to last 2,000 ticks; Binomial(100, 1/2) leaves 22 to 78 once in
        // 5e8.
        assertThat(extinct).isGreaterThanOrEqualTo(90);
        assertThat(victoriesOfA).isBetween(22L, 78L);
    }

    /**
     * Mean time to extinction without and with peacekeepers; runs that last count with the horizon, which makes the mean
     * with many peacekeepers a lower bound. In the code's rules times vary by more than themselves, so only none and the
     * density of run 8 are compared. The steps are 6 standard errors and more.
     */
    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-coded"})
    void peacekeepersDelayExtinctionAndMakeItLessPredictable(String name) {
        LatticeConfig none = PaperRuns.run7(set(name));
        double[] densities = name.equals("paper") ? new double[] {0, 0.04, 0.08} : new double[] {0, 0.04};
        Spread before = new Spread(0, 0, 0);
        for (double density : densities) {
            Spread now = extinction(none.change().copDensity(density).build(), name.equals("paper") ? 100 : 40);
            System.out.printf(
                    Locale.ROOT, "%s run 8, density %.2f: time %.0f +- %.0f%n", name, density, now.mean(), now.sd());
            assertThat(now.mean()).isGreaterThan(before.mean());
            assertThat(now.sd()).isGreaterThan(before.sd());
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-coded"})
    void withdrawingCopsTipsSociety(String name) {
        List<LatticeResult> runs = PaperFiguresTest.ensemble(PaperRuns.run5(set(name)), 40);
        Spread left = Spread.of(runs, PaperEnsemblesTest::copsAtFirstOutburst);
        System.out.printf(
                Locale.ROOT, "%s run 5: cops left at the first outburst %.0f +- %.0f%n", name, left.mean(), left.sd());
        // All of the recorded seeds do; seven that do not would have a chance below 1e-7 at a share of 1 in 100.
        assertThat(runs.stream()
                        .filter(run -> run.peakActive() > Outbursts.PAPER_THRESHOLD)
                        .count())
                .isGreaterThan(33);
        assertThat(left.mean() + 5.5 * left.error()).isLessThan(118);
    }

    private static double copsAtFirstOutburst(LatticeResult run) {
        for (int tick = 0; tick < run.ticks(); tick++) {
            if (run.active()[tick] > Outbursts.PAPER_THRESHOLD) {
                return run.cops()[tick];
            }
        }
        return 0;
    }

    private static Spread extinction(LatticeConfig config, int seeds) {
        return Spread.of(
                PaperFiguresTest.ensemble(config, seeds),
                run -> run.extinctionTime() < 0 ? run.ticks() : run.extinctionTime());
    }

    /** Every point switched alone in run 2, as rows of the table in the documentation; nothing is asserted but sense. */
    @ParameterizedTest
    @ValueSource(strings = {"paper", "as-coded"})
    void whatEachAmbiguityDoesToRunTwo(String name) {
        List<RuleSet> sets = CountsOracleTest.everyOption()
                .filter(rules -> rules.name().startsWith(name))
                .filter(rules -> rules.kill() == set(name).kill()
                        && rules.life() == set(name).life())
                .toList();
        assertThat(sets).hasSizeGreaterThan(14);
        for (RuleSet rules : sets) {
            List<LatticeResult> runs = PaperFiguresTest.ensemble(PaperRuns.run2(rules), 10);
            double[] waits = pooled(runs, Outbursts::waits);
            double[] totals = pooled(runs, Outbursts::totals);
            System.out.println(row(rules.name(), waits, totals, Spread.of(runs, LatticeResult::meanActive)));
            if (rules.ratio() == ArrestRatio.REAL) {
                assertThat(totals).isEmpty();
            }
        }
    }

    private static String row(String name, double[] waits, double[] totals, Spread active) {
        String figures = waits.length < 2
                ? "- | -"
                : String.format(
                        Locale.ROOT,
                        "%.0f \u00b1 %.0f | %.0f \u00b1 %.0f",
                        Statistic.mean(waits),
                        Statistic.sd(waits),
                        Statistic.mean(totals),
                        Statistic.sd(totals));
        return String.format(
                Locale.ROOT, "| %s | %.1f | %s | %.1f |", name, totals.length / 10.0, figures, active.mean());
    }
}
