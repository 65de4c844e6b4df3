package flashpoint.chart;

import flashpoint.chart.TimeChart.Line;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;

/** Draws median lines with their bands, and a marker now and then instead of at every tick. */
final class BandRenderer extends DeviationRenderer {

    private static final long serialVersionUID = 1L;

    /** Markers along a line. */
    private static final int MARKERS = 9;

    private final int step;

    /** A renderer for series of so many points. */
    BandRenderer(List<Line> lines, int points) {
        super(true, true);
        step = Math.max(1, points / MARKERS);
        setAlpha(0.2f);
        setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            int style = lines.get(i).style();
            setSeriesPaint(i, Theme.line(style));
            setSeriesFillPaint(i, Theme.line(style));
            setSeriesStroke(i, Theme.stroke(style));
            setSeriesShape(i, Theme.marker(style));
        }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        // Shifted from line to line, so that markers of lines that coincide do not hide one another.
        return item % step == (step / 2 + series * step / 4) % step;
    }
}
