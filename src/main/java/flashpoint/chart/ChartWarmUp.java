package flashpoint.chart;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.BandData;
import flashpoint.chart.time.ChartClock;
import flashpoint.chart.time.ClockAxis;
import flashpoint.chart.time.LineRenderer;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimePicture;
import flashpoint.statistics.Band;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;

/**
 * Warm-up of drawing by a picture that is not shown. The first picture of a program takes many times as long as the
 * next, since fonts and some thousand classes have to be loaded for it; rehearsed on another thread while a scenario is
 * read and run, that time is not waited for.
 */
final class ChartWarmUp implements Picture {

    private static final int SIDE = 120;

    private final ChartClock clock = ChartClock.undated();

    private ChartWarmUp() {}

    /** Draws it in both forms, into nothing. */
    static void play() throws IOException {
        Canvas.svg(new ChartWarmUp(), "rehearsal", "rehearsal");
        Canvas.png(new ChartWarmUp(), OutputStream.nullOutputStream());
    }

    @Override
    public int width() {
        return SIDE;
    }

    @Override
    public int height() {
        return SIDE;
    }

    @Override
    public void paint(Graphics2D g) {
        float[] values = {0, 1, 0};
        BandData data = new BandData(List.of(new Band(values, values, values, 1)), clock, 0, clock.hour(2));
        List<Line> lines = List.of(new Line("active", "active", Meaning.MOBILISED));
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(new ClockAxis(clock, 0, clock.hour(2)));
        plot.add(new XYPlot(data.series(), null, new NumberAxis("persons"), new LineRenderer(lines)));
        new JFreeChart(null, null, plot, false).draw(g, new Rectangle2D.Double(0, 0, SIDE, SIDE));
        TimePicture.text(g, "0", 10, 10 + new Theme.Ruler().width("0", Theme.BOLD), Theme.BOLD, Theme.INK);
    }
}
