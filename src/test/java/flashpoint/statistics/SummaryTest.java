package flashpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class SummaryTest {

    /** Student (1908), Biometrika 6(1), p. 20: extra hours of sleep with two drugs; the data set {@code sleep} of R. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void studentsOwnSampleHasStudentsOwnFigures() {
        // Means .75 and 2.33 are printed in the paper. The s.d. follows from the sum of squares 34.43 by hand:
        // sqrt((34.43 - 10 * .5625) / 9) = 1.789010; its "1.70" there divides by n instead.
        Summary s = Summary.of(FIRST);
        assertThat(s.n()).isEqualTo(10);
        assertThat(s.mean()).isCloseTo(0.75, within(1e-15));
        assertThat(s.sd()).isCloseTo(1.789010, within(1e-6));
        assertThat(Summary.of(SECOND).mean()).isCloseTo(2.33, within(1e-15));
        // t(0.975, 9) = 2.262157, any table: 0.75 +- 2.262157 * 1.789010 / sqrt(10)
        assertThat(s.interval().low()).isCloseTo(0.75 - 1.279780, within(1e-5));
        assertThat(s.interval().high()).isCloseTo(0.75 + 1.279780, within(1e-5));
    }

    @Test
    void quantilesFollowDefinitionSeven() {
        // Position 1 + (n - 1)p among 1..5: p10 at 1.4, median at 3, p90 at 4.6.
        Summary s = Summary.of(new double[] {5, 3, 1, 2, 4});
        assertThat(s.p10()).isCloseTo(1.4, within(1e-15));
        assertThat(s.p50()).isEqualTo(3);
        assertThat(s.p90()).isCloseTo(4.6, within(1e-15));
        assertThat(s.min()).isEqualTo(1);
        assertThat(s.max()).isEqualTo(5);
        assertThat(Quantile.of(new double[] {10, 20}, 0.25)).isEqualTo(12.5);
        assertThatThrownBy(() -> Quantile.of(new double[] {1}, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outcomesThatAreYesOrNoHaveWilsonsInterval() {
        Summary s = Summary.ofOutcome(new double[] {0, 1, 1, 0, 1, 0, 0, 1});
        assertThat(s.interval()).isEqualTo(Wilson.of(4, 8));
        assertThat(s.zeros()).isEqualTo(4);
        assertThat(s.manyZeros()).isTrue();
    }

    @Test
    void anIntervalOfSizesNeverReachesBelowNothing() {
        double[] half = {0, 0, 0, 0, 0, 900, 40, 3, 120, 11};
        assertThat(Summary.of(half).interval().low()).isNegative();
        Summary s = Summary.ofOutcome(half);
        assertThat(s.interval().low()).isPositive();
        assertThat(s.interval().contains(s.mean())).isTrue();
        Summary skewed = Summary.ofOutcome(new double[] {1, 2, 1, 3, 400});
        assertThat(skewed.interval().low()).isPositive();
        // All above 0 and far from it: Student's as ever.
        assertThat(Summary.ofOutcome(new double[] {9, 10, 11})).isEqualTo(Summary.of(new double[] {9, 10, 11}));
        assertThat(Summary.ofOutcome(new double[] {0, 0, 0, 5, 6}).interval())
                .as("two violent runs say nothing of the size")
                .isEqualTo(Interval.NONE);
        assertThat(Summary.ofOutcome(new double[] {-1, 0, 4})).isEqualTo(Summary.of(new double[] {-1, 0, 4}));
    }

    /** Calm in half of the runs, or in nine of ten; sizes lognormal with sigma .5, as of the attackers in Korday. */
    @Test
    void theMeanOfRunsThatAreCalmOrViolentIsCoveredAsOftenAsItSays() {
        assertThat(covered(20, 0.5, true)).isBetween(0.9, 0.995);
        assertThat(covered(40, 0.1, true)).isBetween(0.9, 0.995);
        // Student's interval, which was used before, falls short where most runs are calm.
        assertThat(covered(20, 0.1, false)).isLessThan(0.89);
    }

    private static double covered(int n, double violent, boolean outcome) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(12);
        double truth = violent * FastMath.exp(0.125);
        int covered = 0;
        int known = 0;
        for (int r = 0; r < 1000; r++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextDouble() < violent ? FastMath.exp(0.5 * PairedTestsTest.gaussian(random)) : 0;
            }
            Interval i = (outcome ? Summary.ofOutcome(x) : Summary.of(x)).interval();
            known += i.known() ? 1 : 0;
            covered += i.contains(truth) ? 1 : 0;
        }
        return (double) covered / known;
    }

    @Test
    void missingValuesAreLeftOutAndCounted() {
        Summary s = Summary.of(new double[] {Double.NaN, 2, Double.NaN, 4});
        assertThat(s.n()).isEqualTo(2);
        assertThat(s.missing()).isEqualTo(2);
        assertThat(s.mean()).isEqualTo(3);
    }

    @Test
    void oneValueHasNoIntervalAndNoneHasNothing() {
        Summary one = Summary.of(new double[] {7});
        assertThat(one.mean()).isEqualTo(7);
        assertThat(one.sd()).isNaN();
        assertThat(one.interval().known()).isFalse();
        Summary none = Summary.of(new double[] {Double.NaN});
        assertThat(none.n()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.p50()).isNaN();
    }

    @Test
    void theOrderOfTheRunsChangesNoBit() {
        double[] values = new double[101];
        double[] reversed = new double[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = FastMath.exp(i / 7.0);
            reversed[values.length - 1 - i] = values[i];
        }
        assertThat(Summary.of(values)).isEqualTo(Summary.of(reversed));
    }

    @Test
    void equalValuesHaveTheirOwnMeanAndNoSpread() {
        Summary s = Summary.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
        assertThat(s.mean()).isEqualTo(0.1);
        assertThat(s.sd()).isZero();
        assertThat(s.interval()).isEqualTo(new Interval(0.1, 0.1));
    }

    @Test
    void pairsAreComparedOneByOne() {
        // Same sample: mean difference 1.58, s.d. 1.229995 (both in the paper: 1.58 and, dividing by n, 1.17).
        PairedDifference d = PairedDifference.of(FIRST, SECOND);
        assertThat(d.difference().mean()).isCloseTo(1.58, within(1e-14));
        assertThat(d.difference().sd()).isCloseTo(1.229995, within(1e-6));
        assertThat(d.difference().interval().low()).isCloseTo(0.700114, within(1e-5));
        assertThat(d.raised()).isEqualTo(9);
        assertThat(d.same()).isEqualTo(1);
        assertThat(d.lowered()).isZero();
        assertThat(d.clear()).isTrue();
        assertThat(d.raisedShare()).isEqualTo(Wilson.of(9, 10));
    }

    @Test
    void aPairWithAMissingHalfIsNoPair() {
        PairedDifference d = PairedDifference.of(new double[] {1, Double.NaN, 3}, new double[] {1, 2, 2});
        assertThat(d.difference().n()).isEqualTo(2);
        assertThat(d.difference().missing()).isEqualTo(1);
        assertThat(d.lowered()).isEqualTo(1);
        assertThatThrownBy(() -> PairedDifference.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMeanAloneIsToTheBitThatOfTheSummary() {
        Resamples draws = new Resamples(7, "means");
        int[] members = new int[11];
        for (int r = 0; r < 200; r++) {
            draws.withReplacement(r, FIRST.length, members);
            double[] values = new double[members.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i % 5 == 4 ? Double.NaN : FIRST[members[i]];
            }
            assertThat(Summary.meanOf(values)).isEqualTo(Summary.of(values).mean());
        }
        assertThat(Summary.meanOf(new double[] {Double.NaN})).isNaN();
    }

    @Test
    void quantilesThatAreKeptAreTheOnesThatAreFound() {
        for (long degrees : new long[] {1, 2, 9, 30, 9_999, 10_000, 10_001, 1_000_000}) {
            double found = new TDistribution(null, degrees).inverseCumulativeProbability(0.975);
            assertThat(StudentQuantile.of(degrees)).isEqualTo(found);
            assertThat(StudentQuantile.of(degrees)).isEqualTo(found);
        }
    }
}
