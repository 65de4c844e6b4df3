package flashpoint.analysis;

import flashpoint.statistics.Interval;

/**
 * Sensitivity of one outcome to one input: a row of {@code indices.csv}. What a method does not give is NaN.
 *
 * @param outcome the outcome, {@code variance:METRIC} for its variance over seeds, or {@code course:METRIC} for a
 *     whole curve
 * @param parameter key, group of keys, {@value #SEED} or {@value #DUMMY}
 * @param method {@code given}, {@code morris} or {@code sobol}
 * @param first first-order index: share of the variance that the input explains by itself
 * @param firstInterval 95 %
 * @param total total index: share of the variance that is left when all other inputs are known
 * @param totalInterval 95 %
 * @param muStar mean size of the elementary effect, in units of the outcome over the whole range of the input
 * @param muStarInterval 95 %
 * @param mu mean elementary effect: its sign is the direction
 * @param sigma standard deviation of the elementary effects
 * @param verdict in words
 * @param limit what the measure of an input without effect stays below, 95 % of the time
 * @param pawn PAWN index, which looks at the whole distribution
 * @param pawnLimit the same limit for it
 * @param unchanged share of the changes of this input that changed nothing to the last bit
 * @param n runs or points on which it rests
 */
public record SensitivityIndex(
        String outcome,
        String parameter,
        String method,
        double first,
        Interval firstInterval,
        double total,
        Interval totalInterval,
        double muStar,
        Interval muStarInterval,
        double mu,
        double sigma,
        Verdict verdict,
        double limit,
        double pawn,
        double pawnLimit,
        double unchanged,
        int n) {

    /** Parameter that stands for luck. */
    public static final String SEED = "(seed)";

    /** Parameter that changes nothing. */
    public static final String DUMMY = "(dummy)";

    /** Verdict of a row in words. */
    public enum Verdict {
        /** Above what an input without effect shows by chance. */
        MATTERS("matters"),
        /** The mean does not change, the distribution does. */
        DISTRIBUTION("changes the distribution, not the mean"),
        /** Only together with other inputs. */
        TOGETHER("matters, together with others only"),
        /** Not above the limit of a dummy: with more runs it might be. */
        NONE("no detectable effect at this N"),
        /** No run changed at all. */
        UNCHANGED("changed nothing, to the last bit"),
        /** Luck. */
        LUCK("luck"),
        /** The floor. */
        FLOOR("floor"),
        /** The outcome is the same in all runs. */
        CONSTANT("the outcome does not vary");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /**
         * The verdict in words.
         *
         * @return as in the table
         */
        public String words() {
            return words;
        }
    }

    /**
     * Whether the row is of a parameter.
     *
     * @return false of luck and floor
     */
    public boolean ofParameter() {
        return !parameter.equals(SEED) && !parameter.equals(DUMMY);
    }

    /**
     * Whether an effect was found.
     *
     * @return true also of one on the distribution alone
     */
    public boolean detected() {
        return verdict == Verdict.MATTERS || verdict == Verdict.TOGETHER || verdict == Verdict.DISTRIBUTION;
    }

    /**
     * A row of variance-based indices. Ends of intervals stay among the shares: 1 at most, and 0 at least unless the estimate
     * is below it by chance.
     *
     * @param outcome the outcome
     * @param parameter the input
     * @param method the method
     * @param first with its interval
     * @param firstInterval 95 %
     * @param total with its interval
     * @param totalInterval 95 %
     * @param verdict in words
     * @param n runs
     * @return the row, without the measures of other methods
     */
    public static SensitivityIndex ofVariance(
            String outcome,
            String parameter,
            String method,
            double first,
            Interval firstInterval,
            double total,
            Interval totalInterval,
            Verdict verdict,
            int n) {
        return new SensitivityIndex(
                outcome,
                parameter,
                method,
                first,
                share(firstInterval, first),
                total,
                share(totalInterval, total),
                Double.NaN,
                Interval.NONE,
                Double.NaN,
                Double.NaN,
                verdict,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                n);
    }

    private static Interval share(Interval interval, double estimate) {
        return interval.known() && !Double.isNaN(estimate)
                ? new Interval(
                        Math.max(interval.low(), Math.min(0, estimate)),
                        Math.min(Math.max(interval.high(), estimate), Math.max(1, estimate)))
                : interval;
    }

    /** The row with the limit of a dummy, a PAWN index with its own limit, and the share of changes without a trace. */
    public SensitivityIndex with(double dummyLimit, double pawnIndex, double dummyPawn, double same) {
        return new SensitivityIndex(
                outcome,
                parameter,
                method,
                first,
                firstInterval,
                total,
                totalInterval,
                muStar,
                muStarInterval,
                mu,
                sigma,
                verdict,
                dummyLimit,
                pawnIndex,
                dummyPawn,
                same,
                n);
    }
}
