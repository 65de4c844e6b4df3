package flashpoint.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Two one-sided tests that a difference lies within a margin on either side of 0, Schuirmann (1987), <i>A comparison of the
 * two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability</i>, Journal
 * of Pharmacokinetics and Biopharmaceutics 15(6), 657&ndash;680. That a test finds no difference shows nothing: few or
 * scattered runs find none either. Here equivalence is what has to be shown.
 *
 * @param difference as observed
 * @param margin difference that would matter, above 0
 * @param interval of the difference, at 1 &minus; 2 &alpha;
 * @param p the larger of the two one-sided p
 * @param equivalent whether p is at most &alpha;: the interval lies within the margins
 * @param different whether the interval lies wholly outside the margins
 * @param detectable the least true difference that a two-sided test at 2 &alpha; would find with power .8 in samples of this
 *     size and spread, (t<sub>1&minus;&alpha;</sub> + t<sub>.8</sub>) standard errors
 */
public record Equivalence(
        double difference,
        double margin,
        Interval interval,
        double p,
        boolean equivalent,
        boolean different,
        double detectable) {

    private static final double POWER = 0.8;

    /**
     * Tests paired samples.
     *
     * @param first values before the change; NaN is missing
     * @param second values after it, in the same order
     * @param margin difference that would matter, above 0
     * @param alpha chance to call equivalent what differs by the margin, between 0 and .5
     * @return the tests
     * @throws IllegalArgumentException if the margin or alpha is out of its range
     */
    public static Equivalence paired(double[] first, double[] second, double margin, double alpha) {
        Summary d = Summary.of(Moments.differences(first, second));
        return of(d.mean(), d.sd() / Math.sqrt(d.n()), d.n() - 1.0, margin, alpha);
    }

    /**
     * Tests samples that have nothing in common.
     *
     * @param first one sample; NaN is missing
     * @param second another
     * @param margin difference that would matter, above 0
     * @param alpha chance to call equivalent what differs by the margin, between 0 and .5
     * @return the tests
     * @throws IllegalArgumentException if the margin or alpha is out of its range
     */
    public static Equivalence independent(double[] first, double[] second, double margin, double alpha) {
        Welch w = Welch.of(first, second);
        return of(w.difference(), w.error(), w.degrees(), margin, alpha);
    }

    /**
     * Tests an estimate.
     *
     * @param difference as observed
     * @param error its standard error
     * @param degrees its degrees of freedom
     * @param margin difference that would matter, above 0
     * @param alpha chance to call equivalent what differs by the margin, between 0 and .5
     * @return the tests; never equivalent where there is no standard error
     * @throws IllegalArgumentException if the margin or alpha is out of its range
     */
    public static Equivalence of(double difference, double error, double degrees, double margin, double alpha) {
        if (!(margin > 0) || !(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException("margin " + margin + " or alpha " + alpha + " is out of its range");
        }
        if (error == 0) {
            boolean within = Math.abs(difference) < margin;
            Interval point = new Interval(difference, difference);
            return new Equivalence(difference, margin, point, within ? 0 : 1, within, !within, 0);
        }
        if (!(error > 0) || !(degrees > 0)) {
            return new Equivalence(difference, margin, Interval.NONE, Double.NaN, false, false, Double.NaN);
        }
        TDistribution t = new TDistribution(null, degrees);
        double p = Math.max(
                1 - t.cumulativeProbability((difference + margin) / error),
                t.cumulativeProbability((difference - margin) / error));
        double quantile = t.inverseCumulativeProbability(1 - alpha);
        Interval interval = new Interval(difference - quantile * error, difference + quantile * error);
        return new Equivalence(
                difference,
                margin,
                interval,
                p,
                interval.low() >= -margin && interval.high() <= margin,
                interval.low() > margin || interval.high() < -margin,
                (quantile + t.inverseCumulativeProbability(POWER)) * error);
    }
}
