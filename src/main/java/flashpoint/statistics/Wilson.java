package flashpoint.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The score interval of a share, Wilson (1927), <i>Probable inference, the law of succession, and statistical
 * inference</i>, JASA 22(158), 209&ndash;212: it stays within 0 and 1 and has a width at 0 of n and n of n, where the
 * textbook interval has none.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * The 95 % interval of a share.
     *
     * @param hits how often it happened
     * @param n out of how many
     * @return within 0 and 1; {@link Interval#NONE} if n is 0
     * @throws IllegalArgumentException if hits is outside 0 to n
     */
    public static Interval of(long hits, long n) {
        return of(hits, n, Summary.LEVEL);
    }

    /**
     * The interval of a share.
     *
     * @param hits how often it happened
     * @param n out of how many
     * @param level confidence, between 0 and 1
     * @return within 0 and 1; {@link Interval#NONE} if n is 0
     * @throws IllegalArgumentException if hits is outside 0 to n, or the level outside (0, 1)
     */
    public static Interval of(long hits, long n, double level) {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is not a share");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
        if (n == 0) {
            return Interval.NONE;
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        double p = (double) hits / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Interval(hits == 0 ? 0 : middle - half, hits == n ? 1 : middle + half);
    }
}
