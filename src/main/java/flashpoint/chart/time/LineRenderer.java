package flashpoint.chart.time;

import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimeChart.Line;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Renderer of the lines of a single run. A band of no width would be invisible, but not for nothing: it took as long as
 * the lines, and as much room in the files. Lines carry no markers, which would look like data.
 */
public final class LineRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;
    private transient Color ink = Theme.INK;

    /** A renderer for the lines of a panel. */
    public LineRenderer(List<Line> lines) {
        super(true, false);
        this.lines = lines;
        PlotStyle.applyStyle(this, lines);
    }

    /** Changes the colour of rims. */
    void rim(Color colour) {
        ink = colour;
    }

    @Override
    protected void drawFirstPassShape(Graphics2D g, int pass, int series, int item, Shape shape) {
        PlotStyle.casing(g, lines.get(series).style(), ink, shape);
        super.drawFirstPassShape(g, pass, series, item, shape);
    }
}
