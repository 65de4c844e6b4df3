package flashpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.analysis.SensitivityIndex.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Luck is drawn once and for all, so that nothing here can fail by chance. */
class GivenIndicesTest {

    private static final String DELAY = "police.reinf.delay";
    private static final String CREDIBILITY = "rumours.video.credibility";
    private static final String TARGETING = "clock.diurnal";

    /** y = 2 a + b of even points: variances 4/12 and 1/12, so shares .8 and .2. */
    @Test
    void randomPointsGiveTheSharesOfASum() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 400, 1, (u, r, luck) -> 2 * u[0] + u[1]));
        SensitivityIndex a = MadeUpRuns.row(rows, DELAY);
        SensitivityIndex b = MadeUpRuns.row(rows, CREDIBILITY);
        assertThat(a.first()).isCloseTo(0.8, within(0.1));
        assertThat(b.first()).isCloseTo(0.2, within(0.1));
        assertThat(a.firstInterval().contains(0.8)).isTrue();
        assertThat(b.firstInterval().contains(0.2)).isTrue();
        assertThat(a.verdict()).isEqualTo(Verdict.MATTERS);
        assertThat(MadeUpRuns.row(rows, TARGETING).verdict()).isEqualTo(Verdict.NONE);
        assertThat(MadeUpRuns.row(rows, SensitivityIndex.DUMMY).verdict()).isEqualTo(Verdict.FLOOR);
        assertThat(MadeUpRuns.row(rows, SensitivityIndex.SEED).total()).isNaN();
    }

    /**
     * Replicates of a point have all inputs in common. Were they taken as runs of their own, they would be neighbours in the
     * order of any input, and b, which does nothing here, be credited with nearly all of the variance.
     */
    @Test
    void replicatesDoNotLendAnInputTheEffectOfOthers() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 120, 8, (u, r, luck) -> u[0]));
        assertThat(MadeUpRuns.row(rows, CREDIBILITY).first()).isLessThan(0.3);
        assertThat(MadeUpRuns.row(rows, CREDIBILITY).verdict()).isEqualTo(Verdict.NONE);
        assertThat(MadeUpRuns.row(rows, DELAY).first()).isGreaterThan(0.9);
        assertThat(MadeUpRuns.row(rows, SensitivityIndex.SEED).total()).isCloseTo(0, within(1e-12));
    }

    /** y = a + luck, both even on 0 to 1: half of the variance of a run is luck. */
    @Test
    void luckIsTheSpreadOfReplicates() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 200, 6, (u, r, luck) -> u[0] + luck));
        SensitivityIndex seed = MadeUpRuns.row(rows, SensitivityIndex.SEED);
        assertThat(seed.total()).isCloseTo(0.5, within(0.05));
        assertThat(seed.totalInterval().contains(0.5)).isTrue();
        assertThat(MadeUpRuns.row(rows, DELAY).first()).isCloseTo(0.5, within(0.1));
    }

    /** y = a + g(replicate): what a seed does alike everywhere is its own, first-order effect. */
    @Test
    void whatASeedDoesEverywhereIsItsOwnEffect() {
        double[] own = {0, 0.4, 0.8, 1.2};
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 100, 4, (u, r, luck) -> u[0] + own[r]));
        SensitivityIndex seed = MadeUpRuns.row(rows, SensitivityIndex.SEED);
        assertThat(seed.first()).isCloseTo(seed.total(), within(1e-9));
        assertThat(seed.total()).isGreaterThan(0.5);
    }

    /**
     * On a grid of 6 x 5 x 2 the split of y = a (b - 1/2) is exact by hand: a alone explains nothing, b alone 25/46.67 of it.
     * With a in 0, .2 .. 1 (mean .5, variance .11667) and b in 0, .25 .. 1 (about its mean: variance .125): V_b = .25 x .125 =
     * .03125, V_ab = .11667 x .125 = .014583; together .045833.
     */
    @Test
    void aGridIsSplitExactly() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("full", 0, 2, (u, r, luck) -> u[0] * (u[1] - 0.5)));
        SensitivityIndex a = MadeUpRuns.row(rows, DELAY);
        SensitivityIndex b = MadeUpRuns.row(rows, CREDIBILITY);
        // The variance of a run is estimated as that of a sample, with 59 in place of 60.
        double scale = 59.0 / 60;
        assertThat(a.first()).isCloseTo(0, within(1e-12));
        assertThat(a.total()).isCloseTo(0.014583333333333 / 0.045833333333333 * scale, within(1e-9));
        assertThat(b.first()).isCloseTo(0.03125 / 0.045833333333333 * scale, within(1e-9));
        assertThat(b.total()).isCloseTo(scale, within(1e-9));
        assertThat(a.verdict()).isEqualTo(Verdict.TOGETHER);
        assertThat(b.verdict()).isEqualTo(Verdict.MATTERS);
        assertThat(MadeUpRuns.row(rows, TARGETING).verdict()).isEqualTo(Verdict.NONE);
    }

    /** The balance of a grid must not make an index negative, as an estimate for random points would. */
    @Test
    void onAGridWithLuckAnInputWithoutEffectIsNearNothing() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("full", 0, 10, (u, r, luck) -> u[1] + 0.3 * luck));
        assertThat(MadeUpRuns.row(rows, DELAY).first()).isCloseTo(0, within(0.01));
        assertThat(MadeUpRuns.row(rows, CREDIBILITY).verdict()).isEqualTo(Verdict.MATTERS);
    }

    private static final Outcome VARIANCE =
            new Outcome("variance:deaths", "persons\u00b2", "variance over seeds of persons killed", false);

    /**
     * y = a + (1 + b) luck: the variance over seeds is (1 + b)² / 12, which varies by .75556 / 144 = .0052469; the error of s²
     * of 20 even values is (-1/120 / 20 + 2/144 / 19) (1 + b)⁴, .0019488 on average. So of how the estimates differ .2708 is
     * luck and .7292 is b; a, which alone moves the mean by as much as b, does nothing.
     */
    @Test
    void theVarianceOverSeedsIsAnOutcomeOfItsOwn() {
        MadeUpRuns.Formula formula = (u, r, luck) -> u[0] + (1 + u[1]) * luck;
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 400, 20, VARIANCE, formula));
        SensitivityIndex luck = MadeUpRuns.row(rows, SensitivityIndex.SEED);
        assertThat(luck.total()).isCloseTo(0.2708, within(0.05));
        assertThat(luck.totalInterval().contains(0.2708)).isTrue();
        SensitivityIndex b = MadeUpRuns.row(rows, CREDIBILITY);
        assertThat(b.first()).isCloseTo(0.7292, within(0.1));
        assertThat(b.firstInterval().contains(0.7292)).isTrue();
        assertThat(b.first() / (1 - luck.total())).isCloseTo(1, within(0.1));
        assertThat(MadeUpRuns.row(rows, DELAY).verdict()).isEqualTo(Verdict.NONE);
        assertThat(MadeUpRuns.row(GivenIndices.of(MadeUpRuns.of("lhs", 400, 20, formula)), DELAY)
                        .verdict())
                .isEqualTo(Verdict.MATTERS);
    }

    /** On a grid the error of the estimates is taken off. */
    @Test
    void theVarianceOverSeedsIsSplitOnAGrid() {
        List<SensitivityIndex> rows =
                GivenIndices.of(MadeUpRuns.of("full", 0, 40, VARIANCE, (u, r, luck) -> u[0] + (1 + u[1]) * luck));
        SensitivityIndex luck = MadeUpRuns.row(rows, SensitivityIndex.SEED);
        SensitivityIndex b = MadeUpRuns.row(rows, CREDIBILITY);
        assertThat(b.first() + luck.total()).isCloseTo(1, within(0.05));
        assertThat(b.verdict()).isEqualTo(Verdict.MATTERS);
        assertThat(b.firstInterval().contains(b.first())).isTrue();
        assertThat(MadeUpRuns.row(rows, DELAY).first()).isCloseTo(0, within(0.03));
    }

    /** Two points of 40 differ: halves that hold one of them each have the same index, so no error could be told. */
    @Test
    void twoPointsOfFortyShowNothing() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 40, 1, (u, r, luck) -> u[0] > 0.95 ? 1 : 0));
        assertThat(MadeUpRuns.row(rows, DELAY).first()).isGreaterThan(0);
        assertThat(MadeUpRuns.row(rows, DELAY).firstInterval().known()).isFalse();
        assertThat(MadeUpRuns.row(rows, DELAY).verdict()).isNotEqualTo(Verdict.MATTERS);
    }

    /** Ends of intervals are shares, too. */
    @Test
    void intervalsStayAmongTheShares() {
        MadeUpRuns.Formula formula = (u, r, luck) -> u[0] + (1 + u[1]) * luck;
        List<SensitivityIndex> rows = new ArrayList<>(GivenIndices.of(MadeUpRuns.of("lhs", 40, 1, formula)));
        rows.addAll(GivenIndices.of(MadeUpRuns.of("lhs", 40, 4, VARIANCE, formula)));
        rows.addAll(GivenIndices.of(MadeUpRuns.of("full", 0, 5, VARIANCE, formula)));
        for (SensitivityIndex row : rows) {
            if (row.firstInterval().known()) {
                assertThat(row.firstInterval().low())
                        .as(row.toString())
                        .isBetween(Math.min(0, row.first()), row.first());
                assertThat(row.firstInterval().high()).as(row.toString()).isBetween(row.first(), 1.0);
            }
        }
    }

    /** With two or three runs of a point there is a variance, but not its error; with one there is none. */
    @Test
    void aVarianceTakesRuns() {
        List<SensitivityIndex> two =
                GivenIndices.of(MadeUpRuns.of("lhs", 200, 2, VARIANCE, (u, r, luck) -> u[1] * (r + luck)));
        assertThat(MadeUpRuns.row(two, SensitivityIndex.SEED).total()).isNaN();
        assertThat(MadeUpRuns.row(two, CREDIBILITY).verdict()).isEqualTo(Verdict.MATTERS);
        assertThat(GivenIndices.of(MadeUpRuns.of("lhs", 200, 1, VARIANCE, (u, r, luck) -> luck)))
                .isEmpty();
    }

    @Test
    void anOutcomeThatDoesNotVarySaysSo() {
        List<SensitivityIndex> rows = GivenIndices.of(MadeUpRuns.of("lhs", 20, 2, (u, r, luck) -> 7));
        assertThat(MadeUpRuns.row(rows, DELAY).verdict()).isEqualTo(Verdict.CONSTANT);
    }
}
