package flashpoint.chart.sweep;

import java.util.List;

/**
 * Bars with intervals, one below the other.
 *
 * @param title above them
 * @param axis what the numbers are, with unit
 * @param filled what a filled bar is
 * @param open what an open bar is; empty if there are none
 * @param limit what the tick across a bar is; empty if there are none
 * @param bars from above
 */
public record IndexBars(String title, String axis, String filled, String open, String limit, List<Bar> bars) {

    /** Copies the list. */
    public IndexBars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label what it is of, in words
     * @param key the same as a key, small; may be empty
     * @param value its length; NaN draws none
     * @param low lower end of its interval; NaN if there is none
     * @param high upper end
     * @param outer length of the open bar; NaN for none
     * @param outerLow lower end of its interval
     * @param outerHigh upper end
     * @param limit where an input without effect would end; NaN for none
     * @param luck whether it is of chance, which has a colour of its own
     */
    public record Bar(
            String label,
            String key,
            double value,
            double low,
            double high,
            double outer,
            double outerLow,
            double outerHigh,
            double limit,
            boolean luck) {}
}
