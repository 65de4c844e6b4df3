package flashpoint.chart.time;

import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of hours labelled with clock time: times of day where a day is wide enough, else dates. The days themselves
 * are written in a second line by {@link TimePicture}, from {@link #days}. Ticks of the lattice are numbers as they are.
 */
public final class ClockAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private static final double[] STEPS = {0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 672, 1344, 2688, 5376};
    private static final double TIME_WIDTH = 44;
    private static final double DAY_WIDTH = 70;

    private static final double NAMED_WIDTH = 58;
    /** Hours between ticks from which they stand at the first of a month: a fortnight. */
    private static final double MONTH = 336;

    private final transient ChartClock clock;
    private final boolean named;

    /** An axis from one hour to another, whose days are written in a second line. */
    public ClockAxis(ChartClock clock, double from, double to) {
        this(clock, from, to, false);
    }

    /** An axis from one hour to another; if named, a day's own name stands at its midnight. */
    public ClockAxis(ChartClock clock, double from, double to, boolean named) {
        this.clock = clock;
        this.named = named;
        setRange(from, to);
        if (!clock.clocked()) {
            setStandardTickUnits(createIntegerTickUnits());
            setNumberFormatOverride(Theme.counts());
        }
    }

    /**
     * A stretch of one day on the axis.
     *
     * @param from hour
     * @param to hour
     * @param text the day
     */
    record Day(double from, double to, String text) {}

    /** Ticks at the first of every month, of every third or of January, as many as fit. */
    private void months(List<Tick> ticks, double pointsAnHour, double width) {
        int every = pointsAnHour * 730 >= width * 0.6 ? 1 : pointsAnHour * 730 * 3 >= width * 0.6 ? 3 : 12;
        for (double hour : clock.months(getLowerBound(), getUpperBound(), every)) {
            ticks.add(new NumberTick(
                    TickType.MAJOR, hour, clock.month(hour), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        }
    }

    /** Whether a day is wide enough for times of day. */
    private boolean times(double points) {
        return 24 / (getUpperBound() - getLowerBound()) * points >= DAY_WIDTH;
    }

    /** The days that show on an axis of a length in points; none if the ticks themselves are dates. */
    List<Day> days(double points) {
        List<Day> days = new ArrayList<>();
        if (!clock.clocked()) {
            days.add(new Day(getLowerBound(), getUpperBound(), "tick"));
            return days;
        }
        if (!times(points)) {
            return days;
        }
        double to = getUpperBound();
        double from = getLowerBound();
        while (from < to - 1e-9) {
            double midnight = (Math.floor((from + clock.offset()) / 24 + 1e-9) + 1) * 24 - clock.offset();
            days.add(new Day(from, Math.min(midnight, to), clock.day(from)));
            from = midnight;
        }
        return days;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        if (!clock.clocked()) {
            return super.refreshTicks(g, state, area, edge);
        }
        boolean times = times(area.getWidth());
        double size = getTickLabelFont().getSize2D() / Theme.SMALL.getSize2D();
        double width = size * (!times ? DAY_WIDTH : named ? NAMED_WIDTH : TIME_WIDTH);
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            boolean fits = STEPS[i] / (getUpperBound() - getLowerBound()) * area.getWidth() >= width;
            step = fits && (times || STEPS[i] >= 24) ? STEPS[i] : step;
        }
        List<Tick> ticks = new ArrayList<>();
        if (clock.dated() && !times && step >= MONTH) {
            months(ticks, area.getWidth() / (getUpperBound() - getLowerBound()), width);
            return ticks;
        }
        double offset = clock.offset();
        double hour = Math.ceil((getLowerBound() + offset) / step - 1e-9) * step - offset;
        for (; hour <= getUpperBound() + 1e-9; hour += step) {
            boolean day = !times || (named && clock.time(hour).equals("00:00"));
            String text = day ? clock.day(hour) : clock.time(hour);
            ticks.add(new NumberTick(TickType.MAJOR, hour, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        }
        return ticks;
    }
}
