package flashpoint.chart.time;

import flashpoint.chart.time.TimeChart.Line;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;

/** Renderer of median lines with their bands, and a marker now and then instead of at every tick. */
final class BandRenderer extends DeviationRenderer {

    private static final long serialVersionUID = 1L;

    private final transient BandData data;

    /** A renderer for the lines of a panel. */
    BandRenderer(List<Line> lines, BandData data) {
        super(true, true);
        this.data = data;
        setAlpha(0.2f);
        LineRenderer.dress(this, lines);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return data.marked(series, item);
    }
}
