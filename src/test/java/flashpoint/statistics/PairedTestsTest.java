package flashpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class PairedTestsTest {

    @Test
    void theSignFlipTestOfAFewPairsIsThatOfSciPy() {
        assertThat(SignFlip.p(1, "x", ReferenceValues.of("flip.differences")))
                .isCloseTo(ReferenceValues.of("flip.p")[0], within(1e-12));
    }

    @Test
    void manyMetricsAreCorrectedByStepDownMaxT() {
        SignFlip test = SignFlip.of(1, "x", ReferenceValues.rows("maxt.differences", 8));
        assertThat(test.exact()).isTrue();
        assertThat(test.p()).containsExactly(ReferenceValues.of("maxt.p"), within(1e-12));
        assertThat(test.adjusted()).containsExactly(ReferenceValues.of("maxt.adjusted"), within(1e-12));
    }

    @Test
    void noNumberOfPairsCanGiveLessThanTwoInAllTheirSigns() {
        for (int n = 1; n <= SignFlip.MOST_EXACT; n++) {
            double[] same = new double[n];
            Arrays.fill(same, 3);
            assertThat(SignFlip.p(1, "x", same)).isEqualTo(SignFlip.least(n)).isEqualTo(FastMath.pow(2, 1 - n));
        }
        assertThat(SignFlip.p(1, "x", new double[40])).isEqualTo(1);
        assertThat(SignFlip.p(1, "x", new double[] {Double.NaN})).isNaN();
    }

    @Test
    void drawnFlipsAgreeWithAllFlips() {
        // Fifteen pairs, of which one differs by nothing, so that p is that of fourteen, which is exact. Of 9,999 flips
        // the
        // share has a standard error of at most .005; .027 is more than five of them: fails by luck below 1e-6, and the
        // seed is fixed besides.
        SplittableRandom random = new SplittableRandom(4);
        double[] d = random.doubles(14, -0.6, 1).toArray();
        double[] more = Arrays.copyOf(d, 15);
        double exact = SignFlip.p(1, "x", d);
        SignFlip drawn = SignFlip.of(1, "x", new double[][] {more});
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.p()[0]).isCloseTo(exact, within(0.027));
        assertThat(SignFlip.p(1, "x", more)).isEqualTo(drawn.p()[0]);
        assertThat(SignFlip.p(2, "x", more)).isNotEqualTo(drawn.p()[0]);
    }

    @Test
    void theCorrectionOverIndependentMetricsKeepsItsLevelAndIsSharperThanHolmForCopies() {
        SplittableRandom random = new SplittableRandom(8);
        double[] d = new double[12];
        Arrays.setAll(d, i -> random.nextDouble() - 0.1);
        double[][] copies = {d, d.clone(), d.clone(), d.clone()};
        SignFlip test = SignFlip.of(1, "x", copies);
        // Four copies of one metric are one test.
        assertThat(test.adjusted()).containsExactly(test.p());
        assertThat(Holm.adjust(test.p())[0]).isCloseTo(4 * test.p()[0], within(1e-12));
        // 400 sets of 5 null metrics, 8 pairs: at most a share .05 has an adjusted p of .05 or less. Above 44 of 400
        // with a
        // chance of 2e-7.
        int false5 = 0;
        for (int r = 0; r < 400; r++) {
            double[][] none = new double[5][8];
            for (double[] row : none) {
                Arrays.setAll(row, i -> random.nextDouble() - 0.5);
            }
            false5 += Arrays.stream(SignFlip.of(r, "x", none).adjusted()).min().orElseThrow() <= 0.05 ? 1 : 0;
        }
        assertThat(false5).isLessThanOrEqualTo(44);
    }

    @Test
    void missingPairsAndMetricsAreLeftOut() {
        double nan = Double.NaN;
        SignFlip test = SignFlip.of(1, "x", new double[][] {{1, 2, nan, 3}, {nan, nan, nan, nan}});
        assertThat(test.p()[0]).isEqualTo(0.25);
        assertThat(test.adjusted()[0]).isEqualTo(0.25);
        assertThat(test.p()[1]).isNaN();
        assertThat(test.adjusted()[1]).isNaN();
        assertThatThrownBy(() -> SignFlip.of(1, "x", new double[][] {{1}, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mcNemarsExactPIsTheBinomialOneOfSciPy() {
        for (int k = 0; k < 5; k++) {
            double[] r = ReferenceValues.of("mcnemar." + k);
            assertThat(McNemar.of(7, (int) r[0], (int) r[1], 9).p()).isCloseTo(r[2], within(1e-12));
        }
        assertThat(McNemar.of(3, 0, 0, 4).p()).isEqualTo(1);
        McNemar table = McNemar.of(
                new boolean[] {true, true, false, false, false}, new boolean[] {true, false, true, false, true});
        assertThat(table.both()).isEqualTo(1);
        assertThat(table.onlyFirst()).isEqualTo(1);
        assertThat(table.onlySecond()).isEqualTo(2);
        assertThat(table.neither()).isEqualTo(1);
        assertThat(table.riskDifference()).isEqualTo(0.2);
    }

    @Test
    void tangosIntervalIsThatOfTheNumericalLikelihood() {
        for (int k = 0; k < 4; k++) {
            double[] r = ReferenceValues.of("tango." + k);
            int rest = (int) (r[2] - r[0] - r[1]);
            Interval i = McNemar.of(rest, (int) r[1], (int) r[0], 0).riskDifferenceInterval();
            assertThat(i.low()).isCloseTo(r[3], within(1e-6));
            assertThat(i.high()).isCloseTo(r[4], within(1e-6));
        }
    }

    @Test
    void tangosIntervalHasAWidthWhereNoPairDiffersAndStaysInItsRange() {
        Interval none = McNemar.of(20, 0, 0, 0).riskDifferenceInterval();
        // Score interval of 0 of 20 on either side: 1.96^2 / (20 + 1.96^2) = .161.
        assertThat(none.high()).isCloseTo(0.1611, within(1e-4));
        assertThat(none.low()).isCloseTo(-0.1611, within(1e-4));
        Interval all = McNemar.of(0, 0, 12, 0).riskDifferenceInterval();
        assertThat(all.low()).isGreaterThan(0);
        assertThat(all.high()).isEqualTo(1);
        assertThat(McNemar.of(0, 0, 0, 0).riskDifferenceInterval()).isEqualTo(Interval.NONE);
    }

    /** No chance in it: all outcomes of 30 pairs, weighted by their probability. */
    @Test
    void tangosIntervalCoversAsOftenAsItSays() {
        int n = 30;
        for (double[] q : new double[][] {{0.1, 0.1}, {0.3, 0.1}, {0.5, 0.2}, {0.05, 0.02}}) {
            BinomialDistribution ups = new BinomialDistribution(null, n, q[0]);
            double covered = 0;
            for (int up = 0; up <= n; up++) {
                BinomialDistribution downs = new BinomialDistribution(null, n - up, q[1] / (1 - q[0]));
                for (int down = 0; down <= n - up; down++) {
                    Interval i = McNemar.of(n - up - down, down, up, 0).riskDifferenceInterval();
                    covered += i.contains(q[0] - q[1]) ? ups.probability(up) * downs.probability(down) : 0;
                }
            }
            assertThat(covered).as(Arrays.toString(q)).isBetween(0.93, 0.99);
        }
    }

    @Test
    void effectSizesAndFiellersIntervalAreThoseOfTheirDefinitions() {
        PairedEffect e = PairedEffect.of(ReferenceValues.of("tost.first"), ReferenceValues.of("tost.second"));
        assertThat(e.dz()).isCloseTo(ReferenceValues.of("effect.dz")[0], within(1e-12));
        assertThat(e.dav()).isCloseTo(ReferenceValues.of("effect.dav")[0], within(1e-12));
        assertThat(e.gain()).isCloseTo(ReferenceValues.of("effect.gain")[0], within(1e-10));
        double[] ratio = ReferenceValues.of("effect.ratio");
        assertThat(e.ratio()).isCloseTo(ratio[0], within(1e-12));
        assertThat(e.ratioInterval().low()).isCloseTo(ratio[1], within(1e-9));
        assertThat(e.ratioInterval().high()).isCloseTo(ratio[2], within(1e-9));
    }

    @Test
    void aRatioToNothingIsAbsent() {
        PairedEffect e = PairedEffect.of(new double[] {0, 0, 1, 0, 0}, new double[] {4, 5, 6, 4, 3});
        assertThat(e.ratio()).isNaN();
        assertThat(e.ratioInterval()).isEqualTo(Interval.NONE);
        assertThat(e.superiority()).isEqualTo(1);
    }

    @Test
    void anArmComparedWithItselfDiffersInNothing() {
        double[] x = {3, 1, 4, 1, 5};
        PairedEffect e = PairedEffect.of(x, x.clone());
        assertThat(e.difference().mean()).isZero();
        assertThat(e.difference().interval()).isEqualTo(new Interval(0, 0));
        assertThat(e.dz()).isZero();
        assertThat(e.dav()).isZero();
        assertThat(e.superiority()).isEqualTo(0.5);
        assertThat(e.shareEqual()).isEqualTo(1);
        assertThat(e.gain()).isInfinite();
        assertThat(e.ratio()).isEqualTo(1);
        assertThat(e.ratioInterval().low()).isCloseTo(1, within(1e-7));
        assertThat(e.ratioInterval().high()).isCloseTo(1, within(1e-7));
    }

    @Test
    void pairsWithACorrelationOfNineTenthsAreWorthTenTimesAsManyRuns() {
        // Gain 1 / (1 - .9) = 10. With 4,000 pairs the log of the gain has a standard error of about
        // sqrt(2 / 4000) * sqrt(1 + ...) < .035; 1.5 of 10 is more than four of them; the seed is fixed besides.
        SplittableRandom random = new SplittableRandom(11);
        double[] a = new double[4000];
        double[] b = new double[4000];
        for (int i = 0; i < a.length; i++) {
            double common = gaussian(random) * Math.sqrt(0.9);
            a[i] = common + gaussian(random) * Math.sqrt(0.1);
            b[i] = common + gaussian(random) * Math.sqrt(0.1);
        }
        assertThat(PairedEffect.of(a, b).gain()).isCloseTo(10, within(1.5));
        double[] fewA = Arrays.copyOf(a, 40);
        double[] fewB = Arrays.copyOf(b, 40);
        assertThat(PairedEffect.gainInterval(1, "x", fewA, fewB).contains(10)).isTrue();
        for (int i = 0; i < b.length; i++) {
            b[i] = -b[i];
        }
        assertThat(PairedEffect.of(a, b).gain()).isLessThan(1);
    }

    @Test
    void shiftsOfQuantilesTellWhatHappensToSevereRuns() {
        double[] a = new double[101];
        double[] b = new double[101];
        for (int i = 0; i < 101; i++) {
            a[i] = i;
            b[i] = i > 80 ? i / 2.0 : i;
        }
        assertThat(PairedEffect.quantileShifts(a, b)[0]).isZero();
        assertThat(PairedEffect.quantileShifts(a, b)[2]).isEqualTo(-20);
    }

    static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * FastMath.log(1 - random.nextDouble())) * FastMath.cos(2 * Math.PI * random.nextDouble());
    }
}
