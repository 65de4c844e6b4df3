package flashpoint.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Interval of the mean difference of pairs of which some may be exactly equal and the others skewed: what a change does to
 * deaths, say, that most pairs of runs have none of. Student's interval covers such means far too seldom, and has no width if
 * none of the pairs seen differs.
 *
 * <p>Where any pair is equal, two pairs are added, one with +s and one with &minus;s, where s is the root mean square of the
 * differences that are not 0. Of outcomes that are 0 or 1 this is the interval of Bonett and Price (2012), <i>Adjusted Wald
 * confidence interval for a difference of binomial proportions based on paired data</i>, Journal of Educational and Behavioral
 * Statistics 37(4), 479&ndash;488, with Student's quantile for the normal one. If all pairs are equal, s is that of the
 * differences between values of different pairs, which have nothing in common.
 *
 * <p>The end on the long side of a skewed sample is then moved out to where the cubic transformation of Hall (1992), <i>On the
 * removal of skewness by transformation</i>, JRSS B 54(1), 221&ndash;228, has it. The other end stays: the skewness is itself
 * estimated, and of symmetric differences with long tails an interval moved on both sides covers less than one not moved.
 *
 * <p>The ends lie a number c of standard errors out: Student's quantile for one interval, more for several at once or one that
 * holds at all numbers of pairs. From c = 1.42 on the interval contains the mean of the pairs themselves.
 */
public final class PairedInterval {

    private final int n;
    private final double mean;
    /** Standard error, the added pairs included. */
    private final double error;
    /** Pairs, the added ones included. */
    private final int all;

    private final double skewness;

    private PairedInterval(int n, int all, double mean, double error, double skewness) {
        this.n = n;
        this.all = all;
        this.mean = mean;
        this.error = error;
        this.skewness = skewness;
    }

    /**
     * The interval of two samples, pair by pair.
     *
     * @param first values before the change, in order of replicate; NaN is missing
     * @param second values after it, in the same order
     * @return the interval, without its level
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static PairedInterval of(double[] first, double[] second) {
        double[][] pairs = Moments.completePairs(first, second);
        double[] d = Moments.differences(pairs[0], pairs[1]);
        double[] x = Arrays.copyOf(d, d.length + 2);
        double size = added(pairs[0], pairs[1]);
        x[d.length] = size;
        x[d.length + 1] = -size;
        return of(d.length, Double.isNaN(size) ? d : x);
    }

    /**
     * Size of the differences of the two pairs that are added.
     *
     * @param first values before the change
     * @param second values after it, in the same order
     * @return 0 or more; NaN if none is added, since no pair is equal
     */
    public static double added(double[] first, double[] second) {
        double[][] pairs = Moments.completePairs(first, second);
        double squares = 0;
        int differ = 0;
        for (double d : Moments.differences(pairs[0], pairs[1])) {
            squares += d * d;
            differ += d != 0 ? 1 : 0;
        }
        if (differ == pairs[0].length) {
            return Double.NaN;
        }
        return differ > 0 ? Math.sqrt(squares / differ) : apart(pairs[0]);
    }

    /** Root mean square of the differences that are not 0 between any two values; 0 if all are equal. */
    private static double apart(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        double unequal = 0;
        for (int from = 0, to = 0; from < x.length; from = to) {
            while (to < x.length && x[to] == x[from]) {
                to++;
            }
            unequal += (to - from) * (double) (x.length - to + from);
        }
        // Of all ordered couples: 2 n times the sum of squares about the mean.
        return unequal == 0 ? 0 : Math.sqrt(2.0 * x.length * (x.length - 1.0) * Moments.variance(x) / unequal);
    }

    private static PairedInterval of(int n, double[] x) {
        double mean = Moments.mean(x);
        double squares = 0;
        double cubes = 0;
        for (double v : x) {
            double d = v - mean;
            squares += d * d;
            cubes += d * d * d;
        }
        double sd = Math.sqrt(squares / x.length);
        double skewness = sd > 0 ? cubes / x.length / (sd * sd * sd) : 0;
        return new PairedInterval(n, x.length, mean, Math.sqrt(squares / (x.length - 1.0) / x.length), skewness);
    }

    /**
     * The 95 % interval.
     *
     * @return {@link Interval#NONE} as {@link #ends}
     */
    public Interval interval() {
        return interval(Summary.LEVEL);
    }

    /**
     * The interval at a level of confidence.
     *
     * @param level between 0 and 1
     * @return {@link Interval#NONE} as {@link #ends}
     * @throws IllegalArgumentException if the level is outside (0, 1)
     */
    public Interval interval(double level) {
        return n < 2 ? Interval.NONE : ends(critical(n, Moments.level(level)));
    }

    /**
     * Student's quantile, by which one interval alone reaches out.
     *
     * @param pairs 2 or more
     * @param level confidence, between 0 and 1
     * @return standard errors
     */
    public static double critical(int pairs, double level) {
        return level == Summary.LEVEL
                ? StudentQuantile.of(pairs - 1L)
                : new TDistribution(null, pairs - 1.0).inverseCumulativeProbability((1 + level) / 2);
    }

    /**
     * The interval whose ends lie so many standard errors out.
     *
     * @param c above 0
     * @return {@link Interval#NONE} below two pairs, and if all pairs are equal and no value varies, for then nothing tells
     *     how large a difference would be; without width if all pairs have the same difference other than 0
     */
    public Interval ends(double c) {
        if (n < 2 || (error == 0 && mean == 0)) {
            return Interval.NONE;
        }
        return new Interval(mean - Math.max(c * error, hall(c)), mean + Math.max(c * error, -hall(-c)));
    }

    /** How far below the mean the value lies at which the transformed statistic is c. */
    private double hall(double c) {
        if (Math.abs(skewness) < 1e-6) {
            return c * error;
        }
        double root = Math.sqrt(all);
        double inner = 1 + skewness * (c - skewness / (6 * root)) / root;
        return 3 * root / skewness * (FastMath.cbrt(inner) - 1) * error;
    }
}
