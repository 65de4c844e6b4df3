package flashpoint.chart.time;

import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimeChart.Line;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;

/** Renderer of median lines with their bands. Lines carry no markers, which would look like data. */
final class BandRenderer extends DeviationRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;

    /** A renderer for the lines of a panel. */
    BandRenderer(List<Line> lines) {
        super(true, false);
        this.lines = lines;
        setAlpha(0.2f);
        PlotStyle.applyStyle(this, lines);
    }

    @Override
    protected void drawFirstPassShape(Graphics2D g, int pass, int series, int item, Shape shape) {
        PlotStyle.casing(g, lines.get(series).style(), Theme.INK, shape);
        super.drawFirstPassShape(g, pass, series, item, shape);
    }
}
