package flashpoint.chart.time;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Scripts;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.draw.TimeAxis;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimeChart.Panel;
import flashpoint.run.Ensemble;
import flashpoint.statistics.Band;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A chart over time, painted: JFreeChart draws axes, grid, bands and lines; title, marks and the key beside each panel
 * are laid out here, since JFreeChart would let their texts overlap.
 */
public final class TimePicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 72;
    private static final int RIGHT = 196;
    private static final int PLOTS = 440;
    private static final int PANEL = 104;
    private static final int TITLE = 58;
    private static final int AXIS = 54;

    /** Room above the first panel, or its topmost number would be cut. */
    private static final int RIM = 8;

    private static final int LINE = 15;

    private final TimeChart chart;
    private final ChartClock clock;
    private final double from;
    private final double to;
    private final List<List<Band>> bands = new ArrayList<>();
    private final int runs;
    private final boolean empty;
    private final MarkStrip marks;
    private final Theme.Ruler ruler = new Theme.Ruler();

    /** A chart from one hour to another. */
    public TimePicture(TimeChart chart, Ensemble ensemble, double from, double to) {
        this.chart = chart;
        this.from = from;
        this.to = to;
        clock = ChartClock.of(ensemble.scenario().meta());
        double top = 0;
        for (Panel panel : chart.panels()) {
            List<Band> of = new ArrayList<>();
            for (Line line : panel.lines()) {
                of.add(ensemble.band(line.metric()));
                top = Math.max(top, of.get(of.size() - 1).top());
            }
            bands.add(of);
        }
        runs = ensemble.runs();
        empty = top == 0;
        List<EventMark> shown = EventMark.of(ensemble.scenario(), ensemble.first()).stream()
                .filter(m -> m.hour() >= from && m.hour() <= to)
                .toList();
        marks = MarkStrip.of(shown, clock, m -> x(m.hour()), LEFT, WIDTH - RIGHT, ruler);
    }

    /**
     * A chart of bands that are no series of one ensemble, such as the same series of several scenarios.
     *
     * @param chart panels; the metrics of their lines are not looked up
     * @param clock whose ticks are those of the bands
     * @param bands by panel, then line
     * @param marks moments to mark
     * @param from first hour
     * @param to last hour
     */
    public TimePicture(
            TimeChart chart, ChartClock clock, List<List<Band>> bands, List<EventMark> marks, double from, double to) {
        this.chart = chart;
        this.from = from;
        this.to = to;
        this.clock = clock;
        this.bands.addAll(bands);
        runs = bands.get(0).get(0).runs();
        empty = bands.stream().flatMap(List::stream).allMatch(b -> b.top() == 0);
        List<EventMark> shown =
                marks.stream().filter(m -> m.hour() >= from && m.hour() <= to).toList();
        this.marks = MarkStrip.of(shown, clock, m -> x(m.hour()), LEFT, WIDTH - RIGHT, ruler);
    }

    /** Whether every line is zero throughout. */
    public boolean empty() {
        return empty;
    }

    private double x(double hour) {
        return LEFT + (hour - from) / (to - from) * (WIDTH - RIGHT - LEFT);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (int) (TITLE + marks.height() + plotsHeight() + AXIS + marks.keyHeight());
    }

    private int plotsHeight() {
        int lines = chart.panels().stream()
                .mapToInt(p -> p.lines().size() + (p.title().isEmpty() ? 0 : 1))
                .max()
                .orElse(1);
        return Math.max(
                PLOTS, Math.max(PANEL, lines * 2 * LINE + 10) * chart.panels().size());
    }

    @Override
    public void paint(Graphics2D g) {
        title(g);
        double top = TITLE + marks.height();
        ClockAxis time = axis();
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
        plot.setGap(9);
        plot.setInsets(new RectangleInsets(RIM, 0, 0, RIGHT));
        for (int p = 0; p < chart.panels().size(); p++) {
            plot.add(panel(p));
        }
        JFreeChart whole = new JFreeChart(null, null, plot, false);
        whole.setBackgroundPaint(null);
        whole.setPadding(RectangleInsets.ZERO_INSETS);
        ChartRenderingInfo info = new ChartRenderingInfo();
        whole.draw(g, new Rectangle2D.Double(0, top - RIM, WIDTH, RIM + plotsHeight() + AXIS - 26.0), null, info);
        List<Rectangle2D> areas = new ArrayList<>();
        for (int p = 0; p < chart.panels().size(); p++) {
            areas.add(info.getPlotInfo().getSubplotInfo(p).getDataArea());
        }
        marks.paint(g, TITLE, areas);
        for (int p = 0; p < areas.size(); p++) {
            key(g, chart.panels().get(p), areas.get(p));
        }
        notes(g, areas);
        days(g, time, areas.get(areas.size() - 1));
        marks.paintKey(g, LEFT, height() - marks.keyHeight());
    }

    /**
     * Where time stands in it.
     *
     * @return the axis, with every line of every panel
     */
    public TimeAxis axisOfTime() {
        double top = TITLE + marks.height();
        return new TimeAxis(
                WIDTH,
                height(),
                LEFT,
                WIDTH - RIGHT,
                top,
                top + plotsHeight(),
                from,
                to,
                chart.panels().stream()
                        .flatMap(p -> p.lines().stream().map(l -> new TimeAxis.Line(l.metric(), l.label(), p.unit())))
                        .toList());
    }

    private void title(Graphics2D g) {
        Theme.title(g, chart.title(), WIDTH);
        String of = runs == 1
                ? "one run"
                : Theme.counts().format(runs) + " runs: median (line) and 10\u201390 % of runs (band)"
                        + (bandRuns() < runs
                                ? ", from the first " + Theme.counts().format(bandRuns())
                                : "");
        Theme.note(g, of, WIDTH);
    }

    private int bandRuns() {
        return bands.get(0).get(0).runs();
    }

    private ClockAxis axis() {
        ClockAxis axis = new ClockAxis(clock, from, to);
        PlotStyle.applyStyle(axis, Palette.LIGHT, 1, 1);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 4, 4));
        return axis;
    }

    private XYPlot panel(int number) {
        Panel panel = chart.panels().get(number);
        BandData data = new BandData(bands.get(number), clock, from, to);
        XYItemRenderer renderer = runs == 1 ? new LineRenderer(panel.lines()) : new BandRenderer(panel.lines());
        XYPlot plot = new XYPlot(data.series(), null, rangeAxis(panel, data.top()), renderer);
        PlotStyle.applyStyle(plot, Palette.LIGHT);
        // The paper is white already.
        plot.setBackgroundPaint(null);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    private static NumberAxis rangeAxis(Panel panel, double top) {
        NumberAxis axis = new NumberAxis(panel.unit());
        if (panel.whole()) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            axis.setNumberFormatOverride(Theme.counts());
            range(axis, Math.max(1.25, top * 1.06));
        } else {
            axis.setNumberFormatOverride(Theme.shares());
            range(axis, Math.max(0.11, Math.min(1.02, top * 1.06)));
        }
        axis.setFixedDimension(LEFT);
        PlotStyle.applyStyle(axis, Palette.LIGHT, 1, 1);
        return axis;
    }

    /** From a little below 0, or a line along 0 would be cut in half. */
    private static void range(NumberAxis axis, double top) {
        axis.setRange(-0.015 * top, top);
    }

    private void key(Graphics2D g, Panel panel, Rectangle2D area) {
        double x = area.getMaxX() + 12;
        double y = area.getY() + 12;
        if (!panel.title().isEmpty()) {
            for (String part : wrapped(panel.title(), Theme.BOLD, RIGHT - 20.0)) {
                text(g, part, x, y + 4, Theme.BOLD, Theme.INK);
                y += LINE;
            }
            y += 3;
        }
        for (Line line : panel.lines()) {
            Color colour = Palette.LIGHT.colour(line.style());
            if (runs > 1) {
                g.setPaint(Theme.faint(colour, 0.2));
                g.fill(new Rectangle2D.Double(x, y - 6, 28, 12));
            }
            Line2D sample = new Line2D.Double(x, y, x + 28, y);
            if (line.style().cased()) {
                g.setPaint(Theme.INK);
                g.setStroke(line.style().casing());
                g.draw(sample);
            }
            g.setPaint(colour);
            g.setStroke(line.style().stroke());
            g.draw(sample);
            for (String part : wrapped(line.label(), Theme.SMALL, RIGHT - 56.0)) {
                text(g, part, x + 36, y + 4, Theme.SMALL, Theme.INK);
                y += LINE;
            }
            y += 3;
        }
    }

    private List<String> wrapped(String label, Font font, double width) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : label.split(" ", 0)) {
            if (part.length() > 0 && ruler.width(part + " " + word, font) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.length() == 0 ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts.size() <= 2 ? parts : List.of(parts.get(0), parts.get(1) + " \u2026");
    }

    /** Says in words what an empty plot leaves open. */
    private void notes(Graphics2D g, List<Rectangle2D> areas) {
        if (empty) {
            Rectangle2D middle = areas.get((areas.size() - 1) / 2);
            centred(g, chart.calm(), middle.getCenterX(), middle.getCenterY(), Theme.TITLE);
            return;
        }
        for (int p = 0; p < areas.size(); p++) {
            if (bands.get(p).stream().allMatch(b -> b.top() == 0)) {
                centred(g, "none", areas.get(p).getCenterX(), areas.get(p).getCenterY(), Theme.TEXT);
            }
        }
    }

    private void centred(Graphics2D g, String text, double x, double y, Font font) {
        double half = ruler.width(text, font) / 2;
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(x - half - 12, y - 16, 2 * half + 24, 32));
        text(g, text, x - half, y + 5, font, Theme.SOFT);
    }

    private void days(Graphics2D g, ClockAxis axis, Rectangle2D area) {
        double y = area.getMaxY() + 36;
        for (ClockAxis.Day day : axis.days(area.getWidth())) {
            double room = x(day.to()) - x(day.from());
            double wide = ruler.width(day.text(), Theme.BOLD);
            if (day.from() > from) {
                g.setPaint(Theme.SOFT);
                g.setStroke(Theme.FINE);
                g.draw(new Line2D.Double(x(day.from()), y - 11, x(day.from()), y + 2));
            }
            if (wide + 6 <= room) {
                text(g, day.text(), x((day.from() + day.to()) / 2) - wide / 2, y, Theme.BOLD, Theme.INK);
            }
        }
    }

    public static void text(Graphics2D g, String text, double x, double y, Font font, Color colour) {
        g.setFont(Scripts.font(g, text, font));
        g.setPaint(colour);
        g.drawString(text, (float) x, (float) y);
    }
}
