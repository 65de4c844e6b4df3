package flashpoint.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.ReferenceValues;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class SobolPointsTest {

    @Test
    void thePlainSequenceIsThatOfSciPy() {
        double[][] expected = ReferenceValues.rows("sobol.points", 6);
        double[][] points = SobolPoints.unscrambled(6).points(0, 16);
        for (int i = 0; i < 16; i++) {
            assertThat(points[i]).containsExactly(expected[i], within(0x1p-32));
        }
    }

    @Test
    void aSequenceMayBeTakenInPieces() {
        SobolPoints sequence = SobolPoints.of(7, 3, 5);
        double[][] whole = sequence.points(0, 64);
        assertThat(Arrays.copyOfRange(whole, 32, 64)).isDeepEqualTo(sequence.points(32, 32));
        assertThat(Arrays.copyOfRange(whole, 1, 3)).isDeepEqualTo(sequence.points(1, 2));
        assertThat(SobolPoints.of(7, 4, 5).points(0, 64)).isNotEqualTo(whole);
        assertThat(SobolPoints.of(8, 3, 5).points(0, 64)).isNotEqualTo(whole);
        // One more dimension leaves the others as they are.
        assertThat(Arrays.copyOf(SobolPoints.of(7, 3, 6).points(0, 2)[1], 5)).containsExactly(whole[1]);
    }

    @Test
    void theScrambleKeepsTheFirstTwoDimensionsANetOfQualityZero() {
        int m = 8;
        for (int scramble = 0; scramble < 5; scramble++) {
            double[][] points = SobolPoints.of(1, scramble, 2).points(0, 1 << m);
            for (int split = 0; split <= m; split++) {
                int[] held = new int[1 << m];
                for (double[] p : points) {
                    held[(int) (p[0] * (1 << split)) << m - split | (int) (p[1] * (1 << m - split))]++;
                }
                assertThat(held).as("boxes of 2^-%d by 2^-%d", split, m - split).containsOnly(1);
            }
        }
    }

    @Test
    void everyDimensionHasOnePointInEachStratum() {
        double[][] points = SobolPoints.of(5, 0, 60).points(0, 128);
        for (int d = 0; d < 60; d++) {
            int[] held = new int[128];
            for (double[] p : points) {
                assertThat(p[d]).isGreaterThan(0).isLessThan(1);
                held[(int) (p[d] * 128)]++;
            }
            assertThat(held).containsOnly(1);
        }
    }

    @Test
    void everyPointIsUniformOverScrambles() {
        // The first point of 4,000 scrambles, mean of each coordinate: s.e. .0046, so .026 is 5.7 of them.
        double[] sums = new double[3];
        for (int s = 0; s < 4000; s++) {
            double[] p = SobolPoints.of(2, s, 3).points(0, 1)[0];
            for (int d = 0; d < 3; d++) {
                sums[d] += p[d] / 4000;
            }
        }
        assertThat(sums).containsExactly(new double[] {0.5, 0.5, 0.5}, within(0.026));
    }

    @Test
    void theVarianceOfASmoothIntegralFallsNearlyAsTheCubeOfTheNumber() {
        // Integral of prod (1 + (x - 1/2)/2) over three dimensions is 1. Slope of log variance over log N from 16 to
        // 512.
        double few = variance(16);
        double many = variance(512);
        double slope = FastMath.log(many / few) / FastMath.log(512.0 / 16);
        // Random points have -1, an even lattice without a scramble of its own -2. Each variance is of 100 scrambles,
        // so the
        // slope has a standard error of about .06.
        assertThat(slope).isBetween(-3.4, -2.4);
    }

    private static double variance(int n) {
        double squares = 0;
        for (int s = 0; s < 100; s++) {
            double sum = 0;
            for (double[] p : SobolPoints.of(9, s, 3).points(0, n)) {
                sum += (1 + (p[0] - 0.5) / 2) * (1 + (p[1] - 0.5) / 2) * (1 + (p[2] - 0.5) / 2);
            }
            squares += (sum / n - 1) * (sum / n - 1) / 100;
        }
        return squares;
    }

    @Test
    void tooManyDimensionsAreRefused() {
        assertThatThrownBy(() -> SobolPoints.of(1, 0, 1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SobolPoints.of(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
