package flashpoint.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The difference of the means of two samples that have nothing in common, with the approximate degrees of freedom of Welch
 * (1947), <i>The generalization of 'Student's' problem when several different population variances are involved</i>,
 * Biometrika 34, 28&ndash;35.
 *
 * @param difference mean of the second less mean of the first
 * @param error its standard error; NaN if a sample has fewer than two values
 * @param degrees degrees of freedom; NaN if neither sample varies
 */
public record Welch(double difference, double error, double degrees) {

    /**
     * Compares two samples.
     *
     * @param first one sample; NaN is missing
     * @param second another
     * @return the comparison
     */
    public static Welch of(double[] first, double[] second) {
        return of(Summary.of(first), Summary.of(second));
    }

    /**
     * Compares two samples.
     *
     * @param a one sample
     * @param b another
     * @return the comparison
     */
    public static Welch of(Summary a, Summary b) {
        double va = a.sd() * a.sd() / a.n();
        double vb = b.sd() * b.sd() / b.n();
        double sum = va + vb;
        double degrees = sum * sum / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        return new Welch(b.mean() - a.mean(), Math.sqrt(sum), degrees);
    }

    /**
     * The 95 % interval of the difference.
     *
     * @return {@link Interval#NONE} if a sample has fewer than two values; without width if neither varies
     */
    public Interval interval() {
        return interval(Summary.LEVEL);
    }

    /**
     * The interval of the difference.
     *
     * @param level confidence, between 0 and 1
     * @return {@link Interval#NONE} if a sample has fewer than two values; without width if neither varies
     */
    public Interval interval(double level) {
        if (Double.isNaN(error)) {
            return Interval.NONE;
        }
        double half = error == 0 ? 0 : quantile((1 + Moments.level(level)) / 2) * error;
        return new Interval(difference - half, difference + half);
    }

    /**
     * The two-sided p of no difference.
     *
     * @return NaN where there is no test: of fewer than two values, or if neither sample varies and they differ, when t is
     *     infinite on no evidence of a spread
     */
    public double p() {
        if (error == 0 && difference == 0) {
            return 1;
        }
        if (!(error > 0) || !(degrees > 0)) {
            return Double.NaN;
        }
        return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(difference / error));
    }

    /** A quantile of Student's t with these degrees of freedom. */
    double quantile(double p) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(p);
    }
}
