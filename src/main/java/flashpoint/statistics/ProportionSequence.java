package flashpoint.statistics;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * A confidence sequence of a proportion by betting: for every p there is a gambler who bets against it at fair odds, all
 * fractions of the capital at once by the law of Jeffreys, Beta(&frac12;, &frac12;). After s hits in n trials the capital is
 * B(s + &frac12;, n &minus; s + &frac12;) / (B(&frac12;, &frac12;) p<sup>s</sup> (1 &minus; p)<sup>n &minus; s</sup>), a martingale if p is true; the p
 * against which it ever reached 1 / &alpha; are out for good (Ville 1939). Exact at every sample size and at all of them
 * together: Robbins (1970), <i>Statistical methods related to the law of the iterated logarithm</i>, Annals of Mathematical
 * Statistics 41(5), 1397&ndash;1409; Waudby-Smith and Ramdas (2024), <i>Estimating means of bounded random variables by
 * betting</i>, JRSS B 86(1), 1&ndash;27.
 *
 * <p>Of discordant pairs, p = &frac12; says that a change did nothing. Not safe for several threads at once.
 */
public final class ProportionSequence {

    private static final double BETA_HALF = FastMath.log(Math.PI);
    private static final int HALVINGS = 44;

    private final double limit;
    private int n;
    private int hits;
    /** Logarithm of B(hits + 1/2, misses + 1/2) / B(1/2, 1/2). */
    private double against;

    private double low;
    private double high = 1;
    private double most;

    private ProportionSequence(double limit) {
        this.limit = limit;
    }

    /**
     * A sequence without trials.
     *
     * @param level confidence over all sample sizes together, between 0 and 1
     * @return the sequence
     * @throws IllegalArgumentException if the level is outside (0, 1)
     */
    public static ProportionSequence of(double level) {
        return new ProportionSequence(-FastMath.log(1 - Moments.level(level)));
    }

    /**
     * Adds a trial.
     *
     * @param hit its outcome
     */
    public void add(boolean hit) {
        n++;
        hits += hit ? 1 : 0;
        against = Gamma.logGamma(hits + 0.5) + Gamma.logGamma(n - hits + 0.5) - Gamma.logGamma(n + 1.0) - BETA_HALF;
        most = Math.max(most, capital(0.5));
        double share = (double) hits / n;
        low = Math.max(low, hits == 0 ? 0 : end(0, share));
        high = Math.min(high, hits == n ? 1 : end(1, share));
    }

    /** Logarithm of the capital of who bets against p. */
    private double capital(double p) {
        double odds = (hits == 0 ? 0 : hits * FastMath.log(p)) + (hits == n ? 0 : (n - hits) * FastMath.log(1 - p));
        return against - odds;
    }

    /** Where the capital falls to the limit, between an extreme that is out and the share observed. */
    private double end(double extreme, double inside) {
        double out = extreme;
        double in = inside;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (out + in) / 2;
            if (capital(middle) >= limit) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return (out + in) / 2;
    }

    /**
     * Trials so far.
     *
     * @return 0 or more
     */
    public int size() {
        return n;
    }

    /**
     * The proportions never refuted so far.
     *
     * @return 0 to 1 without a trial; {@link Interval#NONE} if all are refuted, which happens with a chance of at most
     *     &alpha;
     */
    public Interval interval() {
        return low > high ? Interval.NONE : new Interval(low, high);
    }

    /**
     * An anytime-valid p of the claim that both outcomes are equally likely.
     *
     * @return one over the greatest capital so far of who bet against &frac12;
     */
    public double p() {
        return FastMath.exp(-most);
    }
}
