package flashpoint.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.Interval;
import org.junit.jupiter.api.Test;

/** The rules of verdicts, at values worked out by hand. Nothing here is random. */
class CriteriaTest {

    private static final double[] SAMPLE = {1, 2, 3, 4, 5};

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
    void aSampleOfUnknownSpreadIsJudgedByStudentsT() {
        // Mean 3, standard error .7071; t of 4 degrees at 1 - 5e-8 is about 92.
        assertThat(Criteria.mean(SAMPLE, 3 + 60, 0).passed()).isTrue();
        assertThat(Criteria.mean(SAMPLE, 3 + 70, 0).passed()).isFalse();
        assertThat(Criteria.mean(new double[] {3}, 3, 0).passed())
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
        // One away on either side at an error of .7071: twice the normal tail beyond 1.414.
        assertThat(Criteria.window(SAMPLE, 2, 4).falseAlarm()).isCloseTo(0.1573, within(1e-4));
        assertThat(Criteria.window(new double[0], 2, 4).passed()).isFalse();
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
}
