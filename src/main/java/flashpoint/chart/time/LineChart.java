package flashpoint.chart.time;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A plain chart of lines over a number, for what is not a course of one scenario: figures of reference models,
 * distributions, responses.
 *
 * @param name file name without ending
 * @param title one line
 * @param caption what it shows and what to compare it with, in sentences
 * @param x what the horizontal axis counts
 * @param y what the vertical axis counts
 * @param lines at least one
 */
public record LineChart(String name, String title, String caption, String x, String y, List<Line> lines) {

    private static final int WIDTH = Theme.WIDTH;
    private static final int HEIGHT = 520;
    private static final int TOP = 40;

    /** Copies the list. */
    public LineChart {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param label what its key says
     * @param x abscissae, in any unit, ascending
     * @param y ordinates, as many
     * @param marked whether each point has a marker
     */
    public record Line(String label, double[] x, double[] y, boolean marked) {}

    /**
     * Writes the chart as SVG and PNG.
     *
     * @param folder where to; made if it is not there
     * @return what was written
     * @throws IOException if a file can't be written
     */
    public Chart write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Picture picture = picture();
        Path svg = folder.resolve(name + ".svg");
        Path png = folder.resolve(name + ".png");
        Canvas.svg(picture, name, title, svg);
        Canvas.png(picture, png);
        return new Chart(name, title, caption, List.of(svg, png));
    }

    private Picture picture() {
        return new Picture() {
            @Override
            public int width() {
                return WIDTH;
            }

            @Override
            public int height() {
                return HEIGHT;
            }

            @Override
            public void paint(Graphics2D g) {
                Theme.title(g, title, WIDTH);
                chart().draw(g, new Rectangle2D.Double(0, TOP, WIDTH, HEIGHT - TOP));
            }
        };
    }

    private JFreeChart chart() {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            XYSeries series = new XYSeries(line.label());
            for (int i = 0; i < line.x().length; i++) {
                series.add(line.x()[i], line.y()[i]);
            }
            data.addSeries(series);
            LineStyle style = LineStyle.thing(k);
            renderer.setSeriesPaint(k, Palette.LIGHT.colour(style));
            renderer.setSeriesStroke(k, style.stroke());
            renderer.setSeriesShape(k, Theme.marker(k));
            renderer.setSeriesShapesVisible(k, line.marked());
        }
        NumberAxis height = axis(y);
        if (lines.stream().flatMapToDouble(l -> Arrays.stream(l.y())).allMatch(v -> v == 0)) {
            // Fitted to zeros alone, an axis would count in billionths.
            height.setRange(0, 1);
        }
        XYPlot plot = new XYPlot(data, axis(x), height, renderer);
        PlotStyle.applyStyle(plot, Palette.LIGHT);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Theme.PAPER);
        chart.setPadding(new RectangleInsets(2, 8, 8, 20));
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(Theme.TEXT);
        legend.setItemPaint(Theme.INK);
        chart.addSubtitle(legend);
        return chart;
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        PlotStyle.applyStyle(axis, Palette.LIGHT, 1, 1);
        return axis;
    }
}
