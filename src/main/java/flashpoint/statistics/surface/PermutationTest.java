package flashpoint.statistics.surface;

import flashpoint.statistics.Resamples;
import java.util.Arrays;
import java.util.List;

/**
 * A permutation test of whether an outcome changes along an input at all, as a line or as a step at any place. If it does
 * not, the values of one replicate, whose runs share a seed, could as well have come about at any other of the points: they
 * are exchanged within each replicate, which keeps what a seed does to all points alike. The statistic is the largest
 * contrast of the means of the points, over a line and all steps, each of length 1, so that no correction for their number
 * is left to do. {@value #PERMUTATIONS} permutations are drawn (see {@link Resamples}); p is (1 + exceedances) / (1 +
 * permutations), which keeps the level (Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology
 * 9(1), 39). An information criterion does not keep it: of nothing but noise, with errors estimated from 20 runs a point,
 * it prefers a line, step or curve to a constant about one time in four.
 */
public final class PermutationTest {

    /** Permutations drawn. */
    public static final int PERMUTATIONS = 999;

    /** Statistics closer than this, relative, are taken as equal: their sums differ by rounding only. */
    private static final double TIE = 1e-12;

    private PermutationTest() {}

    /**
     * Tests an outcome along an input.
     *
     * @param seed of the permutations
     * @param name of the analysis; names the draws
     * @param x input, ascending
     * @param values by point, then replicate; replicates of the same number belong together; NaN is missing
     * @return p of no change; 1 if all values are equal or fewer than two points have one
     */
    public static double p(long seed, String name, double[] x, List<double[]> values) {
        int replicates = values.stream().mapToInt(v -> v.length).max().orElse(0);
        double[][] contrasts = contrasts(x);
        double[] sums = new double[x.length];
        int[] counts = new int[x.length];
        // By replicate: the points that have a value, and the values.
        int[][] points = new int[replicates][];
        double[][] there = new double[replicates][];
        for (int k = 0; k < replicates; k++) {
            int[] present = new int[x.length];
            double[] value = new double[x.length];
            int n = 0;
            for (int i = 0; i < x.length; i++) {
                double[] runs = values.get(i);
                if (k < runs.length && !Double.isNaN(runs[k])) {
                    present[n] = i;
                    value[n++] = runs[k];
                    sums[i] += runs[k];
                    counts[i]++;
                }
            }
            points[k] = Arrays.copyOf(present, n);
            there[k] = Arrays.copyOf(value, n);
        }
        double observed = statistic(contrasts, sums, counts);
        if (!(observed > 0)) {
            return 1;
        }
        Resamples draws = new Resamples(seed, name);
        int exceedances = 0;
        for (int r = 0; r < PERMUTATIONS; r++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < replicates; k++) {
                int[] order = new int[points[k].length];
                draws.permutation(r * replicates + k, order);
                for (int i = 0; i < order.length; i++) {
                    sums[points[k][i]] += there[k][order[i]];
                }
            }
            exceedances += statistic(contrasts, sums, counts) >= observed * (1 - TIE) ? 1 : 0;
        }
        return (1.0 + exceedances) / (1 + PERMUTATIONS);
    }

    /** The line, then the steps after each point but the last; each with sum 0 and length 1. */
    private static double[][] contrasts(double[] x) {
        double[][] all = new double[Math.max(1, x.length)][x.length];
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < x.length; i++) {
                all[c][i] = c == 0 ? x[i] : i < c ? 0 : 1;
            }
            double mean = 0;
            for (double v : all[c]) {
                mean += v / x.length;
            }
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                all[c][i] -= mean;
                squares += all[c][i] * all[c][i];
            }
            for (int i = 0; i < x.length; i++) {
                all[c][i] = squares > 0 ? all[c][i] / Math.sqrt(squares) : 0;
            }
        }
        return all;
    }

    /** The largest contrast; a point without a value stands at the mean of the others. */
    private static double statistic(double[][] contrasts, double[] sums, int[] counts) {
        double all = 0;
        int with = 0;
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0) {
                all += sums[i] / counts[i];
                with++;
            }
        }
        double largest = 0;
        for (double[] contrast : contrasts) {
            double sum = 0;
            for (int i = 0; i < sums.length; i++) {
                sum += counts[i] == 0 ? 0 : contrast[i] * (sums[i] / counts[i] - all / with);
            }
            largest = Math.max(largest, Math.abs(sum));
        }
        return largest;
    }
}
