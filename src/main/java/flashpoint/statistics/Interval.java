package flashpoint.statistics;

/**
 * Two ends of an interval, in the unit of the quantity.
 *
 * @param low lower end; NaN if there is none
 * @param high upper end; NaN if there is none
 */
public record Interval(double low, double high) {

    /** Values below which a reader is shown no interval, only their number. */
    public static final int FEW = 5;

    /** No interval: too few values to have one. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /**
     * Whether both ends are known.
     *
     * @return false for {@link #NONE}
     */
    public boolean known() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /**
     * The interval as it is shown to readers, in words, tables of reports and charts. Tables of data keep theirs.
     *
     * @param n values, runs or pairs behind it
     * @return itself; {@link #NONE} if there are fewer than {@value #FEW}
     */
    public Interval shown(long n) {
        return n < FEW ? NONE : this;
    }

    /**
     * Whether a value lies within, the ends included.
     *
     * @param value any number
     * @return false if the interval is not known
     */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
