package flashpoint.chart.time;

import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimeChart.Line;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Renderer of the lines of a single run, with a marker now and then instead of at every tick. A band of no width would
 * be invisible, but not for nothing: it took as long as the lines, and as much room in the files.
 */
public final class LineRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    private final transient BandData data;

    /** A renderer for the lines of a panel. */
    public LineRenderer(List<Line> lines, BandData data) {
        super(true, true);
        this.data = data;
        dress(this, lines);
    }

    /** Gives every line its colour, stroke and marker. */
    static void dress(XYLineAndShapeRenderer renderer, List<Line> lines) {
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            int style = lines.get(i).style();
            renderer.setSeriesPaint(i, Theme.line(style));
            renderer.setSeriesFillPaint(i, Theme.line(style));
            renderer.setSeriesStroke(i, Theme.stroke(style));
            renderer.setSeriesShape(i, Theme.marker(style));
        }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return data.marked(series, item);
    }
}
