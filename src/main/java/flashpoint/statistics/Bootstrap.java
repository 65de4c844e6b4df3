package flashpoint.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Bootstrap intervals, bias-corrected and accelerated (BC<sub>a</sub>), of Efron (1987), <i>Better bootstrap confidence
 * intervals</i>, JASA 82(397), 171&ndash;185; for statistics without an interval of their own, such as a median, a ratio
 * or the mean of a skewed sample.
 *
 * <p>An interval of this kind respects the range of its statistic: that of a share stays within 0 and 1, that of a mean
 * of counts above 0. The acceleration is that of the jackknife. The draws are those of {@link Resamples}: the same name
 * and seed give the same interval.
 */
public final class Bootstrap {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final long seed;
    private final int resamples;
    private final double level;

    private Bootstrap(long seed, int resamples, double level) {
        this.seed = seed;
        this.resamples = resamples;
        this.level = level;
    }

    /**
     * A bootstrap of 2,000 resamples at 95 %.
     *
     * @param seed any 64-bit integer
     * @return the bootstrap
     */
    public static Bootstrap of(long seed) {
        return new Bootstrap(seed, 2000, Summary.LEVEL);
    }

    /**
     * The bootstrap with another number of resamples.
     *
     * @param count at least 1
     * @return a copy
     * @throws IllegalArgumentException if it is below 1
     */
    public Bootstrap withResamples(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " resamples are too few");
        }
        return new Bootstrap(seed, count, level);
    }

    /**
     * The bootstrap at another level of confidence.
     *
     * @param confidence between 0 and 1
     * @return a copy
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public Bootstrap withLevel(double confidence) {
        return new Bootstrap(seed, resamples, Moments.level(confidence));
    }

    /**
     * The interval of a statistic of a sample.
     *
     * @param name what is estimated; names the draws
     * @param values the sample; NaN is missing and left out
     * @param statistic of a sample of the same size or one less; may reorder the array it is given
     * @return the interval, or {@link Interval#NONE} if fewer than two values are present or a resample has no value
     */
    public Interval interval(String name, double[] values, ToDoubleFunction<double[]> statistic) {
        double[] x = Summary.present(values);
        return interval(name, x.length, (int[] members) -> {
            double[] drawn = new double[members.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = x[members[i]];
            }
            return statistic.applyAsDouble(drawn);
        });
    }

    /**
     * The interval of a statistic of units of any kind, such as pairs or rows of a table.
     *
     * @param name what is estimated; names the draws
     * @param units how many there are
     * @param statistic of the units whose numbers it is given, which may occur several times; must not keep the array
     * @return the interval, or {@link Interval#NONE} of fewer than two units or if a resample has no value
     */
    public Interval interval(String name, int units, ToDoubleFunction<int[]> statistic) {
        if (units < 2) {
            return Interval.NONE;
        }
        Resamples draws = new Resamples(seed, name);
        double[] estimates = new double[resamples];
        int[] members = new int[units];
        for (int r = 0; r < resamples; r++) {
            draws.withReplacement(r, units, members);
            estimates[r] = statistic.applyAsDouble(members);
        }
        Arrays.setAll(members, i -> i);
        double observed = statistic.applyAsDouble(members);
        return bca(estimates, observed, jackknife(units, statistic), level);
    }

    private static double[] jackknife(int units, ToDoubleFunction<int[]> statistic) {
        double[] without = new double[units];
        int[] rest = new int[units - 1];
        for (int k = 0; k < units; k++) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] = i < k ? i : i + 1;
            }
            without[k] = statistic.applyAsDouble(rest);
        }
        return without;
    }

    /**
     * The interval from estimates already made.
     *
     * @param estimates of the resamples; sorted in place
     * @param observed estimate of the sample itself
     * @param jackknife estimates with each unit left out
     * @param level confidence
     * @return the interval; that of percentiles where all resamples lie on one side of the sample
     */
    static Interval bca(double[] estimates, double observed, double[] jackknife, double level) {
        int below = 0;
        int equal = 0;
        for (double e : estimates) {
            if (Double.isNaN(e)) {
                return Interval.NONE;
            }
            below += e < observed ? 1 : 0;
            equal += e == observed ? 1 : 0;
        }
        Arrays.sort(estimates);
        double share = (below + 0.5 * equal) / estimates.length;
        double tail = (1 - level) / 2;
        if (!(share > 0 && share < 1)) {
            return new Interval(Quantile.ofSorted(estimates, tail), Quantile.ofSorted(estimates, 1 - tail));
        }
        double bias = NORMAL.inverseCumulativeProbability(share);
        double acceleration = acceleration(jackknife);
        return new Interval(
                Quantile.ofSorted(estimates, moved(tail, bias, acceleration)),
                Quantile.ofSorted(estimates, moved(1 - tail, bias, acceleration)));
    }

    private static double moved(double tail, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(tail);
        return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
    }

    /** Skewness of the influence of single units, over six; 0 if there is none. */
    private static double acceleration(double[] jackknife) {
        double mean = Moments.mean(jackknife);
        double squares = 0;
        double cubes = 0;
        for (double v : jackknife) {
            double d = mean - v;
            squares += d * d;
            cubes += d * d * d;
        }
        double a = cubes / (6 * FastMath.pow(squares, 1.5));
        return Double.isNaN(a) || Double.isInfinite(a) ? 0 : a;
    }
}
