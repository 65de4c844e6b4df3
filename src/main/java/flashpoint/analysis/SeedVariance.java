package flashpoint.analysis;

import flashpoint.statistics.Interval;
import flashpoint.statistics.StudentQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Variances of an outcome over the seeds of points, each from the runs of a point, and how well these tell them.
 *
 * <p>The estimate is the unbiased s². So is its squared error, of four runs or more: (2 m k₂² + (m - 1) k₄) / (m (m + 1)) with
 * Fisher's k-statistics (Kenney and Keeping 1951, 7.11). Points that have their seeds in common err together, and that part
 * is no difference between them: the covariance of two s² is that of a U-statistic (Hoeffding 1948), from products of squared
 * differences of pairs of seeds that share two, one or no seed.
 *
 * @param variances by point
 * @param error mean squared error of a variance
 * @param own share of it that a point does not have in common with the others, 0 to 1
 */
public record SeedVariance(double[] variances, double error, double own) {

    /** Runs of a point that a variance takes. */
    public static final int LEAST = 2;

    /** Runs of a point that the error of a variance takes. */
    static final int TOLD = 4;

    /**
     * Variances of points.
     *
     * @param rows points, each with as many replicates, {@value #TOLD} or more, none missing
     * @param common whether replicate k has the same seed at every point
     * @return variances and their error
     */
    static SeedVariance of(List<double[]> rows, boolean common) {
        SeedVariance alone = with(rows, 1);
        int n = rows.size();
        if (!common || n < 2 || !(alone.error > 0)) {
            return alone;
        }
        double all = covariance(products(rows));
        double shared = (n * all - alone.error) / (n - 1.0);
        return new SeedVariance(alone.variances, alone.error, Math.min(1, Math.max(0, 1 - shared / alone.error)));
    }

    private static SeedVariance with(List<double[]> rows, double own) {
        double[] variances = new double[rows.size()];
        double error = 0;
        for (int p = 0; p < variances.length; p++) {
            variances[p] = variance(rows.get(p));
            error += error(rows.get(p)) / variances.length;
        }
        return new SeedVariance(variances, error, own);
    }

    /** Variance by luck of a difference between points. */
    double scatter() {
        return own * error;
    }

    /** Variance of an estimate of which neither point nor seeds are known. */
    double total() {
        return Math.max(0, variance(variances) - scatter()) + error;
    }

    /**
     * The interval of a statistic of all points, by leaving one replicate out at a time.
     *
     * @param rows as of {@link #of}
     * @param statistic of variances and their error
     * @return Student's interval of 95 % about the statistic of all; unknown of {@value #TOLD} replicates
     */
    Interval interval(List<double[]> rows, ToDoubleFunction<SeedVariance> statistic) {
        int m = rows.get(0).length;
        if (m <= TOLD) {
            return Interval.NONE;
        }
        double[] without = new double[m];
        for (int k = 0; k < m; k++) {
            List<double[]> others = new ArrayList<>();
            for (double[] row : rows) {
                double[] rest = new double[m - 1];
                System.arraycopy(row, 0, rest, 0, k);
                System.arraycopy(row, k + 1, rest, k, m - 1 - k);
                others.add(rest);
            }
            without[k] = statistic.applyAsDouble(with(others, own));
        }
        double half = StudentQuantile.of(m - 1) * (m - 1) * Math.sqrt(variance(without) / m);
        double estimate = statistic.applyAsDouble(this);
        return new Interval(estimate - half, estimate + half);
    }

    /**
     * The unbiased variance.
     *
     * @param values of the runs of a point, none missing
     * @return NaN of fewer than {@value #LEAST}
     */
    public static double variance(double[] values) {
        double mean = GivenIndices.mean(values);
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return values.length < LEAST ? Double.NaN : squares / (values.length - 1.0);
    }

    /** Its squared error, without bias. */
    static double error(double[] values) {
        double m = values.length;
        double mean = GivenIndices.mean(values);
        double second = 0;
        double fourth = 0;
        for (double v : values) {
            double d = (v - mean) * (v - mean);
            second += d;
            fourth += d * d;
        }
        double k2 = second / (m - 1);
        double k4 = ((m + 1) * m * fourth - 3 * (m - 1) * second * second) / ((m - 1) * (m - 2) * (m - 3));
        return (2 * m * k2 * k2 + (m - 1) * k4) / (m * (m + 1));
    }

    /** Half the squared difference of each pair of seeds, mean over points. */
    static double[][] products(List<double[]> rows) {
        int m = rows.get(0).length;
        double[][] pairs = new double[m][m];
        for (double[] row : rows) {
            for (int j = 0; j < m; j++) {
                for (int k = 0; k < j; k++) {
                    pairs[j][k] += (row[j] - row[k]) * (row[j] - row[k]) / 2 / rows.size();
                }
            }
        }
        return pairs;
    }

    /** Mean covariance of the variances of any two points, a point with itself among them; without bias. */
    static double covariance(double[][] pairs) {
        int m = pairs.length;
        double[] sums = new double[m];
        double all = 0;
        double two = 0;
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < j; k++) {
                double h = pairs[j][k];
                sums[j] += h;
                sums[k] += h;
                all += h;
                two += h * h;
            }
        }
        double one = -2 * two;
        for (double s : sums) {
            one += s * s;
        }
        double couples = m * (m - 1.0) / 2;
        double none = (all * all - two - one) / (couples * (m - 2) * (m - 3) / 2);
        return (2 * (m - 2) * (one / (2 * couples * (m - 2)) - none) + two / couples - none) / couples;
    }
}
