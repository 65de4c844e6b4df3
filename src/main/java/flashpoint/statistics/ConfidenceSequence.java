package flashpoint.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * An asymptotic confidence sequence of a mean: intervals that hold at all sample sizes at once, so that one may look after
 * every value and stop when one likes. Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024), <i>Time-uniform central
 * limit theory and asymptotic confidence sequences</i>, Annals of Statistics 52(6), 2613&ndash;2640, theorem 2.2:
 *
 * <p>mean &plusmn; sd &radic;(2 (n&rho;&sup2; + 1) / (n&sup2;&rho;&sup2;) &middot; log(&radic;(n&rho;&sup2; + 1) / &alpha;)),
 *
 * <p>with &rho; chosen so that the interval is narrowest near one sample size (their equation 17). It is wider than
 * Student's interval at every size, by a factor of about 1.5: the price of looking. The guarantee is asymptotic; it should not
 * be used below {@value #LEAST} values.
 *
 * <p>Values are added one by one, in an order that must not depend on the values. Not safe for several threads at once.
 */
public final class ConfidenceSequence {

    /** Values before which {@link #interval()} is not known. */
    public static final int LEAST = 20;

    private final double alpha;
    private final double rhoSquared;
    private int n;
    private double mean;
    private double squares;

    private ConfidenceSequence(double alpha, double rhoSquared) {
        this.alpha = alpha;
        this.rhoSquared = rhoSquared;
    }

    /**
     * A sequence without values.
     *
     * @param level confidence over all sample sizes together, between 0 and 1
     * @param narrowest the sample size at which the interval is to be about as narrow as it can, at least 1
     * @return the sequence
     * @throws IllegalArgumentException if the level is outside (0, 1) or the size below 1
     */
    public static ConfidenceSequence of(double level, int narrowest) {
        double alpha = 1 - Moments.level(level);
        if (narrowest < 1) {
            throw new IllegalArgumentException("a sample of " + narrowest + " is too small");
        }
        double twice = -2 * FastMath.log(alpha);
        return new ConfidenceSequence(alpha, (twice + FastMath.log(twice + 1)) / narrowest);
    }

    /**
     * Adds a value.
     *
     * @param value any finite number
     * @throws IllegalArgumentException if it is not finite
     */
    public void add(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(value + " is not a finite number");
        }
        n++;
        double d = value - mean;
        mean += d / n;
        squares += d * (value - mean);
    }

    /**
     * Values so far.
     *
     * @return 0 or more
     */
    public int size() {
        return n;
    }

    /**
     * Mean so far.
     *
     * @return NaN without a value
     */
    public double mean() {
        return n == 0 ? Double.NaN : mean;
    }

    /**
     * The interval at the present size.
     *
     * @return {@link Interval#NONE} below {@value #LEAST} values, and of values without any spread, which say nothing of
     *     how far the next may lie
     */
    public Interval interval() {
        if (n < LEAST || squares <= 0) {
            return Interval.NONE;
        }
        double half = Math.sqrt(squares / (n - 1)) * width(n);
        return new Interval(mean - half, mean + half);
    }

    /**
     * How many standard errors the interval reaches out at the present size.
     *
     * @return NaN below {@value #LEAST} values
     */
    public double critical() {
        return n < LEAST ? Double.NaN : width(n) * Math.sqrt((double) n);
    }

    /** Half-width in standard deviations. */
    private double width(double size) {
        double t = size * rhoSquared + 1;
        return Math.sqrt(2 * t / (size * size * rhoSquared) * FastMath.log(Math.sqrt(t) / alpha));
    }

    /**
     * How many more values would bring the half-width down to a bound, if their spread stays what it is.
     *
     * @param half the bound, above 0
     * @return 0 if it is reached; &minus;1 if there is no interval yet; at most 2<sup>30</sup>
     */
    public int moreFor(double half) {
        if (!interval().known()) {
            return -1;
        }
        double sd = Math.sqrt(squares / (n - 1));
        int low = n;
        int high = 1 << 30;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sd * width(middle) <= half) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - n;
    }
}
