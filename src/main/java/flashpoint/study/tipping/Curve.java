package flashpoint.study.tipping;

import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import flashpoint.statistics.surface.PermutationTest;
import flashpoint.statistics.surface.Transition;
import java.util.List;

/**
 * An outcome along an input at one size of the population, and the shape that describes it.
 *
 * @param size multiple of the scenario's population
 * @param x values of the input, ascending
 * @param mean of the outcome at each
 * @param intervals 95 %, of shares by Wilson
 * @param p of no change along the input at all
 * @param transition the shape, a constant if p is above {@value #LEVEL}; null with fewer than three points
 */
record Curve(double size, double[] x, double[] mean, List<Interval> intervals, double p, Transition transition) {

    /** Chance that a change is found where there is none. */
    static final double LEVEL = 0.05;

    /** Seed of the permutations, which are the same in each study. */
    private static final long SEED = 1;

    /** Degrees of freedom that each point's variance gets of the mean variance of all. */
    private static final double SHARED = 3;

    private static final Interval SHARE = new Interval(0, 1);
    private static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

    /**
     * Of shares, half a run is added to each side, so that an error is never 0 and the curve can be weighted. The variance
     * of a point with few runs is drawn towards that of all, or one whose runs are alike by luck would rule the curve.
     */
    static Curve of(double size, double[] x, List<double[]> values, boolean share) {
        double[] mean = new double[x.length];
        double[] error = new double[x.length];
        Interval[] intervals = new Interval[x.length];
        double least = 0;
        double variance = variance(values);
        double lowest = 0;
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
                double own = n < 2 ? 0 : (n - 1) * s.sd() * s.sd();
                error[i] = n == 0 ? Double.NaN : Math.sqrt((own + SHARED * variance) / (n - 1 + SHARED) / n);
                lowest = Math.min(lowest, s.min());
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
        double p = PermutationTest.p(SEED, "change along an input", x, values);
        Interval levels = share ? SHARE : lowest < 0 ? ANY : NOT_NEGATIVE;
        return new Curve(
                size,
                x,
                mean,
                List.of(intervals),
                p,
                missing ? null : Transition.of(x, mean, error, levels, p <= LEVEL));
    }

    /** Mean over the points of the variance of their runs; 0 if no point has two. */
    private static double variance(List<double[]> values) {
        double sum = 0;
        int points = 0;
        for (double[] runs : values) {
            Summary s = Summary.of(runs);
            if (s.n() > 1) {
                sum += s.sd() * s.sd();
                points++;
            }
        }
        return points == 0 ? 0 : sum / points;
    }
}
