package flashpoint.chart.draw;

import java.util.List;

/**
 * Place of the axis of time in a chart, and what stands above it: what a reader of the values under a pointer needs.
 *
 * @param width of the picture, points
 * @param height of the picture, points
 * @param left where the axis begins, points
 * @param right where it ends, points
 * @param top upper edge of the first panel, points
 * @param bottom lower edge of the last panel, points
 * @param from first hour
 * @param to last hour
 * @param lines what is drawn, from top to bottom
 */
public record TimeAxis(
        int width,
        int height,
        double left,
        double right,
        double top,
        double bottom,
        double from,
        double to,
        List<Line> lines) {

    /** Copies the list. */
    public TimeAxis {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param metric series it shows
     * @param label what its key says
     * @param unit what its panel counts
     */
    public record Line(String metric, String label, String unit) {}
}
