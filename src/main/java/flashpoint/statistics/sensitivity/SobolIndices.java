package flashpoint.statistics.sensitivity;

import flashpoint.statistics.Interval;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Variance-based sensitivity indices from matrices A, B and hybrids A<sub>B</sub> (see {@link PickFreezeDesign}). The
 * first-order index of an input is the share of the variance of the output that its own value explains; the total index
 * is the share that is left if all others are known.
 *
 * <p>Total: Jansen (1999), <i>Analysis of variance designs for model output</i>, Computer Physics Communications 117,
 * 35&ndash;43: mean of (A &minus; A<sub>B</sub>)&sup2; / 2 over the variance. First order: Saltelli et al. (2010), <i>Variance
 * based sensitivity analysis of model output</i>, Computer Physics Communications 181(2), 259&ndash;270, table 2(b): mean of B
 * (A<sub>B</sub> &minus; A) over the variance, with the mean of all outputs taken out first, as in SALib. The variance is that
 * of A and B together, by 1 / 2N. Puy et al. (2022) find these two among the best for their class.
 *
 * @param first by input: first-order index; may fall below 0 by chance
 * @param firstInterval by input
 * @param total by input: total index, at least 0
 * @param totalInterval by input
 */
public record SobolIndices(double[] first, Interval[] firstInterval, double[] total, Interval[] totalInterval) {

    /**
     * Sums of one block of rows that is independent of other blocks, such as one scramble: numerators and variance. Blocks of
     * the same rows for several outputs may be added up to one index for all of them (see {@link #plus}).
     *
     * @param rows rows of each matrix
     * @param variance of the output
     * @param first by input: part of the variance explained by it
     * @param total by input: part of the variance left if all others are known
     */
    public record Block(int rows, double variance, double[] first, double[] total) {

        /**
         * Works out a block.
         *
         * @param a outputs of matrix A, by row
         * @param b outputs of matrix B
         * @param hybrids outputs of the hybrids of A, by input, then row
         * @return the sums
         * @throws IllegalArgumentException if matrices differ in length, a value is not finite or there is no row
         */
        public static Block of(double[] a, double[] b, double[][] hybrids) {
            int n = a.length;
            check(b, n);
            check(a, n);
            double sum = sum(a) + sum(b);
            for (double[] h : hybrids) {
                check(h, n);
                sum += sum(h);
            }
            double centre = sum / ((2.0 + hybrids.length) * n);
            double[] first = new double[hybrids.length];
            double[] total = new double[hybrids.length];
            for (int k = 0; k < hybrids.length; k++) {
                for (int j = 0; j < n; j++) {
                    double d = hybrids[k][j] - a[j];
                    first[k] += (b[j] - centre) * d;
                    total[k] += d * d;
                }
                first[k] /= n;
                total[k] /= 2.0 * n;
            }
            return new Block(n, variance(a, b), first, total);
        }

        private static void check(double[] y, int n) {
            if (n == 0 || y.length != n) {
                throw new IllegalArgumentException("matrices of " + n + " and " + y.length + " rows");
            }
            for (double v : y) {
                if (Double.isNaN(v) || Double.isInfinite(v)) {
                    throw new IllegalArgumentException("an output is " + v);
                }
            }
        }

        private static double variance(double[] a, double[] b) {
            double mean = (sum(a) + sum(b)) / (2.0 * a.length);
            double squares = 0;
            for (int j = 0; j < a.length; j++) {
                squares += (a[j] - mean) * (a[j] - mean) + (b[j] - mean) * (b[j] - mean);
            }
            return squares / (2.0 * a.length);
        }

        private static double sum(double[] x) {
            double sum = 0;
            for (double v : x) {
                sum += v;
            }
            return sum;
        }

        /**
         * Adds the block of another output of the same runs. Over all ticks of a curve this gives the generalised indices
         * of Lamboni, Monod and Makowski (2011) and Gamboa et al. (2014): those of single ticks, weighted by their variance.
         *
         * @param other a block with as many rows and inputs
         * @return the sums of both
         * @throws IllegalArgumentException if it has another size
         */
        public Block plus(Block other) {
            if (rows != other.rows || first.length != other.first.length) {
                throw new IllegalArgumentException("blocks of different runs");
            }
            double[] f = first.clone();
            double[] t = total.clone();
            for (int k = 0; k < f.length; k++) {
                f[k] += other.first[k];
                t[k] += other.total[k];
            }
            return new Block(rows, variance + other.variance, f, t);
        }
    }

    /**
     * Indices from independent blocks, with t-intervals across them. An index is a ratio of means over blocks, which is less
     * biased than a mean of ratios; its standard error comes from the blocks' residuals (numerator less index times
     * variance) and has one degree of freedom fewer than there are blocks.
     *
     * @param blocks of equal size; at least 8 are wanted for an interval worth its level
     * @param level confidence, between 0 and 1
     * @return the indices; NaN if the output does not vary; without intervals if there is but one block
     * @throws IllegalArgumentException without a block, or if blocks differ in size
     */
    public static SobolIndices of(List<Block> blocks, double level) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("no block");
        }
        int inputs = blocks.get(0).first.length;
        SobolIndices s =
                new SobolIndices(new double[inputs], new Interval[inputs], new double[inputs], new Interval[inputs]);
        double[] variance = new double[blocks.size()];
        double[] first = new double[blocks.size()];
        double[] total = new double[blocks.size()];
        for (int k = 0; k < inputs; k++) {
            for (int r = 0; r < blocks.size(); r++) {
                Block block = blocks.get(r);
                if (block.rows != blocks.get(0).rows || block.first.length != inputs) {
                    throw new IllegalArgumentException("blocks of different sizes");
                }
                variance[r] = block.variance;
                first[r] = block.first[k];
                total[r] = block.total[k];
            }
            s.first[k] = Block.sum(first) / Block.sum(variance);
            s.firstInterval[k] = interval(first, variance, s.first[k], level);
            s.total[k] = Block.sum(total) / Block.sum(variance);
            s.totalInterval[k] = interval(total, variance, s.total[k], level);
        }
        return s;
    }

    private static Interval interval(double[] part, double[] whole, double index, double level) {
        int n = part.length;
        if (n < 2 || Double.isNaN(index)) {
            return Interval.NONE;
        }
        double squares = 0;
        for (int r = 0; r < n; r++) {
            double rest = part[r] - index * whole[r];
            squares += rest * rest;
        }
        double error = Math.sqrt(squares / (n - 1.0) / n) / (Block.sum(whole) / n);
        double half = new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + level) / 2) * error;
        return new Interval(index - half, index + half);
    }

    /**
     * The first-order index of an input for the expected outcome over seeds, from which luck is averaged out.
     *
     * @param input number of the input
     * @param seed number of the seed's column
     * @return first / (1 &minus; total of the seed); NaN if all variance is luck
     */
    public double ofExpectedOutcome(int input, int seed) {
        double rest = 1 - total[seed];
        return rest > 0 ? first[input] / rest : Double.NaN;
    }
}
