package flashpoint.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A sample of sizes of which some are 0, told in two parts: how often there was anything, and how much there was then. An
 * outcome with two modes, calm or violent, has no use for one mean with Student's interval: with half the runs calm that
 * covers too seldom, and it reaches below 0.
 *
 * <p>The interval of the overall mean joins both parts on the logarithmic scale, where their product is a sum, by the square
 * roots of the squared distances of their own intervals (MOVER; Zou and Donner 2008, <i>Construction of confidence limits
 * about effect measures: a general approach</i>, Statistics in Medicine 27(10), 1693&ndash;1702): Wilson's for the share and
 * Student's for the mean of the rest relative to its size. It never reaches 0 or below.
 *
 * @param n values present
 * @param zeros of them, those that are 0
 * @param share 95 % interval of the share above 0, by {@link Wilson}
 * @param rest the values above 0
 * @param interval 95 % interval of the mean of all; {@link Interval#NONE} if fewer than {@value #LEAST} are above 0
 */
public record ZeroInflated(int n, int zeros, Interval share, Summary rest, Interval interval) {

    /** Values above 0 without which nothing is said of the mean. */
    public static final int LEAST = 3;

    /** Share of zeros above which a mean should not stand alone. */
    public static final double MANY = 0.2;

    /**
     * Summarises a sample.
     *
     * @param values in any order, none below 0; NaN is missing
     * @return its two parts
     * @throws IllegalArgumentException if a value is below 0
     */
    public static ZeroInflated of(double[] values) {
        double[] x = Summary.present(values);
        double[] above = new double[x.length];
        int k = 0;
        for (double v : x) {
            if (v < 0) {
                throw new IllegalArgumentException(v + " is below 0");
            }
            if (v > 0) {
                above[k++] = v;
            }
        }
        Summary rest = Summary.of(java.util.Arrays.copyOf(above, k));
        Interval share = Wilson.of(k, x.length);
        return new ZeroInflated(x.length, x.length - k, share, rest, interval(k, x.length, share, rest));
    }

    private static Interval interval(int k, int n, Interval share, Summary rest) {
        if (k < LEAST) {
            return Interval.NONE;
        }
        double p = (double) k / n;
        double relative = (rest.interval().high() - rest.mean()) / rest.mean();
        double down = FastMath.hypot(FastMath.log(p / share.low()), relative);
        double up = FastMath.hypot(FastMath.log(share.high() / p), relative);
        double mean = p * rest.mean();
        return new Interval(mean * FastMath.exp(-down), mean * FastMath.exp(up));
    }

    /**
     * Whether so many values are 0 that the mean describes hardly any of them.
     *
     * @return true above {@value #MANY} of all
     */
    public boolean manyZeros() {
        return zeros > MANY * n;
    }
}
