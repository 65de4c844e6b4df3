package flashpoint.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.Interval;
import org.junit.jupiter.api.Test;

/** The rules of verdicts, at values worked out by hand. Nothing here is random. */
class CriteriaTest {

    private static final double[] SAMPLE = {1, 2, 3, 4, 5};

    private static final double[] SAMPLE_OF_THREE = {1, 2, 3};

    @Test
    void aFigureWithoutChanceMustBeWithinItsTolerance() {
        assertThat(Criteria.exact(2.5, 2, 0.5, 1).passed()).isTrue();
        assertThat(Criteria.exact(2.51, 2, 0.5, 1).passed()).isFalse();
        assertThat(Criteria.exact(Double.NaN, 2, 0.5, 1).passed()).isFalse();
        assertThat(Criteria.exact(2, 2, 0, 1).falseAlarm()).isZero();
    }

    @Test
    void aNormalFigureMayLieFiveAndAThirdErrorsOff() {
        assertThat(Criteria.normal(5.32, 0, 1, 0, 1).passed()).isTrue();
        assertThat(Criteria.normal(5.33, 0, 1, 0, 1).passed()).isFalse();
        assertThat(Criteria.normal(5.33, 0, 1, 0.1, 1).passed()).isTrue();
        assertThat(Criteria.normal(3, 0, 1, 0, 1).interval().low()).isCloseTo(1.04, within(1e-3));
    }

    @Test
    void aSampleOfUnknownSpreadMustBeShownToLieWithinAMargin() {
        // Mean 3, standard error .7071; t of 4 degrees at .95 is 2.132, so 1.507 of any margin is luck's.
        assertThat(Criteria.mean(SAMPLE, 3, 1.51).passed()).isTrue();
        assertThat(Criteria.mean(SAMPLE, 3, 1.50).passed())
                .as("too few runs to show it")
                .isFalse();
        assertThat(Criteria.mean(SAMPLE, 4, 2.51).passed()).isTrue();
        assertThat(Criteria.mean(SAMPLE, 4, 2.50).passed()).isFalse();
        // t at .8 is .941: (2.132 + .941) * .7071.
        assertThat(Criteria.mean(SAMPLE, 3, 9).detectable()).isCloseTo(2.173, within(2e-3));
        assertThat(Criteria.mean(SAMPLE, 3, 1.5).falseAlarm()).isEqualTo(1);
        assertThat(Criteria.mean(SAMPLE, 3, 20).falseAlarm()).isLessThan(1e-4);
        assertThat(Criteria.mean(new double[] {3}, 3, 1).passed())
                .as("one value says nothing")
                .isFalse();
    }

    @Test
    void aShareIsJudgedByTheBinomialLaw() {
        assertThat(Criteria.share(20, 20, 0.5, 1).passed()).as("chance 9.5e-7").isTrue();
        assertThat(Criteria.share(25, 25, 0.5, 1).passed()).as("chance 3.0e-8").isFalse();
        assertThat(Criteria.share(0, 25, 0.5, 1).passed()).isFalse();
    }

    @Test
    void aChiSquaredOfTwoDegreesMayReachThirtyTwo() {
        // exp(-x/2) = 1e-7 at 32.236.
        assertThat(Criteria.chiSquared(32.23, 2, 1).passed()).isTrue();
        assertThat(Criteria.chiSquared(32.24, 2, 1).passed()).isFalse();
    }

    @Test
    void aWindowIsStrictAndSaysHowOftenOtherSeedsWouldLeaveIt() {
        assertThat(Criteria.window(SAMPLE, 2, 4).passed()).isTrue();
        assertThat(Criteria.window(SAMPLE, 3.01, 4).passed()).isFalse();
        // One away on either side at an error of .7071 here and as much in other seeds: twice the tail of t of 4
        // degrees
        // beyond 1, as R's 2 * pt(-1, 4).
        assertThat(Criteria.window(SAMPLE, 2, 4).falseAlarm()).isCloseTo(0.3739, within(1e-4));
        assertThat(Criteria.window(new double[0], 2, 4).passed()).isFalse();
    }

    @Test
    void twoMeansMustBeShownToBeTheSame() {
        double[] more = {1.1, 2.1, 3.1, 4.1, 5.1};
        // Ratio 3.1 / 3; standard error 1 / 3; t of 8 degrees at .95 is 1.860: .033 + .620.
        assertThat(Criteria.sameMean(SAMPLE, more, 0.66).passed()).isTrue();
        assertThat(Criteria.sameMean(SAMPLE, more, 0.65).passed()).isFalse();
        assertThat(Criteria.sameMean(SAMPLE, more, 0.66).observed()).isCloseTo(1.0333, within(1e-4));
    }

    @Test
    void whatMayFallByATenthMustBeShownNotToFallByMore() {
        double[] base = {100, 110, 90, 105, 95};
        assertThat(Criteria.noLess(base, base, 0.1).passed()).isTrue();
        double[] little = {98, 109, 87, 104, 93};
        assertThat(Criteria.noLess(base, little, 0.1).passed()).isTrue();
        double[] much = {88, 99, 77, 94, 83};
        assertThat(Criteria.noLess(base, much, 0.1).passed()).isFalse();
        double[] scattered = {140, 60, 150, 55, 100};
        assertThat(Criteria.noLess(base, scattered, 0.1).passed())
                .as("too scattered to show it")
                .isFalse();
    }

    @Test
    void ratiosAreTakenPairByPair() {
        CheckResult f = Criteria.ratioWindow(new double[] {9.5, 99.5, 0}, new double[] {4.5, 49.5, 0}, 0.4, 0.9);
        // Ratios 1/2, 1/2 and 1: geometric mean 2^(-2/3).
        assertThat(f.observed()).isCloseTo(0.62996, within(1e-5));
        assertThat(f.passed()).isTrue();
        assertThat(Criteria.ratioWindow(new double[] {9, 9}, new double[] {9, 9}, 0, 0.4)
                        .passed())
                .isFalse();
    }

    @Test
    void aPublishedRunMustBeOneThatWeCouldHaveHad() {
        // t of 4 degrees at .975 is 2.776; half-width 2.776 * 1.5811 * sqrt(1.2) = 4.808.
        assertThat(Criteria.typical(SAMPLE, 7.80).passed()).isTrue();
        assertThat(Criteria.typical(SAMPLE, 7.82).passed()).isFalse();
        assertThat(Criteria.typical(new double[] {1, 2, 3, Double.NaN}, 2).passed())
                .as("a run without an outburst")
                .isFalse();
    }

    @Test
    void findingsJoinTheirVerdictsAndTheirLuck() {
        CheckResult good = new CheckResult(1, Interval.NONE, 1, 1e-7, true);
        CheckResult bad = new CheckResult(2, Interval.NONE, 1, 2e-7, false);
        assertThat(good.and(bad).passed()).isFalse();
        assertThat(good.and(bad).observed()).isEqualTo(1);
        assertThat(good.and(bad).falseAlarm()).isCloseTo(3e-7, within(1e-12));
        assertThat(good.and(false).passed()).isFalse();
    }

    @Test
    void aShareIsShownToLieBelowALimitByTheUpperEndOfItsInterval() {
        // Wilson's upper end of 0 of n is z^2 / (n + z^2), z = 1.96: .05 at n = 73.
        assertThat(Criteria.shareBelow(0, 73, 0.05, 1).passed()).isTrue();
        assertThat(Criteria.shareBelow(0, 72, 0.05, 1).passed())
                .as("too few to show it")
                .isFalse();
        assertThat(Criteria.shareBelow(30, 500, 0.05, 1).passed()).isFalse();
        assertThat(Criteria.shareBelow(0, 0, 0.05, 1).passed()).isFalse();
        // 14 of 440 and more do not show it; at a chance of 2.5 of 441 that is a Poisson tail of 6e-7.
        assertThat(Criteria.shareBelow(13, 440, 0.05, 1).passed()).isTrue();
        assertThat(Criteria.shareBelow(14, 440, 0.05, 1).passed()).isFalse();
        assertThat(Criteria.shareBelow(2, 440, 0.05, 1).falseAlarm()).isBetween(1e-7, 1e-6);
    }

    @Test
    void unevenSizesHaveTheGiniCoefficientOfTheBook() {
        assertThat(Criteria.gini(new double[] {3, 3, 3})).isZero();
        assertThat(Criteria.gini(new double[] {0, 0, 0, 8})).isEqualTo(0.75);
        // Mean absolute difference over twice the mean: (2 * 2 + 2 * 1 + 2 * 1) / 9 / 4.
        assertThat(Criteria.gini(SAMPLE_OF_THREE)).isCloseTo(2 / 9.0, within(1e-12));
        assertThat(Criteria.gini(new double[2])).isNaN();
        assertThat(Criteria.uneven(new double[] {0, 0, 0, 0, 0, 0, 0, 8}, 0.5, 1, 1)
                        .passed())
                .isTrue();
        assertThat(Criteria.uneven(SAMPLE, 0.5, 1, 1).passed()).isFalse();
        assertThat(Criteria.uneven(new double[4], 0.5, 1, 1).passed()).isFalse();
        assertThat(Criteria.uneven(SAMPLE, 0.5, 1, 1).interval().contains(Criteria.gini(SAMPLE)))
                .isTrue();
    }
}
