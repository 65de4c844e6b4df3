package flashpoint.chart.time;

import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimeChart.Panel;
import flashpoint.core.Metric;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Band;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;

/**
 * A chart over time that grows as a run goes on: the panels, lines, colours and clock of the report's charts, for a
 * single run. It belongs to one thread.
 */
public final class LiveChart {

    private static final double DAY = 24;

    /** Size of an axis's label: a unit of one word beside a panel that may be low. */
    private static final double LABEL = 0.9;

    /** Room for numbers beside a panel, the same in every chart, so that an hour stands at the same place in all. */
    private static final double LEFT = 58;

    private static final int GHOST = 1;
    private static final int BAND = 2;

    /** Room for half a label at the end of the axis. */
    private static final double RIGHT = 34;

    private final TimeChart what;
    private final double dt;
    private final double horizon;
    private final ClockAxis time;
    private final MarkedPlot plot;
    private final JFreeChart chart;
    private final ChartClock clock;
    private final List<LiveSeries> data = new ArrayList<>();
    /** What was made of the run beyond what is shown, after going back. */
    private final List<LiveSeries> ghosts = new ArrayList<>();

    private final List<String> names;
    /** Text that says of which runs the bands are. */
    private final TextTitle note = new TextTitle();

    private int shown;
    private int ahead;

    private LiveChart(TimeChart what, Scenario scenario) {
        this.what = what;
        dt = scenario.meta().dt();
        horizon = scenario.meta().ticks() * dt;
        names = Metrics.series(scenario).stream().map(Metric::name).toList();
        time = new ClockAxis(ChartClock.of(scenario.meta()), 0, Math.min(horizon, DAY), true);
        clock = ChartClock.of(scenario.meta());
        plot = new MarkedPlot(time, clock);
        plot.setGap(10);
        for (Panel panel : what.panels()) {
            plot.add(plot(panel));
        }
        chart = new JFreeChart(null, null, plot, false);
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        chart.addSubtitle(legend);
        note.setPosition(RectangleEdge.TOP);
        note.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        note.setPadding(2, 4, 0, 8);
        note.setVisible(false);
        chart.addSubtitle(note);
        applyStyle(Palette.LIGHT, 1);
    }

    /**
     * The charts to watch a run by: violence, flight, rumours, police.
     *
     * @param scenario what is run
     * @return four empty charts
     */
    public static List<LiveChart> of(Scenario scenario) {
        return TimeCharts.all(scenario).stream()
                .filter(c -> List.of("violence", "flight", "rumour", "police").contains(c.name()))
                .map(c -> new LiveChart(c, scenario))
                .toList();
    }

    /**
     * The charts to watch a run of the lattice by.
     *
     * @param scenario of the lattice
     * @return empty charts
     */
    public static List<LiveChart> lattice(Scenario scenario) {
        return TimeCharts.all(scenario).stream()
                .map(c -> new LiveChart(c, scenario))
                .toList();
    }

    private XYPlot plot(Panel panel) {
        LiveSeries series = series(panel);
        data.add(series);
        NumberAxis values = new NumberAxis(panel.unit());
        values.setRangeType(RangeType.POSITIVE);
        values.setAutoRangeMinimumSize(1);
        if (panel.whole()) {
            values.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            values.setNumberFormatOverride(Theme.counts());
        } else {
            values.setAutoRangeMinimumSize(0.1);
            values.setNumberFormatOverride(Theme.shares());
        }
        LineRenderer lines = new LineRenderer(panel.lines());
        lines.setLegendLine(new java.awt.geom.Line2D.Double(-12, 0, 12, 0));
        XYPlot plot = new XYPlot(series, null, values, lines);
        LiveSeries ghost = series(panel);
        ghosts.add(ghost);
        plot.setDataset(GHOST, ghost);
        plot.setRenderer(GHOST, new XYLineAndShapeRenderer(true, false));
        DeviationRenderer band = new DeviationRenderer(true, false);
        band.setAlpha(0.18f);
        plot.setRenderer(BAND, band);
        for (int layer : new int[] {GHOST, BAND}) {
            plot.getRenderer(layer).setDefaultSeriesVisibleInLegend(false);
        }
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    private LiveSeries series(Panel panel) {
        return new LiveSeries(
                panel.lines().stream().map(Line::label).toList(),
                panel.lines().stream().mapToInt(l -> names.indexOf(l.metric())).toArray(),
                dt);
    }

    /**
     * Shows many runs behind the live one: of each line the band from 10 to 90 % of the runs, and their median, thin; and
     * says how many runs they are, from which seed, and whether of the scenario that is shown.
     *
     * @param runs of a scenario of the same length; null for none
     * @param watched the scenario of the live run
     */
    public void behind(Ensemble runs, Scenario watched) {
        for (int p = 0; p < what.panels().size(); p++) {
            List<Band> bands = runs == null
                    ? List.of()
                    : what.panels().get(p).lines().stream()
                            .map(l -> runs.band(l.metric()))
                            .toList();
            plot.getSubplots().get(p).setDataset(BAND, new BandData(bands, clock, 0, horizon).series());
        }
        note.setText(runs == null ? "" : words(runs, watched));
        note.setVisible(runs != null);
    }

    private String words(Ensemble runs, Scenario watched) {
        int shown = runs.band(what.panels().get(0).lines().get(0).metric()).runs();
        String which = seedless(runs.scenario()).equals(seedless(watched)) ? "" : " before it was changed";
        return "behind: 10 to 90 % and median of " + shown + (shown == 1 ? " run" : " runs") + which + ", from seed "
                + runs.replicates().get(0).seed();
    }

    private static Scenario seedless(Scenario s) {
        return s.with(s.meta().with(0, 1));
    }

    /**
     * Text that says of which runs the bands are.
     *
     * @return a line; empty if there are none
     */
    public String note() {
        return note.getText();
    }

    /**
     * Marks events and what has come about, as charts of the report do.
     *
     * @param marks in order of time
     */
    public void mark(List<EventMark> marks) {
        plot.mark(marks);
    }

    /**
     * What the numbers of marks stand for that have no room for their names.
     *
     * @return lines in order; empty if all have their names
     */
    public List<String> key() {
        return plot.key();
    }

    /**
     * Shows a run as far as it has come.
     *
     * @param series {@code [metric][tick]}, in the order of {@link Metrics#series}; kept, and read while it is shown
     * @param ticks number of ticks to show
     */
    public void show(double[][] series, int ticks) {
        show(series, ticks, ticks);
    }

    /**
     * Shows a run as it is, and faintly what was made of it beyond that before it went back.
     *
     * @param series as above
     * @param ticks number of ticks to show
     * @param made number of ticks made
     */
    public void show(double[][] series, int ticks, int made) {
        double days = Math.max(1, Math.ceil(Math.max(made, ticks) * dt / DAY - 1e-9));
        double until = Math.min(horizon, days * DAY);
        if (time.getUpperBound() != until && until > 0) {
            time.setRange(0, until);
        }
        data.forEach(d -> d.show(series, ticks));
        ghosts.forEach(d -> d.show(series, Math.max(0, ticks - 1), Math.max(made, ticks)));
        ahead = Math.max(0, made - ticks);
        shown = ticks;
    }

    /**
     * Changes how it looks.
     *
     * @param palette colours
     * @param size size of text, 1 as in the report
     */
    public void applyStyle(Palette palette, double size) {
        chart.setBackgroundPaint(palette.ground());
        plot.applyStyle(palette, size, LEFT * size, RIGHT * size, LABEL * size);
        LegendTitle legend = (LegendTitle) chart.getSubtitle(0);
        legend.setItemFont(Theme.sized(Theme.SMALL, size));
        legend.setItemPaint(palette.ink());
        legend.setBackgroundPaint(palette.ground());
        note.setFont(Theme.sized(Theme.SMALL, size));
        note.setPaint(palette.soft());
        applyStyle(time, palette, size);
        for (int p = 0; p < what.panels().size(); p++) {
            XYPlot panel = plot.getSubplots().get(p);
            PlotStyle.applyStyle(panel, palette);
            ((LineRenderer) panel.getRenderer()).rim(palette.ink());
            applyStyle((NumberAxis) panel.getRangeAxis(), palette, size);
            panel.getRangeAxis().setFixedDimension(LEFT * size);
            for (int i = 0; i < what.panels().get(p).lines().size(); i++) {
                LineStyle style = what.panels().get(p).lines().get(i).style();
                panel.getRenderer().setSeriesPaint(i, palette.colour(style));
                panel.getRenderer(GHOST).setSeriesPaint(i, Theme.faint(palette.colour(style), 0.45));
                panel.getRenderer(GHOST).setSeriesStroke(i, Theme.THIN);
                panel.getRenderer(BAND).setSeriesPaint(i, Theme.faint(palette.colour(style), 0.6));
                ((DeviationRenderer) panel.getRenderer(BAND)).setSeriesFillPaint(i, palette.colour(style));
                panel.getRenderer(BAND).setSeriesStroke(i, Theme.FINE);
            }
        }
    }

    private static void applyStyle(NumberAxis axis, Palette palette, double size) {
        PlotStyle.applyStyle(axis, palette, LABEL * size, size);
    }

    /**
     * The chart for JFreeChart.
     *
     * @return the chart
     */
    public JFreeChart chart() {
        return chart;
    }

    /**
     * Number of ticks shown faintly, beyond those that are shown.
     *
     * @return ticks
     */
    public int ahead() {
        return ahead;
    }

    /**
     * Number of ticks shown.
     *
     * @return ticks
     */
    public int shown() {
        return shown;
    }

    /**
     * Its short name.
     *
     * @return for instance {@code violence}
     */
    public String name() {
        return what.name();
    }

    /**
     * Its title.
     *
     * @return one line
     */
    public String title() {
        return what.title();
    }

    /**
     * Caption: contents, and what to look at.
     *
     * @return two sentences
     */
    public String caption() {
        return what.shows() + " " + what.look();
    }
}
