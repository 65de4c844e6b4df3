package flashpoint.statistics.sensitivity;

import flashpoint.statistics.Quantile;
import flashpoint.statistics.Resamples;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A sensitivity index that looks at the whole distribution of the output, not its variance alone: PAWN from any sample,
 * Pianosi and Wagener (2018), <i>Distribution-based sensitivity analysis from a generic input-output sample</i>, Environmental
 * Modelling &amp; Software 108, 197&ndash;207. The range of the input is cut into slices with equally many runs; in each, the
 * greatest distance between the distribution of the output there and everywhere (Kolmogorov and Smirnov) is taken.
 *
 * @param median over slices
 * @param maximum over slices
 * @param dummy what the median of an input without effect stays below, 95 % of the time: from permutations. It is never near 0,
 *     since few runs in a slice differ from all by luck
 */
public record Pawn(double median, double maximum, double dummy) {

    private static final int PERMUTATIONS = 200;

    /**
     * The index of one input.
     *
     * @param seed of the permutations
     * @param name names them
     * @param x input, by run
     * @param y output, by run
     * @param slices how many, at least 2; runs with equal input fall into the same slice
     * @return the index
     * @throws IllegalArgumentException if the arrays differ in length or there are fewer runs than slices
     */
    public static Pawn of(long seed, String name, double[] x, double[] y, int slices) {
        int n = x.length;
        if (y.length != n || slices < 2 || n < slices) {
            throw new IllegalArgumentException(n + " inputs, " + y.length + " outputs and " + slices + " slices");
        }
        int[] slice = slices(x, slices);
        int[] rank = ranks(y);
        double[] distances = distances(slice, rank, slices);
        Resamples draws = new Resamples(seed, "pawn " + name);
        int[] order = new int[n];
        int[] shuffled = new int[n];
        double[] none = new double[PERMUTATIONS];
        for (int r = 0; r < PERMUTATIONS; r++) {
            draws.permutation(r, order);
            for (int i = 0; i < n; i++) {
                shuffled[i] = rank[order[i]];
            }
            none[r] = Quantile.of(distances(slice, shuffled, slices), 0.5);
        }
        return new Pawn(
                Quantile.of(distances, 0.5),
                Arrays.stream(distances).max().orElse(Double.NaN),
                Quantile.of(none, 0.95));
    }

    /** By run: its slice. */
    private static int[] slices(double[] x, int slices) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int[] slice = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            int at = Arrays.binarySearch(sorted, x[i]);
            while (at > 0 && sorted[at - 1] == x[i]) {
                at--;
            }
            slice[i] = (int) ((long) at * slices / x.length);
        }
        return slice;
    }

    /** By run: how many outputs are at most its own, less one. */
    private static int[] ranks(double[] y) {
        Integer[] order = new Integer[y.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> y[i]));
        int[] rank = new int[y.length];
        for (int i = y.length - 1; i >= 0; i--) {
            boolean tied = i + 1 < y.length && y[order[i]] == y[order[i + 1]];
            rank[order[i]] = tied ? rank[order[i + 1]] : i;
        }
        return rank;
    }

    /** Distance of each slice that holds a run. */
    private static double[] distances(int[] slice, int[] rank, int slices) {
        int n = rank.length;
        int[][] at = new int[slices][n];
        int[] size = new int[slices];
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            at[slice[i]][rank[i]]++;
            size[slice[i]]++;
            all[rank[i]]++;
        }
        double[] distances = new double[slices];
        int held = 0;
        for (int s = 0; s < slices; s++) {
            if (size[s] == 0) {
                continue;
            }
            int here = 0;
            int everywhere = 0;
            double most = 0;
            for (int r = 0; r < n; r++) {
                here += at[s][r];
                everywhere += all[r];
                most = Math.max(most, Math.abs((double) here / size[s] - (double) everywhere / n));
            }
            distances[held++] = most;
        }
        return Arrays.copyOf(distances, held);
    }
}
