package flashpoint.experiment.store;

import java.util.List;

/**
 * Statistics of a metric at a point: a function of its bins alone, so the same bytes however the runs were divided.
 *
 * @param n runs with a value
 * @param mean of them; NaN without any
 * @param m2 sum of the squared differences from the mean
 * @param quantiles at {@link #LEVELS}: the least value below or at which that share of the values lies, to 0.1 %
 */
public record BinnedStatistics(long n, double mean, double m2, double[] quantiles) {

    /** Shares of the quantiles. */
    public static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /** Statistics of bins in ascending order. */
    static BinnedStatistics of(List<ValueBin> bins) {
        long n = 0;
        double sum = 0;
        double rest = 0;
        for (ValueBin bin : bins) {
            n += bin.n();
            // Neumaier's sum: what a plain one loses is kept apart.
            double term = bin.n() * bin.mean();
            double next = sum + term;
            rest += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        double mean = n == 0 ? Double.NaN : (sum + rest) / n;
        double m2 = n == 0 ? Double.NaN : 0;
        for (ValueBin bin : bins) {
            m2 += bin.squaresAround(mean);
        }
        return new BinnedStatistics(n, mean, Math.max(0, m2), quantiles(bins, n));
    }

    private static double[] quantiles(List<ValueBin> bins, long n) {
        double[] quantiles = new double[LEVELS.size()];
        for (int q = 0; q < quantiles.length; q++) {
            quantiles[q] = Double.NaN;
            long below = 0;
            for (ValueBin bin : bins) {
                below += bin.n();
                if (below >= LEVELS.get(q) * n) {
                    quantiles[q] = bin.mean();
                    break;
                }
            }
        }
        return quantiles;
    }
}
