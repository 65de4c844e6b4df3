package flashpoint.statistics.sensitivity;

import flashpoint.statistics.Interval;
import flashpoint.statistics.Quantile;
import flashpoint.statistics.Resamples;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The first-order index of an input from any sample of inputs and outputs, without a design of its own: Gamboa, Gremaud,
 * Klein and Lagnoux (2022), <i>Global sensitivity analysis: a novel generation of mighty estimators based on rank
 * statistics</i>, Bernoulli 28(4), 2345&ndash;2374. With runs in the order of the input, neighbours have nearly the same
 * input and nothing else in common, so the products of their outputs tell how much of the variance the input explains. In
 * place of N(j), the neighbour of run j, the last one has the first, as in Chatterjee (2021).
 *
 * <p>Runs with equal input, as on a grid, are in no order: the estimate is its mean over all orders of them, which has a
 * closed form. (Taken as they stand in a file, runs of a grid would be sorted by their other inputs, which would be counted as
 * this one's.)
 *
 * @param first the index; may fall below 0 by chance
 * @param interval symmetric; its standard error comes from random splits of the runs in two: halves that share no run differ
 *     by twice the error of the whole, root mean square. (The index of a half about that of the whole would not do: runs have
 *     other neighbours there, which makes it scatter more.) Unknown if fewer than five runs differ from the rest
 * @param dummy what an input without effect stays below, 95 % of the time, in this sample: from permutations of the outputs
 */
public record RankIndex(double first, Interval interval, double dummy) {

    /** Runs that must differ from all others: of fewer, halves hold none or one, and the error would be told as nothing. */
    private static final int LEAST = 5;

    private static final int HALVES = 200;
    private static final int PERMUTATIONS = 400;

    /**
     * The index of one input.
     *
     * @param seed of halves and permutations
     * @param name names them
     * @param x input, by run
     * @param y output, by run
     * @param level confidence, between 0 and 1
     * @return the index; NaN if the output does not vary
     * @throws IllegalArgumentException if the arrays differ in length or hold fewer than four runs or a value missing
     */
    public static RankIndex of(long seed, String name, double[] x, double[] y, double level) {
        int n = x.length;
        if (y.length != n || n < 4) {
            throw new IllegalArgumentException(n + " inputs and " + y.length + " outputs");
        }
        int[] order = order(x);
        double[] sortedX = new double[n];
        double[] sortedY = new double[n];
        for (int i = 0; i < n; i++) {
            sortedX[i] = x[order[i]];
            sortedY[i] = y[order[i]];
        }
        double index = index(sortedX, sortedY);
        boolean few = n - mostCommon(sortedY) < LEAST;
        if (Double.isNaN(index)) {
            return new RankIndex(index, Interval.NONE, Double.NaN);
        }
        Resamples draws = new Resamples(seed, "rank " + name);
        double error = error(draws, sortedX, sortedY);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        return new RankIndex(
                index,
                few ? Interval.NONE : new Interval(index - z * error, index + z * error),
                dummy(draws, sortedX, sortedY));
    }

    /** How many runs have the output that most have. */
    private static int mostCommon(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        int most = 0;
        int from = 0;
        for (int i = 0; i < sorted.length; i++) {
            from = sorted[i] == sorted[from] ? from : i;
            most = Math.max(most, i - from + 1);
        }
        return most;
    }

    private static int[] order(double[] x) {
        for (double v : x) {
            if (Double.isNaN(v)) {
                throw new IllegalArgumentException("an input is missing");
            }
        }
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The estimate, of runs in ascending order of x; mean over all orders of runs with equal x. */
    static double index(double[] x, double[] y) {
        int n = x.length;
        double mean = 0;
        for (double v : y) {
            mean += v / n;
        }
        double squares = 0;
        double products = 0;
        double before = Double.NaN;
        double first = Double.NaN;
        for (int from = 0, to; from < n; from = to) {
            double sum = 0;
            double own = 0;
            for (to = from; to < n && x[to] == x[from]; to++) {
                double d = y[to] - mean;
                sum += d;
                own += d * d;
            }
            int size = to - from;
            squares += own;
            products += (sum * sum - own) / size;
            if (from == 0) {
                first = sum / size;
            } else {
                products += before * sum / size;
            }
            before = sum / size;
        }
        // The last has the first as its neighbour; with one level only, neighbours are any two runs.
        products += before * first;
        return squares > 0 ? products / squares : Double.NaN;
    }

    /** From the difference of two halves that share no run, of which each has twice the variance of the whole. */
    private static double error(Resamples draws, double[] x, double[] y) {
        int n = x.length;
        int[] order = new int[n];
        double squares = 0;
        for (int r = 0; r < HALVES; r++) {
            draws.permutation(r, order);
            double d = ofPart(x, y, order, 0, n / 2) - ofPart(x, y, order, n / 2, n / 2 * 2);
            squares += Double.isNaN(d) ? 0 : d * d;
        }
        int half = n / 2;
        return Math.sqrt(squares / HALVES * half / (2.0 * n));
    }

    private static double ofPart(double[] x, double[] y, int[] order, int from, int to) {
        int[] part = Arrays.copyOfRange(order, from, to);
        Arrays.sort(part);
        double[] px = new double[part.length];
        double[] py = new double[part.length];
        for (int i = 0; i < part.length; i++) {
            px[i] = x[part[i]];
            py[i] = y[part[i]];
        }
        return index(px, py);
    }

    private static double dummy(Resamples draws, double[] x, double[] y) {
        int[] order = new int[x.length];
        double[] shuffled = new double[x.length];
        double[] none = new double[PERMUTATIONS];
        for (int r = 0; r < PERMUTATIONS; r++) {
            draws.permutation(HALVES + r, order);
            for (int i = 0; i < order.length; i++) {
                shuffled[i] = y[order[i]];
            }
            none[r] = index(x, shuffled);
        }
        Arrays.sort(none);
        return Quantile.ofSorted(none, 0.95);
    }
}
