package flashpoint.validation;

import flashpoint.statistics.Equivalence;
import flashpoint.statistics.Interval;

/**
 * Result of a check.
 *
 * @param observed the figure
 * @param interval 95 % interval of the figure; {@link Interval#NONE} where there is no chance in it
 * @param replicates runs behind it; 1 for what is computed without a run
 * @param falseAlarm chance that a model for which the claim is true would fail with other seeds; 0 where there is no
 *     chance in it. Of a window it is an estimate from the replicates' own mean and spread
 * @param detectable where a figure must lie within a margin: the least difference from what is expected that so many runs
 *     would tell with power .8; NaN otherwise
 * @param passed the verdict
 */
public record CheckResult(
        double observed, Interval interval, int replicates, double falseAlarm, double detectable, boolean passed) {

    /**
     * A finding without a margin.
     *
     * @param observed the figure
     * @param interval 95 % interval of the figure
     * @param replicates runs behind it
     * @param falseAlarm chance that a true claim fails with other seeds
     * @param passed the verdict
     */
    public CheckResult(double observed, Interval interval, int replicates, double falseAlarm, boolean passed) {
        this(observed, interval, replicates, falseAlarm, Double.NaN, passed);
    }

    /** The verdict of two one-sided tests. */
    static CheckResult within(
            double observed, Interval interval, int replicates, double falseAlarm, Equivalence tests) {
        return new CheckResult(observed, interval, replicates, falseAlarm, tests.detectable(), tests.equivalent());
    }

    /**
     * The result with a further condition.
     *
     * @param condition what must hold too
     * @return passed only if both hold
     */
    public CheckResult and(boolean condition) {
        return new CheckResult(observed, interval, replicates, falseAlarm, detectable, passed && condition);
    }

    /**
     * Joins two findings about one claim: the figure of this, the verdict and the false alarms of both.
     *
     * @param other the other
     * @return passed only if both are
     */
    public CheckResult and(CheckResult other) {
        return new CheckResult(
                observed,
                interval,
                replicates,
                Math.min(1, falseAlarm + other.falseAlarm),
                detectable,
                passed && other.passed);
    }
}
