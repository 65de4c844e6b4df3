package flashpoint.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.Interval;
import flashpoint.statistics.ReferenceValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GivenDataTest {

    @Test
    void theRankIndexIsThatOfItsDefinition() {
        RankIndex r = RankIndex.of(1, "x", ReferenceValues.of("rank.x"), ReferenceValues.of("rank.y"), 0.95);
        assertThat(r.first()).isCloseTo(ReferenceValues.of("rank.index")[0], within(1e-12));
        assertThat(r.interval().contains(r.first())).isTrue();
        assertThat(r.dummy()).isLessThan(r.first());
    }

    @Test
    void ofEqualInputsTheMeanOverAllOrdersIsTaken() {
        double[] levels = Arrays.stream(ReferenceValues.of("rank.x"))
                .map(x -> Math.floor(x * 5))
                .toArray();
        double[] expected = ReferenceValues.of("rank.tied");
        RankIndex r = RankIndex.of(1, "x", levels, ReferenceValues.of("rank.y"), 0.95);
        assertThat(r.first()).isCloseTo(expected[0], within(4 * expected[1]));
    }

    @Test
    void aGridThatIsSortedByAnotherInputDoesNotLendItsOrderToThisOne() {
        // 2 x 50 grid; the output is the second input alone, and rows come in its order.
        double[] first = new double[100];
        double[] y = new double[100];
        for (int i = 0; i < 100; i++) {
            first[i] = i / 50;
            y[i] = i % 50;
        }
        assertThat(Math.abs(RankIndex.of(1, "x", first, y, 0.95).first())).isLessThan(0.03);
    }

    @Test
    void theIntervalOfTheRankIndexCoversNearlyAsOftenAsItSays() {
        assertThat(covered(60)).isGreaterThanOrEqualTo(44);
    }

    @Test
    @Tag("heavy")
    void theIntervalOfTheRankIndexCoversNineOfTenTimesOrMore() {
        assertThat(covered(500) / 500.0).isBetween(0.9, 0.99);
    }

    private static int covered(int repetitions) {
        int covered = 0;
        for (int r = 0; r < repetitions; r++) {
            SplittableRandom random = new SplittableRandom(r);
            double[] x = new double[256];
            double[] y = new double[256];
            for (int i = 0; i < 256; i++) {
                x[i] = random.nextDouble();
                // Variances 1/12 and 1/12: index 1/2.
                y[i] = x[i] + SobolIndicesTest.luck(r * 1000L + i) / Math.sqrt(12);
            }
            Interval i = RankIndex.of(r, "x", x, y, 0.95).interval();
            covered += i.contains(0.5) ? 1 : 0;
        }
        return covered;
    }

    @Test
    void anInputWithoutEffectIsFlaggedAtMostOneTimeInTwenty() {
        int[] flagged = new int[2];
        for (int r = 0; r < 100; r++) {
            double[] x = new double[120];
            double[] y = new double[120];
            for (int i = 0; i < 120; i++) {
                x[i] = SobolIndicesTest.luck(r * 5000L + i);
                y[i] = SobolIndicesTest.luck(r * 5000L + 2500 + i);
            }
            RankIndex rank = RankIndex.of(r, "x", x, y, 0.95);
            Pawn pawn = Pawn.of(r, "x", x, y, 10);
            flagged[0] += rank.first() > rank.dummy() ? 1 : 0;
            flagged[1] += pawn.median() > pawn.dummy() ? 1 : 0;
        }
        // 5 % of 100 are 5; more than 18 with a chance below 1e-6.
        assertThat(flagged[0]).isLessThanOrEqualTo(18);
        assertThat(flagged[1]).isLessThanOrEqualTo(18);
    }

    @Test
    void pawnIsTheKolmogorovSmirnovDistanceOfSciPy() {
        Pawn pawn = Pawn.of(1, "x", ReferenceValues.of("rank.x"), ReferenceValues.of("rank.y"), 6);
        assertThat(pawn.median()).isCloseTo(ReferenceValues.of("pawn.result")[0], within(1e-12));
        assertThat(pawn.maximum()).isCloseTo(ReferenceValues.of("pawn.result")[1], within(1e-12));
        assertThat(pawn.dummy()).isBetween(0.2, 0.45);
        assertThatThrownBy(() -> Pawn.of(1, "x", new double[3], new double[3], 6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** SALib leaves the run with the greatest input out of the last slice; these two figures do not depend on that slice. */
    @Test
    void pawnIsThatOfSalib() {
        for (int slices : new int[] {5, 12}) {
            Pawn pawn = Pawn.of(1, "x", ReferenceValues.of("rank.x"), ReferenceValues.of("rank.y"), slices);
            double[] expected = ReferenceValues.of("pawn.salib." + slices);
            assertThat(pawn.median()).as("median of %d", slices).isCloseTo(expected[0], within(1e-12));
            assertThat(pawn.maximum()).as("maximum of %d", slices).isCloseTo(expected[1], within(1e-12));
        }
    }

    @Test
    void elementaryEffectsOfALinearFunctionAreItsSlope() {
        RadialDesign design = RadialDesign.of(3, 0, 16, new int[] {0, 1, 2});
        double[] base = new double[16];
        double[][] moved = new double[3][16];
        double[][] steps = new double[3][16];
        for (int r = 0; r < 16; r++) {
            base[r] = f(design.point(r, 0));
            for (int g = 0; g < 3; g++) {
                moved[g][r] = f(design.point(r, 1 + g));
                steps[g][r] = design.step(r, g);
                assertThat(Math.abs(steps[g][r])).isBetween(0.25, 0.75);
                assertThat(design.point(r, 1 + g)[g]).isCloseTo(design.point(r, 0)[g] + steps[g][r], within(1e-15));
            }
            assertThat(design.point(r, 1)[0]).isBetween(0.0, 1.0);
            assertThat(design.point(r, 1)[1]).isEqualTo(design.point(r, 0)[1]);
        }
        ElementaryEffects slope = ElementaryEffects.of(1, "a", base, moved[0], steps[0]);
        assertThat(slope.mu()).isCloseTo(-3, within(1e-12));
        assertThat(slope.muStar()).isCloseTo(3, within(1e-12));
        assertThat(slope.sigma()).isCloseTo(0, within(1e-12));
        ElementaryEffects curved = ElementaryEffects.of(1, "b", base, moved[1], steps[1]);
        // (x - .5)^2 has no direction on the whole, but an effect.
        assertThat(curved.muInterval().contains(0)).isTrue();
        assertThat(curved.muStarInterval().low()).isPositive();
        ElementaryEffects none = ElementaryEffects.of(1, "c", base, moved[2], steps[2]);
        assertThat(none.zero()).isEqualTo(1);
        assertThat(none.muStar()).isZero();
    }

    private static double f(double[] x) {
        return -3 * x[0] + (x[1] - 0.5) * (x[1] - 0.5);
    }

    @Test
    void aGroupHasASizeButNoDirection() {
        ElementaryEffects e =
                ElementaryEffects.ofGroup(1, "g", new double[] {1, 2}, new double[] {2, 1}, new double[] {0.5, 0.5});
        assertThat(e.mu()).isNaN();
        assertThat(e.muStar()).isEqualTo(2);
    }
}
