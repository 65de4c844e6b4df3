package flashpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors of variances by enumeration: every sample of a small population, so that nothing here can fail by chance. */
class SeedVarianceTest {

    private static final double[] VALUES = {0, 1, 3};
    private static final int SAMPLES = 243;

    /** All 3⁵ samples of five from three equally likely values. */
    private static List<double[]> samples() {
        List<double[]> samples = new ArrayList<>();
        for (int number = 0; number < SAMPLES; number++) {
            double[] sample = new double[5];
            int rest = number;
            for (int k = 0; k < sample.length; k++) {
                sample[k] = VALUES[rest % 3];
                rest /= 3;
            }
            samples.add(sample);
        }
        return samples;
    }

    @Test
    void theErrorOfAVarianceHasNoBias() {
        double mean = 0;
        double squares = 0;
        double told = 0;
        for (double[] sample : samples()) {
            double v = SeedVariance.variance(sample);
            mean += v / SAMPLES;
            squares += v * v / SAMPLES;
            told += SeedVariance.error(sample) / SAMPLES;
        }
        assertThat(mean).isCloseTo(14.0 / 9, within(1e-12));
        assertThat(told).isCloseTo(squares - mean * mean, within(1e-12));
    }

    /** Two points with the same seeds, of which one has the squares of the other: their variances err together. */
    @Test
    void theCovarianceOfTwoVariancesHasNoBias() {
        double mean = 0;
        double other = 0;
        double products = 0;
        double told = 0;
        for (double[] x : samples()) {
            double[] y = Arrays.stream(x).map(v -> v * v).toArray();
            double vx = SeedVariance.variance(x);
            double vy = SeedVariance.variance(y);
            mean += vx / SAMPLES;
            other += vy / SAMPLES;
            products += vx * vy / SAMPLES;
            double all = SeedVariance.covariance(SeedVariance.products(List.of(x, y)));
            told += (4 * all - SeedVariance.error(x) - SeedVariance.error(y)) / 2 / SAMPLES;
        }
        assertThat(told).isCloseTo(products - mean * other, within(1e-9));
    }

    /** Of one point both ways to its error are the same. */
    @Test
    void aPointVariesWithItselfByItsError() {
        for (double[] x : samples()) {
            assertThat(SeedVariance.covariance(SeedVariance.products(List.of(x))))
                    .isCloseTo(SeedVariance.error(x), within(1e-12));
        }
    }

    /** What all points have in common is no difference between them. */
    @Test
    void pointsThatDifferByAConstantHaveNoErrorOfTheirOwn() {
        double[] x = {0, 1, 3, 1, 7};
        double[] y = {5, 6, 8, 6, 12};
        SeedVariance common = SeedVariance.of(List.of(x, y), true);
        assertThat(common.own()).isCloseTo(0, within(1e-12));
        assertThat(SeedVariance.of(List.of(x, y), false).own()).isEqualTo(1);
    }

    @Test
    void oneRunHasNoVariance() {
        assertThat(SeedVariance.variance(new double[] {1})).isNaN();
    }
}
