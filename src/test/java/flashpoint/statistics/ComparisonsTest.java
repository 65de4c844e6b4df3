package flashpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    @Test
    void theBcaIntervalIsThatOfSciPyFromTheSameResamples() {
        double[] sample = ReferenceValues.of("bca.sample");
        double[] jackknife = new double[sample.length];
        double sum = Arrays.stream(sample).sum();
        Arrays.setAll(jackknife, i -> (sum - sample[i]) / (sample.length - 1));
        Interval i = Bootstrap.bca(ReferenceValues.of("bca.estimates"), sum / sample.length, jackknife, 0.95);
        double[] expected = ReferenceValues.of("bca.interval");
        assertThat(i.low()).isCloseTo(expected[0], within(1e-9));
        assertThat(i.high()).isCloseTo(expected[1], within(1e-9));
    }

    @Test
    void theBootstrapOfWholeUnitsKeepsPairsTogether() {
        double[] a = {1, 2, 3, 4, 5, 6};
        Interval none = Bootstrap.of(1).interval("difference", 6, (int[] members) -> {
            double sum = 0;
            for (int i : members) {
                sum += a[i] - a[i];
            }
            return sum;
        });
        assertThat(none).isEqualTo(new Interval(0, 0));
    }

    @Test
    void welchsTestIsThatOfSciPy() {
        double[] r = ReferenceValues.of("welch.result");
        Welch w = Welch.of(ReferenceValues.of("welch.a"), ReferenceValues.of("welch.b"));
        assertThat(w.difference()).isCloseTo(r[0], within(1e-12));
        assertThat(w.degrees()).isCloseTo(r[1], within(1e-10));
        assertThat(w.p()).isCloseTo(r[2], within(1e-10));
        assertThat(w.interval().low()).isCloseTo(r[3], within(1e-8));
        assertThat(w.interval().high()).isCloseTo(r[4], within(1e-8));
        assertThat(Welch.of(new double[] {1}, new double[] {2, 3}).interval()).isEqualTo(Interval.NONE);
        assertThat(Welch.of(new double[] {1, 1}, new double[] {1, 1}).p()).isEqualTo(1);
        assertThat(Welch.of(new double[] {1, 1}, new double[] {2, 2}).p()).isNaN();
    }

    @Test
    void twoOneSidedTestsAreThoseOfSciPy() {
        Equivalence paired =
                Equivalence.paired(ReferenceValues.of("tost.first"), ReferenceValues.of("tost.second"), 1.2, 0.05);
        assertThat(paired.p()).isCloseTo(ReferenceValues.of("tost.paired")[0], within(1e-12));
        assertThat(paired.equivalent()).isTrue();
        Equivalence apart =
                Equivalence.independent(ReferenceValues.of("welch.a"), ReferenceValues.of("welch.b"), 5, 0.05);
        assertThat(apart.p()).isCloseTo(ReferenceValues.of("tost.independent")[0], within(1e-10));
        assertThat(Equivalence.independent(ReferenceValues.of("welch.a"), ReferenceValues.of("welch.b"), 1, 0.05)
                        .equivalent())
                .isFalse();
    }

    @Test
    void theDetectableDifferenceIsThatOfTheExactPowerWithinFivePercent() {
        for (int n : new int[] {5, 10, 20, 40}) {
            double exact = ReferenceValues.of("power." + n)[0];
            assertThat(Equivalence.of(0, 1, n - 1.0, 1, 0.025).detectable())
                    .isCloseTo(exact, within((n == 5 ? 0.08 : 0.04) * exact));
        }
    }

    @Test
    void equivalenceNeedsEvidence() {
        assertThat(Equivalence.paired(new double[] {1}, new double[] {1}, 1, 0.05)
                        .equivalent())
                .isFalse();
        Equivalence equal = Equivalence.paired(new double[] {1, 2}, new double[] {1, 2}, 1, 0.05);
        assertThat(equal.equivalent()).isTrue();
        Equivalence far = Equivalence.paired(new double[] {1, 2, 3, 4}, new double[] {9, 10, 11, 12.5}, 1, 0.05);
        assertThat(far.different()).isTrue();
        assertThatThrownBy(() -> Equivalence.of(0, 1, 3, 0, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theConfidenceSequenceIsThatOfTheorem() {
        double[] values = ReferenceValues.of("sequence.values");
        ConfidenceSequence sequence = ConfidenceSequence.of(0.95, 40);
        for (int i = 0; i < values.length; i++) {
            sequence.add(values[i]);
            if (i + 1 == 20 || i + 1 == 60) {
                double[] r = ReferenceValues.of("sequence." + (i + 1));
                assertThat(sequence.interval().low()).isCloseTo(r[0], within(1e-10));
                assertThat(sequence.interval().high()).isCloseTo(r[1], within(1e-10));
            } else if (i + 1 < 20) {
                assertThat(sequence.interval()).isEqualTo(Interval.NONE);
            }
        }
        double half = (sequence.interval().high() - sequence.interval().low()) / 2;
        assertThat(sequence.moreFor(half * 1.000001)).isZero();
        assertThat(sequence.moreFor(half / 2)).isBetween(100, 400);
    }

    @Test
    void bettingIntervalsAreThoseOfTheIntegralOverBets() {
        for (int k = 0; k < 2; k++) {
            double[] r = ReferenceValues.of("betting." + k);
            // The lower end rises with every hit, so it is that of the last size if hits come last; the upper one if
            // first.
            ProportionSequence missesFirst = ProportionSequence.of(0.95);
            ProportionSequence hitsFirst = ProportionSequence.of(0.95);
            for (int i = 0; i < r[1]; i++) {
                missesFirst.add(i >= r[1] - r[0]);
                hitsFirst.add(i < r[0]);
            }
            assertThat(missesFirst.interval().low()).isCloseTo(r[2], within(1e-8));
            assertThat(hitsFirst.interval().high()).isCloseTo(r[3], within(1e-8));
        }
        assertThat(ProportionSequence.of(0.95).interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void whoLooksAfterEveryPairDeclaresAFalseDifferenceAtMostAsOftenAsTheLevelSays() {
        // 400 comparisons of nothing, looked at after each pair from 20 to 300. At 5 % more than 46 false alarms of 400
        // would
        // come with a chance below 1e-6; t-intervals looked at in the same way give about four times as many.
        SplittableRandom random = new SplittableRandom(3);
        int mean = 0;
        int share = 0;
        for (int r = 0; r < 400; r++) {
            ConfidenceSequence sequence = ConfidenceSequence.of(0.95, 40);
            ProportionSequence discordant = ProportionSequence.of(0.95);
            boolean left = false;
            boolean refuted = false;
            for (int i = 0; i < 300; i++) {
                sequence.add(PairedTestsTest.gaussian(random));
                discordant.add(random.nextBoolean());
                Interval now = sequence.interval();
                left |= now.known() && !now.contains(0);
                refuted |= !discordant.interval().contains(0.5);
            }
            mean += left ? 1 : 0;
            share += refuted ? 1 : 0;
            assertThat(refuted).isEqualTo(discordant.p() <= 0.05);
        }
        assertThat(mean).isLessThanOrEqualTo(30);
        assertThat(share).isLessThanOrEqualTo(30);
    }

    @Test
    void intervalsOfManyMeansHoldTogether() {
        // Curves of 40 ticks that wander, 15 pairs: 200 bands, of which 95 % cover the whole truth; more than 27
        // failures have
        // a chance below 1e-6.
        assertThat(failures(200, 15, 40)).isBetween(1, 27);
    }

    @Test
    @Tag("heavy")
    void bandsCoverNinetyFiveOfAHundredTimes() {
        // 2,000 bands: 5 % +- .5 % (s.e.); the wild bootstrap of few rows is off by some .5 % besides.
        assertThat(failures(2000, 20, 60) / 2000.0).isBetween(0.025, 0.08);
    }

    private static int failures(int repetitions, int rows, int ticks) {
        SplittableRandom random = new SplittableRandom(21);
        int failed = 0;
        for (int r = 0; r < repetitions; r++) {
            double[][] curves = new double[rows][ticks];
            for (double[] curve : curves) {
                double level = 0;
                for (int t = 0; t < ticks; t++) {
                    level = 0.9 * level + PairedTestsTest.gaussian(random);
                    curve[t] = level + t;
                }
            }
            SimultaneousIntervals band = SimultaneousIntervals.of(r, "x", curves, 0.95);
            boolean covers = true;
            for (int t = 0; t < ticks; t++) {
                covers &= band.low()[t] <= t && t <= band.high()[t];
            }
            failed += covers ? 0 : 1;
        }
        return failed;
    }

    /**
     * Dunnett (1955), JASA 50, 1096, and his two-sided table of 1964 (Biometrics 20, 482): with many runs, several arms
     * of equal variance against one, the critical value at .95 is 2.21 for two arms and 2.35 for three.
     */
    @Test
    void severalArmsAgainstTheFirstHaveDunnettsCriticalValue() {
        for (int arms = 2; arms <= 3; arms++) {
            double[][] rows = new double[2000][arms];
            SplittableRandom random = new SplittableRandom(arms);
            for (double[] row : rows) {
                double base = PairedTestsTest.gaussian(random);
                for (int a = 0; a < arms; a++) {
                    row[a] = PairedTestsTest.gaussian(random) - base + (a == 0 ? 0.3 : 0);
                }
            }
            SimultaneousIntervals s = SimultaneousIntervals.of(5, "x", rows, 0.95);
            // A quantile of 1,999 samples: standard error .04.
            assertThat(s.critical()).isCloseTo(arms == 2 ? 2.212 : 2.349, within(0.2));
            assertThat(s.p()[0]).isEqualTo(1.0 / (1 + SimultaneousIntervals.SAMPLES));
            assertThat(s.p()[1]).isGreaterThan(0.001);
        }
    }

    @Test
    void aTickAtWhichNothingDiffersHasNoWidth() {
        SimultaneousIntervals s =
                SimultaneousIntervals.of(1, "x", new double[][] {{0, 1, 5}, {0, 2, 5}, {0, 0, 5}}, 0.95);
        assertThat(s.low()[0]).isZero();
        assertThat(s.high()[0]).isZero();
        assertThat(s.p()[0]).isEqualTo(1);
        assertThat(s.low()[2]).isNaN();
        SimultaneousIntervals same = SimultaneousIntervals.of(1, "x", new double[][] {{0}, {0}}, 0.95);
        assertThat(same.critical()).isNaN();
        assertThat(same.high()[0]).isZero();
    }

    @Test
    void theBestArmIsNamedWithItsProbability() {
        double[][] rows = new double[30][3];
        SplittableRandom random = new SplittableRandom(2);
        for (double[] row : rows) {
            double common = random.nextDouble();
            row[0] = common + random.nextDouble();
            row[1] = common + random.nextDouble() - 0.2;
            row[2] = common + random.nextDouble() + 0.5;
        }
        BestArm least = BestArm.of(1, "x", rows, true);
        assertThat(least.arm()).isEqualTo(1);
        assertThat(least.probability()[1]).isGreaterThan(0.9);
        assertThat(Arrays.stream(least.probability()).sum()).isCloseTo(1, within(1e-9));
        assertThat(BestArm.of(1, "x", rows, false).arm()).isEqualTo(2);
        assertThat(BestArm.of(1, "x", new double[][] {{4, 4}, {2, 2}}, true).probability())
                .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }

    @Test
    void anEventThatNeverCameCountsToTheHorizon() {
        assertThat(RestrictedMean.restrict(new double[] {3, Double.NaN, 50}, 20))
                .containsExactly(3, 20, 20);
        assertThatThrownBy(() -> RestrictedMean.restrict(new double[] {-1}, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRankedProbabilityScoreIsTheIntegralOfTheSquaredDistance() {
        double[] members = ReferenceValues.of("crps.members");
        for (double y : new double[] {2.5, 40}) {
            assertThat(Crps.of(members, y)).isCloseTo(ReferenceValues.of("crps." + y)[0], within(1e-12));
        }
        assertThat(Crps.of(new double[] {3}, 5)).isEqualTo(2);
        assertThat(Crps.fair(members, 2.5)).isLessThan(Crps.of(members, 2.5));
        assertThat(Crps.fair(new double[] {3}, 5)).isNaN();
    }

    @Test
    void resamplesAreAFunctionOfSeedNameAndNumberAlone() {
        int[] one = new int[9];
        int[] two = new int[9];
        Resamples draws = new Resamples(1, "a");
        draws.withReplacement(7, 5, one);
        draws.withReplacement(3, 5, two);
        draws.withReplacement(7, 5, two);
        assertThat(two).containsExactly(one);
        assertThat(Arrays.stream(one)).allMatch(i -> i >= 0 && i < 5);
        draws.permutation(4, one);
        assertThat(Arrays.stream(one).sorted()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        double[] signs = new double[1000];
        draws.signs(0, signs);
        // 1,000 fair signs: a sum beyond 160 has a chance of 4e-7.
        assertThat(Math.abs(Arrays.stream(signs).sum())).isLessThan(160);
        assertThat(signs).containsOnly(-1, 1);
    }
}
