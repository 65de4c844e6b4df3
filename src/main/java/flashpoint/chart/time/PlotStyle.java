package flashpoint.chart.time;

import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimeChart.Line;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** The style sheet ({@link Theme}, {@link Palette}) put on plots, axes and renderers of JFreeChart. */
final class PlotStyle {

    private PlotStyle() {}

    /** Applies the style to the ground and grid of a plot. */
    static void applyStyle(XYPlot plot, Palette palette) {
        plot.setBackgroundPaint(palette.plot());
        plot.setDomainGridlinePaint(palette.grid());
        plot.setRangeGridlinePaint(palette.grid());
        plot.setDomainGridlineStroke(Theme.FINE);
        plot.setRangeGridlineStroke(Theme.FINE);
        plot.setOutlinePaint(palette.grid());
    }

    /** Applies the style to an axis, its label and its numbers scaled. */
    static void applyStyle(NumberAxis axis, Palette palette, double label, double ticks) {
        axis.setLabelFont(Theme.sized(Theme.SMALL, label));
        axis.setLabelPaint(palette.ink());
        axis.setTickLabelFont(Theme.sized(Theme.SMALL, ticks));
        axis.setTickLabelPaint(palette.ink());
        axis.setAxisLinePaint(palette.soft());
        axis.setTickMarkPaint(palette.soft());
    }

    /** Gives every line its colour and dash. */
    static void applyStyle(XYLineAndShapeRenderer renderer, List<Line> lines) {
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.size(); i++) {
            LineStyle style = lines.get(i).style();
            Color colour = Palette.LIGHT.colour(style);
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesStroke(i, style.stroke());
        }
    }

    /** Draws the rim of a line that has one; the line itself goes over it. */
    static void casing(Graphics2D g, LineStyle style, Color ink, Shape path) {
        if (style.cased()) {
            g.setPaint(ink);
            g.setStroke(style.casing());
            g.draw(path);
        }
    }
}
