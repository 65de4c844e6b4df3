package flashpoint.chart.sweep;

import java.util.List;

/**
 * Means with their intervals over the values of something: a response curve, or one panel of several.
 *
 * @param title above it
 * @param across what x is, with its unit
 * @param up what y is, with its unit
 * @param ticks words at x = 0, 1, 2 and so on, if x is no number; else empty
 * @param lines at least one
 * @param ordered whether lines are levels in order, which a palette from pale to dark shows, each with its name beside it
 */
public record Curves(String title, String across, String up, List<String> ticks, List<Line> lines, boolean ordered) {

    /** Curves of things in no order. */
    public Curves(String title, String across, String up, List<String> ticks, List<Line> lines) {
        this(title, across, up, ticks, lines, false);
    }

    /**
     * One line.
     *
     * @param label what it is; empty if it is alone
     * @param x ascending
     * @param mean NaN where there is none
     * @param low lower end of the interval; NaN where there is none
     * @param high upper end
     */
    public record Line(String label, double[] x, double[] mean, double[] low, double[] high) {}

    /** Copies the lists. */
    public Curves {
        ticks = List.copyOf(ticks);
        lines = List.copyOf(lines);
    }

    /** Least and greatest of all values and interval ends on one axis, widened if they are equal. */
    static double[] range(List<Curves> panels, boolean across) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Curves panel : panels) {
            for (Line line : panel.lines) {
                for (double[] values : across ? List.of(line.x) : List.of(line.mean, line.low, line.high)) {
                    for (double v : values) {
                        if (!Double.isNaN(v)) {
                            least = Math.min(least, v);
                            most = Math.max(most, v);
                        }
                    }
                }
            }
        }
        if (least > most) {
            return new double[] {0, 1};
        }
        double pad = least == most ? Math.max(0.5, Math.abs(least) * 0.1) : (most - least) * 0.04;
        return new double[] {least - pad, most + pad};
    }
}
