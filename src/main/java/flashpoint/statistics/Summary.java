package flashpoint.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Summary of a sample. Missing values (NaN) are left out and counted.
 *
 * @param n values present
 * @param missing values missing
 * @param mean arithmetic mean; NaN if n is 0
 * @param sd sample standard deviation with n &minus; 1; NaN if n is below 2
 * @param interval 95 % interval of the mean by Student's t, mean &plusmn; t<sub>0.975, n&minus;1</sub> sd / &radic;n;
 *     {@link Interval#NONE} if n is below 2
 * @param p10 tenth percentile, see {@link Quantile}
 * @param p50 median
 * @param p90 ninetieth percentile
 * @param min least value
 * @param max greatest value
 */
public record Summary(
        int n,
        int missing,
        double mean,
        double sd,
        Interval interval,
        double p10,
        double p50,
        double p90,
        double min,
        double max) {

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
                mean,
                sd,
                interval(n, mean, sd),
                Quantile.ofSorted(x, 0.1),
                Quantile.ofSorted(x, 0.5),
                Quantile.ofSorted(x, 0.9),
                n == 0 ? Double.NaN : x[0],
                n == 0 ? Double.NaN : x[n - 1]);
    }

    /**
     * The values that are not missing.
     *
     * @param values any values
     * @return a new array, in the same order
     */
    static double[] present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
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

    private static Interval interval(int n, double mean, double sd) {
        if (n < 2) {
            return Interval.NONE;
        }
        double t = new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + LEVEL) / 2);
        double half = t * sd / Math.sqrt(n);
        return new Interval(mean - half, mean + half);
    }
}
