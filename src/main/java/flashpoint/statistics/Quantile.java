package flashpoint.statistics;

import java.util.Arrays;

/**
 * Sample quantiles by definition 7 of Hyndman and Fan (1996), <i>Sample quantiles in statistical packages</i>, The
 * American Statistician 50(4), 361&ndash;365: linear interpolation between order statistics at position
 * 1 + (n &minus; 1)p. It is the default of R, NumPy and Julia, so readers find the same figures with their own tools.
 */
public final class Quantile {

    private Quantile() {}

    /**
     * A quantile of values that are already in order.
     *
     * @param sorted values in ascending order, none of them NaN
     * @param p share below, 0 to 1
     * @return the quantile, or NaN if there is no value
     * @throws IllegalArgumentException if p is outside 0 to 1
     */
    public static double ofSorted(double[] sorted, double p) {
        return ofSorted(sorted, sorted.length, p);
    }

    /**
     * A quantile of the first values of an array that are in order.
     *
     * @param sorted values; the first {@code n} in ascending order, none of them NaN
     * @param n how many count
     * @param p share below, 0 to 1
     * @return the quantile, or NaN if n is 0
     * @throws IllegalArgumentException if p is outside 0 to 1
     */
    public static double ofSorted(double[] sorted, int n, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("share " + p + " is outside 0 to 1");
        }
        if (n == 0) {
            return Double.NaN;
        }
        double h = (n - 1) * p;
        int below = (int) h;
        if (below >= n - 1) {
            return sorted[n - 1];
        }
        return sorted[below] + (h - below) * (sorted[below + 1] - sorted[below]);
    }

    /**
     * A quantile of values in any order; missing ones (NaN) are left out.
     *
     * @param values any values
     * @param p share below, 0 to 1
     * @return the quantile, or NaN if there is no value
     */
    public static double of(double[] values, double p) {
        double[] present = Summary.present(values);
        Arrays.sort(present);
        return ofSorted(present, p);
    }
}
