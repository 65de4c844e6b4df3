package flashpoint.validation;

import flashpoint.statistics.Interval;

/**
 * Result of a check.
 *
 * @param observed the figure
 * @param interval 95 % interval of the figure; {@link Interval#NONE} where there is no chance in it
 * @param replicates runs behind it; 1 for what is computed without a run
 * @param falseAlarm chance that a model for which the claim is true would fail with other seeds; 0 where there is no
 *     chance in it. Of a window it is an estimate from the replicates' own mean and spread
 * @param passed the verdict
 */
public record CheckResult(double observed, Interval interval, int replicates, double falseAlarm, boolean passed) {

    /**
     * The result with a further condition.
     *
     * @param condition what must hold too
     * @return passed only if both hold
     */
    public CheckResult and(boolean condition) {
        return new CheckResult(observed, interval, replicates, falseAlarm, passed && condition);
    }

    /**
     * Joins two findings about one claim: the figure of this, the verdict and the false alarms of both.
     *
     * @param other the other
     * @return passed only if both are
     */
    public CheckResult and(CheckResult other) {
        return new CheckResult(
                observed, interval, replicates, Math.min(1, falseAlarm + other.falseAlarm), passed && other.passed);
    }
}
