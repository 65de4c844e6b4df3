package flashpoint.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The sign-flip test of paired differences, for one or many metrics at once: if a change did nothing, each pair's
 * difference could as well have had the other sign (Fisher 1935, <i>The design of experiments</i>, section 21). Flipping
 * whole pairs keeps the dependence between metrics, so the largest statistic over the metrics corrects for their number
 * without assuming anything of that dependence: step-down max-T of Westfall and Young (1993), <i>Resampling-based
 * multiple testing</i>, algorithm 4.1.
 *
 * <p>The statistic is |sum of d| / &radic;(sum of d&sup2;), which orders flips as Student's t does and is finite for
 * every sample. Up to {@value #MOST_EXACT} pairs all flips are enumerated and p is exact; beyond that
 * {@value #FLIPS} flips are drawn (see {@link Resamples}) and p is (1 + exceedances) / (1 + flips), which keeps the level
 * as well (Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1), 39).
 *
 * @param pairs pairs given
 * @param exact whether all flips were enumerated
 * @param p by metric: two-sided p of no difference; NaN for a metric without a pair; 1 if no pair differs
 * @param adjusted by metric: corrected for all metrics
 */
public record SignFlip(int pairs, boolean exact, double[] p, double[] adjusted) {

    /** Most pairs for which all 2<sup>n</sup> flips are enumerated. */
    public static final int MOST_EXACT = 14;

    /** Flips drawn beyond that. */
    public static final int FLIPS = 9999;

    /** Statistics closer than this, relative, are taken as equal: their sums differ by rounding only. */
    private static final double TIE = 1e-12;

    /**
     * Tests metrics.
     *
     * @param seed of the flips that are drawn
     * @param name of the analysis; names the draws
     * @param differences by metric, then pair; NaN is a pair missing for this metric
     * @return the test
     * @throws IllegalArgumentException if metrics differ in the number of pairs
     */
    public static SignFlip of(long seed, String name, double[][] differences) {
        int metrics = differences.length;
        int n = metrics == 0 ? 0 : differences[0].length;
        double[][] scaled = new double[metrics][];
        for (int m = 0; m < metrics; m++) {
            if (differences[m].length != n) {
                throw new IllegalArgumentException(
                        "metric " + m + " has " + differences[m].length + " pairs, not " + n);
            }
            scaled[m] = scaled(differences[m]);
        }
        boolean exact = n <= MOST_EXACT;
        Counter counter = new Counter(scaled, n);
        if (exact) {
            // The mirror image of a set of signs has the same statistic: the sign of the first pair may stay.
            for (int mask = 1; mask < 1 << Math.max(0, n - 1); mask++) {
                for (int i = 0; i < n; i++) {
                    counter.signs[i] = (mask >> i & 1) == 0 ? 1 : -1;
                }
                counter.count();
            }
        } else {
            Resamples draws = new Resamples(seed, name);
            for (int r = 0; r < FLIPS; r++) {
                draws.signs(r, counter.signs);
                counter.count();
            }
        }
        return new SignFlip(n, exact, counter.p(), counter.adjusted());
    }

    /**
     * Tests one metric.
     *
     * @param seed of the flips that are drawn
     * @param name names the draws
     * @param differences by pair; NaN is missing
     * @return two-sided p
     */
    public static double p(long seed, String name, double[] differences) {
        return of(seed, name, new double[][] {Summary.present(differences)}).p[0];
    }

    /**
     * The least p that a number of pairs can give, 2 / 2<sup>n</sup>: five pairs give .0625, six .03125, eight .0078.
     *
     * @param pairs 0 or more
     * @return at most 1; with drawn flips not below 1 / (1 + {@value #FLIPS})
     */
    public static double least(int pairs) {
        if (pairs > MOST_EXACT) {
            return 1.0 / (1 + FLIPS);
        }
        return Math.min(1, 2.0 / (1 << pairs));
    }

    /** Differences over the root of their sum of squares, 0 for missing ones; null if nothing is present. */
    private static double[] scaled(double[] d) {
        double squares = 0;
        int present = 0;
        for (double v : d) {
            if (!Double.isNaN(v)) {
                squares += v * v;
                present++;
            }
        }
        if (present == 0) {
            return null;
        }
        double root = Math.sqrt(squares);
        double[] scaled = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            scaled[i] = Double.isNaN(d[i]) || root == 0 ? 0 : d[i] / root;
        }
        return scaled;
    }

    /** Counter of the flips that do at least as well as what was observed. */
    private static final class Counter {

        private final double[][] scaled;
        private final double[] signs;
        private final double[] observed;
        /** Metrics by observed statistic, the greatest first; those without a pair last. */
        private final Integer[] order;

        private final int[] own;
        private final int[] larger;
        private int flips = 1;

        Counter(double[][] scaled, int n) {
            this.scaled = scaled;
            signs = new double[n];
            Arrays.fill(signs, 1);
            observed = new double[scaled.length];
            order = new Integer[scaled.length];
            for (int m = 0; m < scaled.length; m++) {
                observed[m] = statistic(m);
                order[m] = m;
            }
            Arrays.sort(order, Comparator.comparingDouble(m -> -observed[m]));
            own = new int[scaled.length];
            larger = new int[scaled.length];
            Arrays.fill(own, 1);
            Arrays.fill(larger, 1);
        }

        private double statistic(int metric) {
            double[] d = scaled[metric];
            if (d == null) {
                return -1;
            }
            double sum = 0;
            for (int i = 0; i < d.length; i++) {
                sum += signs[i] * d[i];
            }
            return Math.abs(sum);
        }

        void count() {
            flips++;
            double most = -1;
            for (int k = order.length - 1; k >= 0; k--) {
                int m = order[k];
                double t = statistic(m);
                most = Math.max(most, t);
                double limit = observed[m] * (1 - TIE);
                own[m] += t >= limit ? 1 : 0;
                larger[m] += most >= limit ? 1 : 0;
            }
        }

        double[] p() {
            double[] p = new double[own.length];
            Arrays.setAll(p, m -> scaled[m] == null ? Double.NaN : (double) own[m] / flips);
            return p;
        }

        double[] adjusted() {
            double[] p = new double[own.length];
            double most = 0;
            for (int m : order) {
                most = Math.max(most, (double) larger[m] / flips);
                p[m] = scaled[m] == null ? Double.NaN : most;
            }
            return p;
        }
    }
}
