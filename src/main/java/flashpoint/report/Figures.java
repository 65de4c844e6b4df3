package flashpoint.report;

import flashpoint.core.Numbers;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import org.apache.commons.math3.util.FastMath;

/** Numbers as text for readers: about three figures, thousands set off, never a mean without its interval and n. */
final class Figures {

    /** Text for a figure that does not exist. */
    static final String NONE = "\u2013";

    private Figures() {}

    /** A number with about three figures; {@link #NONE} if it is missing. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        String pattern = value == FastMath.rint(value) || size >= 100 ? "#,##0" : size >= 10 ? "0.0" : "0.00";
        String text = Numbers.format(value, pattern);
        return text.replace('-', '\u2212');
    }

    /** A number to the place of a step, where that is finer than hundredths: .1222 at a step of .0016. */
    static String number(double value, double step) {
        int places = step > 0 ? (int) FastMath.ceil(-FastMath.log10(step)) : 0;
        return Double.isNaN(value) || places <= 2
                ? number(value)
                : Numbers.format(value, "0." + "0".repeat(places)).replace('-', '\u2212');
    }

    /** A share as a percentage. */
    static String percent(double share) {
        return Double.isNaN(share) ? NONE : number(FastMath.rint(share * 1000) / 10) + " %";
    }

    /** Two ends, in words. */
    static String range(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? NONE : number(low) + " to " + number(high);
    }

    /** The middle four fifths of a sample, in words; of whole numbers both ends are whole. */
    static String middle(Summary s) {
        return range(whole(s, s.p10()), whole(s, s.p90()));
    }

    /** The median; of whole numbers it is whole. */
    static String median(Summary s) {
        return number(whole(s, s.p50()));
    }

    private static double whole(Summary s, double percentile) {
        return s.whole() ? FastMath.rint(percentile) : percentile;
    }

    /** An interval, in words. */
    static String interval(Interval interval) {
        return range(interval.low(), interval.high());
    }

    /**
     * A mean with its 95 % interval, n and the middle four fifths of the runs; a single value as such, which says that it
     * is one only among several runs.
     */
    static String mean(Summary s, int runs) {
        if (alike(s)) {
            return number(s.mean()) + each(s);
        }
        return switch (s.n()) {
            case 0 -> "no value";
            case 1 -> number(s.mean()) + one(runs);
            case 2, 3, 4 -> number(s.mean()) + few(s);
            default ->
                number(s.mean()) + " (mean; 95 % interval " + interval(s.shown()) + ", n = " + number(s.n())
                        + (s.manyZeros() ? ", of which " + s.zeros() + " are 0" : "")
                        + "; 10\u201390 % of runs " + middle(s) + ")";
        };
    }

    /** Mean of a share, in percent, with its interval, and n where it is not that of all runs. */
    static String meanShare(Summary s, int runs) {
        if (alike(s)) {
            return percent(s.mean()) + each(s);
        }
        return switch (s.n()) {
            case 0 -> "no value";
            case 1 -> percent(s.mean()) + one(runs);
            case 2, 3, 4 -> percent(s.mean()) + few(s);
            default ->
                percent(s.mean()) + " (mean; 95 % interval "
                        + percent(s.shown().low()) + " to "
                        + percent(s.shown().high()) + ", n = " + number(s.n()) + "; 10\u201390 % of runs "
                        + percent(s.p10()) + " to " + percent(s.p90()) + ")";
        };
    }

    /** Whether all of several runs have one value, of whose spread they tell nothing. */
    static boolean alike(Summary s) {
        return s.n() > 1 && s.min() == s.max();
    }

    /** How often the one value of several runs was seen, with a leading blank. */
    static String each(Summary s) {
        return " in each of " + number(s.n()) + " runs";
    }

    /** The number of values that are too few for an interval. */
    private static String few(Summary s) {
        return " (mean, n = " + s.n() + ")";
    }

    private static String one(int runs) {
        return runs == 1 ? "" : " (n = 1)";
    }
}
