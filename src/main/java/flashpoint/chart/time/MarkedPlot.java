package flashpoint.chart.time;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Panels over one axis of time with the marks of events, as charts of the report have them. */
final class MarkedPlot extends CombinedDomainXYPlot {

    private static final long serialVersionUID = 1L;

    private static final double TOP = 6;
    /** Height of a chart that has room for two rows of labels only, points. */
    private static final double LOW = 380;
    /** Least size of a unit, as a part of that in a report. */
    private static final double LEAST = 0.5;

    private final transient ChartClock clock;
    private transient List<EventMark> marks = List.of();
    private transient Palette palette = Palette.LIGHT;
    private double size = 1;
    private double units = 1;
    private double right;
    private double margin;
    private boolean numbered;

    MarkedPlot(ClockAxis time, ChartClock clock) {
        super(time);
        this.clock = clock;
    }

    /** The marks to be shown, in order of time. */
    void mark(List<EventMark> shown) {
        if (!shown.equals(marks)) {
            marks = List.copyOf(shown);
            fireChangeEvent();
        }
    }

    /** Marks within the axis. */
    private List<EventMark> within() {
        return marks.stream()
                .filter(m -> m.hour() <= getDomainAxis().getUpperBound() && m.hour() >= 0)
                .toList();
    }

    /** Changes how it looks; margins in points; size of the units beside the panels where there is room. */
    void applyStyle(Palette colours, double scale, double left, double rightwards, double unitSize) {
        palette = colours;
        size = scale;
        units = unitSize;
        margin = left;
        right = rightwards;
    }

    /** What the numbers stand for, in order; empty if the marks have their names. */
    List<String> key() {
        List<String> key = new ArrayList<>();
        List<EventMark> shown = within();
        for (int k = 0; numbered && k < shown.size(); k++) {
            key.add(k + 1 + "  " + clock.text(shown.get(k).hour()) + "  "
                    + shown.get(k).label());
        }
        return key;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo given) {
        PlotRenderingInfo info = given == null ? new PlotRenderingInfo(new ChartRenderingInfo()) : given;
        // The area is trimmed while it is drawn.
        double top = area.getY() + TOP / 2;
        double low = area.getX() + margin;
        double high = area.getMaxX() - right;
        double most = Math.max(1e-9, getDomainAxis().getUpperBound());
        int before = info.getSubplotCount();
        MarkStrip strip = MarkStrip.of(
                within(),
                clock,
                m -> (low + m.hour() / most * (high - low)) / size,
                low / size,
                high / size,
                area.getHeight() / size < LOW ? 2 : 4,
                new Theme.Ruler());
        numbered = strip.numbered();
        double above = TOP + strip.height() * size;
        setInsets(new RectangleInsets(above, 0, 0, right), false);
        fitUnits(area.getHeight() - above);
        super.draw(g, area, anchor, parent, info);
        List<Rectangle2D> panels = new ArrayList<>();
        for (int k = before; k < info.getSubplotCount(); k++) {
            Rectangle2D at = info.getSubplotInfo(k).getDataArea();
            panels.add(new Rectangle2D.Double(
                    at.getX() / size, at.getY() / size, at.getWidth() / size, at.getHeight() / size));
        }
        if (!panels.isEmpty()) {
            Graphics2D sized = (Graphics2D) g.create();
            sized.scale(size, size);
            strip.paint(sized, top / size, panels, palette.ink());
            sized.dispose();
        }
    }

    /** Makes the units beside low panels so small that one does not run into the next. */
    private void fitUnits(double height) {
        Theme.Ruler ruler = new Theme.Ruler();
        double axis = 2.5 * getDomainAxis().getTickLabelFont().getSize2D();
        int panels = getSubplots().size();
        double room = Math.max(1, (height - axis - getGap() * (panels - 1)) / panels);
        for (XYPlot panel : getSubplots()) {
            ValueAxis values = panel.getRangeAxis();
            double width = ruler.width(values.getLabel(), Theme.sized(Theme.SMALL, units));
            Font fitted = Theme.sized(Theme.SMALL, Math.max(LEAST, units * Math.min(1, room / width)));
            // A change makes the chart be drawn again.
            if (!fitted.equals(values.getLabelFont())) {
                values.setLabelFont(fitted);
            }
        }
    }

    @Override
    public RectangleEdge getDomainAxisEdge() {
        return RectangleEdge.BOTTOM;
    }
}
