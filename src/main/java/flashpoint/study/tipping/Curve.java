package flashpoint.study.tipping;

import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import flashpoint.statistics.surface.Transition;
import java.util.List;

/**
 * An outcome along an input at one size of the population, and the shape that describes it.
 *
 * @param size multiple of the scenario's population
 * @param x values of the input, ascending
 * @param mean of the outcome at each
 * @param intervals 95 %, of shares by Wilson
 * @param transition the shape; null with fewer than three points
 */
record Curve(double size, double[] x, double[] mean, List<Interval> intervals, Transition transition) {

    private static final Interval SHARE = new Interval(0, 1);
    private static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Of shares, half a run is added to each side, so that an error is never 0 and the curve can be weighted. */
    static Curve of(double size, double[] x, List<double[]> values, boolean share) {
        double[] mean = new double[x.length];
        double[] error = new double[x.length];
        Interval[] intervals = new Interval[x.length];
        double least = 0;
        for (int i = 0; i < x.length; i++) {
            Summary s = share ? Summary.of(values.get(i)) : Summary.ofOutcome(values.get(i));
            mean[i] = s.mean();
            int n = s.n();
            if (share) {
                double p = (s.mean() * n + 0.5) / (n + 1);
                error[i] = Math.sqrt(p * (1 - p) / (n + 1));
                long hits = n == 0 ? 0 : (long) Math.floor(s.mean() * n + 0.5);
                intervals[i] = n == 0 ? Interval.NONE : Wilson.of(hits, n);
            } else {
                error[i] = n < 2 ? Double.NaN : s.sd() / Math.sqrt(n);
                intervals[i] = s.interval();
            }
            least = Math.max(least, error[i]);
        }
        for (int i = 0; i < error.length; i++) {
            // Where all runs are alike the error is not 0, only unseen: a tenth of the greatest, or next to nothing.
            error[i] = Math.max(Double.isNaN(error[i]) ? 0 : error[i], Math.max(least / 10, 1e-9));
        }
        boolean missing = x.length < 3;
        for (double m : mean) {
            missing |= Double.isNaN(m);
        }
        return new Curve(
                size, x, mean, List.of(intervals), missing ? null : Transition.of(x, mean, error, share ? SHARE : ANY));
    }
}
