package flashpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void wilsonsIntervalMatchesPublishedExamples() {
        // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3 (score without correction).
        assertWilson(81, 263, 0.2553, 0.3662);
        assertWilson(15, 148, 0.0624, 0.1605);
        assertWilson(0, 20, 0, 0.1611);
        assertWilson(1, 29, 0.0061, 0.1718);
    }

    private static void assertWilson(long hits, long n, double low, double high) {
        assertThat(Wilson.of(hits, n).low()).isCloseTo(low, within(5e-5));
        assertThat(Wilson.of(hits, n).high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void wilsonsIntervalEndsAtNoneAndAll() {
        assertThat(Wilson.of(0, 12).low()).isZero();
        assertThat(Wilson.of(12, 12).high()).isEqualTo(1);
        assertThat(Wilson.of(0, 0)).isEqualTo(Interval.NONE);
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBootstrapRepeatsItselfByNameAndSeed() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        Interval once = Bootstrap.of(1).interval("median", values, x -> Quantile.of(x, 0.5));
        assertThat(Bootstrap.of(1).interval("median", values, x -> Quantile.of(x, 0.5)))
                .isEqualTo(once);
        assertThat(once.low()).isBetween(1.0, 4.0);
        assertThat(once.high()).isBetween(3.5, 9.0);
        assertThat(Bootstrap.of(2).interval("mean", values, IntervalsTest::mean))
                .isNotEqualTo(Bootstrap.of(1).interval("mean", values, IntervalsTest::mean));
        assertThat(Bootstrap.of(1).interval("other", values, IntervalsTest::mean))
                .isNotEqualTo(Bootstrap.of(1).interval("mean", values, IntervalsTest::mean));
    }

    @Test
    void theBootstrapOfAMeanAgreesWithTheNormalInterval() {
        // 400 uniforms: the percentile interval tends to mean +- 1.96 sd / sqrt(n). With 2,000 resamples an end has a
        // standard error of about sqrt(.025 * .975 / 2000) / .0584 = .06 standard errors of the mean; 0.3 of them is
        // five times that, so this fails by chance less than once in a million, and the seed is fixed besides.
        SplittableRandom random = new SplittableRandom(5);
        double[] values = random.doubles(400).toArray();
        Summary s = Summary.of(values);
        double error = s.sd() / 20;
        Interval interval = Bootstrap.of(7).interval("mean", values, IntervalsTest::mean);
        assertThat(interval.low()).isCloseTo(s.mean() - 1.96 * error, within(0.3 * error));
        assertThat(interval.high()).isCloseTo(s.mean() + 1.96 * error, within(0.3 * error));
    }

    @Test
    void tooFewValuesHaveNoBootstrap() {
        assertThat(Bootstrap.of(1).interval("x", new double[] {1, Double.NaN}, IntervalsTest::mean))
                .isEqualTo(Interval.NONE);
        assertThatThrownBy(() -> Bootstrap.of(1).withResamples(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bootstrap.of(1).withLevel(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLowerLevelGivesANarrowerInterval() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        Interval wide = Bootstrap.of(1).interval("m", values, IntervalsTest::mean);
        Interval narrow = Bootstrap.of(1).withLevel(0.5).withResamples(500).interval("m", values, IntervalsTest::mean);
        assertThat(narrow.high() - narrow.low()).isLessThan(wide.high() - wide.low());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
