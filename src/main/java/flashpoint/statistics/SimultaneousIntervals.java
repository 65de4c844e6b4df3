package flashpoint.statistics;

import java.util.Arrays;

/**
 * Intervals of many means that hold all at once: of a difference at every tick (a band), or of several arms against the
 * first (as in Dunnett 1955, <i>A multiple comparison procedure for comparing several treatments with a control</i>, JASA
 * 50(272), 1096&ndash;1121, without its normal law and equal variances). Each is mean &plusmn; c standard errors with one c
 * for all, the quantile of the largest |t| in wild bootstrap samples: the residuals of whole rows change sign at random
 * (Liu 1988, Annals of Statistics 16(4), 1696&ndash;1708; Montiel Olea and Plagborg-M&oslash;ller 2019, Journal of Applied
 * Econometrics 34(1), 1&ndash;17, for the band), so whatever dependence there is between columns is kept. Every sample's t
 * has its own standard error.
 *
 * @param mean by column
 * @param low by column; NaN if the column does not vary
 * @param high by column
 * @param critical the number c of standard errors; NaN if no column varies
 * @param p by column: corrected two-sided p of a mean of 0, at least 1 / (1 + {@value #SAMPLES}); 1 for a column of
 *     zeros, NaN for another constant
 */
public record SimultaneousIntervals(double[] mean, double[] low, double[] high, double critical, double[] p) {

    /** Bootstrap samples. */
    public static final int SAMPLES = 1999;

    /** What of a sum of squares is rounding. */
    private static final double NOTHING = 1e-20;

    /**
     * The intervals.
     *
     * @param seed of the bootstrap
     * @param name names the draws
     * @param rows by unit (a pair, a run), then column (a tick, an arm); no value may be missing
     * @param level confidence for all columns together, between 0 and 1
     * @return the intervals
     * @throws IllegalArgumentException of fewer than two rows, or rows of different lengths
     */
    public static SimultaneousIntervals of(long seed, String name, double[][] rows, double level) {
        Moments.level(level);
        if (rows.length < 2) {
            throw new IllegalArgumentException(rows.length + " rows have no interval");
        }
        int n = rows.length;
        int columns = rows[0].length;
        double[][] residuals = new double[columns][n];
        double[] mean = new double[columns];
        double[] squares = new double[columns];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < n; i++) {
                if (rows[i].length != columns) {
                    throw new IllegalArgumentException(
                            "row " + i + " has " + rows[i].length + " values, not " + columns);
                }
                residuals[j][i] = rows[i][j];
            }
            mean[j] = Moments.mean(residuals[j]);
            double size = 0;
            for (int i = 0; i < n; i++) {
                size += rows[i][j] * rows[i][j];
                residuals[j][i] -= mean[j];
                squares[j] += residuals[j][i] * residuals[j][i];
            }
            squares[j] = squares[j] <= NOTHING * size ? 0 : squares[j];
        }
        return of(mean, squares, n, largest(seed, name, residuals, squares), level);
    }

    /** The largest |t| of each sample, in ascending order. */
    private static double[] largest(long seed, String name, double[][] residuals, double[] squares) {
        Resamples draws = new Resamples(seed, name);
        int n = residuals.length == 0 ? 0 : residuals[0].length;
        double[] signs = new double[n];
        double[] largest = new double[SAMPLES];
        for (int r = 0; r < SAMPLES; r++) {
            draws.signs(r, signs);
            for (int j = 0; j < residuals.length; j++) {
                if (squares[j] > 0) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += signs[i] * residuals[j][i];
                    }
                    largest[r] = Math.max(largest[r], t(sum, squares[j], n));
                }
            }
        }
        Arrays.sort(largest);
        return largest;
    }

    /** |t| of a sum of values whose squares add up to a given number, whatever their signs. */
    private static double t(double sum, double squares, int n) {
        double rest = squares - sum * sum / n;
        return Math.abs(sum) / Math.sqrt(Math.max(rest, NOTHING * squares) * n / (n - 1.0));
    }

    private static SimultaneousIntervals of(double[] mean, double[] squares, int n, double[] largest, double level) {
        int columns = mean.length;
        double[] low = new double[columns];
        double[] high = new double[columns];
        double[] p = new double[columns];
        boolean varies = Arrays.stream(squares).anyMatch(s -> s > 0);
        double critical = varies ? quantile(largest, level) : Double.NaN;
        for (int j = 0; j < columns; j++) {
            if (squares[j] == 0) {
                boolean none = mean[j] == 0;
                low[j] = none ? 0 : Double.NaN;
                high[j] = none ? 0 : Double.NaN;
                p[j] = none ? 1 : Double.NaN;
                continue;
            }
            double error = Math.sqrt(squares[j] / (n - 1.0) / n);
            low[j] = mean[j] - critical * error;
            high[j] = mean[j] + critical * error;
            int at = Arrays.binarySearch(largest, Math.abs(mean[j]) / error);
            p[j] = (1.0 + SAMPLES - (at < 0 ? -at - 1 : at)) / (1 + SAMPLES);
        }
        return new SimultaneousIntervals(mean, low, high, critical, p);
    }

    /** The order statistic of which at most a share 1 - level of samples with the one observed lie at or above. */
    private static double quantile(double[] sorted, double level) {
        int rank = (int) Math.ceil(level * (sorted.length + 1) - 1e-9);
        return sorted[Math.min(sorted.length, rank) - 1];
    }
}
