package flashpoint.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Summary of a sample. Missing values (NaN) are left out and counted.
 *
 * @param n values present
 * @param missing values missing
 * @param zeros of the values present, those that are exactly 0
 * @param mean arithmetic mean; NaN if n is 0
 * @param sd sample standard deviation with n &minus; 1; NaN if n is below 2
 * @param interval 95 % interval of the mean by Student's t, mean &plusmn; t<sub>0.975, n&minus;1</sub> sd / &radic;n;
 *     {@link Interval#NONE} if n is below 2; of outcomes that cannot be negative see {@link #ofOutcome}
 * @param p10 tenth percentile, see {@link Quantile}
 * @param p50 median
 * @param p90 ninetieth percentile
 * @param min least value
 * @param max greatest value
 * @param whole whether all values are whole numbers
 */
public record Summary(
        int n,
        int missing,
        int zeros,
        double mean,
        double sd,
        Interval interval,
        double p10,
        double p50,
        double p90,
        double min,
        double max,
        boolean whole) {

    /** Confidence of {@link #interval()}. */
    public static final double LEVEL = 0.95;

    /**
     * Summarises a sample.
     *
     * @param values in any order; NaN is missing
     * @return its summary; of an empty sample, NaN throughout
     */
    public static Summary of(double[] values) {
        double[] x = present(values);
        Arrays.sort(x);
        int n = x.length;
        double mean = mean(x);
        double sd = sd(x, mean);
        return new Summary(
                n,
                values.length - n,
                zeros(x),
                mean,
                sd,
                interval(n, mean, sd),
                Quantile.ofSorted(x, 0.1),
                Quantile.ofSorted(x, 0.5),
                Quantile.ofSorted(x, 0.9),
                n == 0 ? Double.NaN : x[0],
                n == 0 ? Double.NaN : x[n - 1],
                Arrays.stream(x).allMatch(v -> v == FastMath.rint(v)));
    }

    /**
     * Summarises outcomes of runs, none below 0: counts, sizes, shares, hours. The interval stays within their range. Of
     * outcomes that are 0 or 1 it is {@link Wilson}'s; if some are 0 it is that of {@link ZeroInflated}; if Student's would
     * reach below 0, it is the same relative to the mean, on the logarithmic scale.
     *
     * @param values in any order; NaN is missing
     * @return their summary; as {@link #of} if a value is below 0 or all are 0
     */
    public static Summary ofOutcome(double[] values) {
        Summary s = of(values);
        if (s.n < 2 || s.min < 0 || s.max == 0) {
            return s;
        }
        double[] x = present(values);
        Arrays.sort(x);
        if (isFlag(x)) {
            return s.with(Wilson.of(s.n - s.zeros, s.n));
        }
        if (s.zeros > 0) {
            return s.with(ZeroInflated.of(x).interval());
        }
        if (s.interval.low() >= 0) {
            return s;
        }
        double relative = (s.interval.high() - s.mean) / s.mean;
        return s.with(new Interval(s.mean * FastMath.exp(-relative), s.mean * FastMath.exp(relative)));
    }

    private static boolean isFlag(double[] x) {
        for (double v : x) {
            if (v != 0 && v != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * The interval as it is shown to readers.
     *
     * @return {@link #interval()}; {@link Interval#NONE} if n is below {@value Interval#FEW}
     */
    public Interval shown() {
        return interval.shown(n);
    }

    /**
     * Whether so many values are 0 that the mean describes hardly any of them.
     *
     * @return true above {@link ZeroInflated#MANY} of all, unless all are 0
     */
    public boolean manyZeros() {
        return zeros > ZeroInflated.MANY * n && zeros < n;
    }

    private Summary with(Interval other) {
        return new Summary(n, missing, zeros, mean, sd, other, p10, p50, p90, min, max, whole);
    }

    private static int zeros(double[] x) {
        int zeros = 0;
        for (double v : x) {
            zeros += v == 0 ? 1 : 0;
        }
        return zeros;
    }

    /**
     * The values that are not missing.
     *
     * @param values any values
     * @return a new array, in the same order
     */
    static double[] present(double[] values) {
        double[] x = new double[values.length];
        int n = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                x[n++] = v;
            }
        }
        return n == x.length ? x : Arrays.copyOf(x, n);
    }

    /**
     * The mean alone, the same bits as that of {@link #of}; for resamples, of which nothing else is wanted.
     *
     * @param values in any order; NaN is missing
     * @return NaN if there is none
     */
    public static double meanOf(double[] values) {
        double[] x = present(values);
        Arrays.sort(x);
        return mean(x);
    }

    /** Sums in ascending order, so that the mean does not depend on the order of the runs. */
    private static double mean(double[] sorted) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (double v : sorted) {
            sum += v;
        }
        double first = sum / sorted.length;
        // A second pass takes out the rounding of the first; equal values then have exactly their own mean.
        double rest = 0;
        for (double v : sorted) {
            rest += v - first;
        }
        return first + rest / sorted.length;
    }

    private static double sd(double[] x, double mean) {
        if (x.length < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double v : x) {
            squares += (v - mean) * (v - mean);
        }
        return Math.sqrt(squares / (x.length - 1));
    }

    /**
     * Student's 95 % interval of a mean.
     *
     * @param n number of values
     * @param mean of them
     * @param sd their standard deviation
     * @return the interval; unknown below two values
     */
    public static Interval interval(long n, double mean, double sd) {
        if (n < 2) {
            return Interval.NONE;
        }
        double half = StudentQuantile.of(n - 1) * sd / Math.sqrt((double) n);
        return new Interval(mean - half, mean + half);
    }
}
