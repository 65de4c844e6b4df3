package flashpoint.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The exact test of paired yes-or-no outcomes of McNemar (1947), <i>Note on the sampling error of the difference between
 * correlated proportions or percentages</i>, Psychometrika 12(2), 153&ndash;157: if a change did nothing, each pair in which
 * the two outcomes differ falls on either side with even chance. Pairs that agree say nothing.
 *
 * @param both pairs with yes in both
 * @param onlyFirst pairs with yes in the first alone
 * @param onlySecond pairs with yes in the second alone
 * @param neither pairs with no in both
 * @param p two-sided exact p; 1 if no pair differs
 */
public record McNemar(int both, int onlyFirst, int onlySecond, int neither, double p) {

    /**
     * Tests pairs.
     *
     * @param first outcome before the change, by pair
     * @param second outcome after it, by pair
     * @return the test
     * @throws IllegalArgumentException if the two differ in length
     */
    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " outcomes make no pairs");
        }
        int[] cells = new int[4];
        for (int i = 0; i < first.length; i++) {
            cells[(first[i] ? 0 : 2) + (second[i] ? 0 : 1)]++;
        }
        return of(cells[0], cells[1], cells[2], cells[3]);
    }

    /**
     * Tests a table of counts.
     *
     * @param both pairs with yes in both
     * @param onlyFirst pairs with yes in the first alone
     * @param onlySecond pairs with yes in the second alone
     * @param neither pairs with no in both
     * @return the test
     * @throws IllegalArgumentException if a count is negative
     */
    public static McNemar of(int both, int onlyFirst, int onlySecond, int neither) {
        if (Math.min(Math.min(both, onlyFirst), Math.min(onlySecond, neither)) < 0) {
            throw new IllegalArgumentException("a count of pairs is negative");
        }
        int n = onlyFirst + onlySecond;
        double p = n == 0
                ? 1
                : Math.min(
                        1,
                        2
                                * new BinomialDistribution(null, n, 0.5)
                                        .cumulativeProbability(Math.min(onlyFirst, onlySecond)));
        return new McNemar(both, onlyFirst, onlySecond, neither, p);
    }

    /**
     * Pairs in all.
     *
     * @return the sum of the four counts
     */
    public int pairs() {
        return both + onlyFirst + onlySecond + neither;
    }

    /**
     * The share of yes in the second less that in the first.
     *
     * @return &minus;1 to 1; NaN without a pair
     */
    public double riskDifference() {
        return (double) (onlySecond - onlyFirst) / pairs();
    }

    /**
     * The 95 % score interval of that difference.
     *
     * @return see {@link #riskDifferenceInterval(double)}
     */
    public Interval riskDifferenceInterval() {
        return riskDifferenceInterval(Summary.LEVEL);
    }

    /**
     * The score interval of that difference, Tango (1998), <i>Equivalence test and confidence interval for the difference
     * in proportions for the paired-sample design</i>, Statistics in Medicine 17(8), 891&ndash;908: all differences that the
     * score test does not reject. It stays within &minus;1 and 1 and has a width even if no pair differs.
     *
     * @param level confidence, between 0 and 1
     * @return the interval; {@link Interval#NONE} without a pair
     * @throws IllegalArgumentException if the level is outside (0, 1)
     */
    public Interval riskDifferenceInterval(double level) {
        Moments.level(level);
        return pairs() == 0 ? Interval.NONE : TangoInterval.of(onlySecond, onlyFirst, pairs(), level);
    }
}
