package flashpoint.chart.time;

import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The marks of a chart over time: thin lines through all panels and their labels in a strip above. Labels that cannot
 * be placed without overlap are numbered, with a key below the chart.
 */
final class MarkStrip {

    private static final int ROWS = 4;
    private static final int MOST_ROWS = 8;
    private static final double ROW = 15;

    /** Numbered marks nearer than this share one line. */
    private static final double NEAR = 14;

    private final List<EventMark> marks;
    private final ChartClock clock;
    private final List<Flag> flags;
    private final List<LabelRows.Place> places;
    private final boolean numbered;

    /**
     * A line with its label.
     *
     * @param x position
     * @param text label
     * @param outcome see {@link EventMark#outcome()}
     */
    record Flag(double x, String text, boolean outcome) {}

    private MarkStrip(
            List<EventMark> marks, ChartClock clock, List<Flag> flags, List<LabelRows.Place> places, boolean numbered) {
        this.marks = marks;
        this.clock = clock;
        this.flags = flags;
        this.places = places;
        this.numbered = numbered;
    }

    /** Lays out marks, in order of time, between the edges of the plot. */
    static MarkStrip of(
            List<EventMark> marks,
            ChartClock clock,
            ToDoubleFunction<EventMark> position,
            double low,
            double high,
            Theme.Ruler ruler) {
        return of(marks, clock, position, low, high, ROWS, ruler);
    }

    /** The same with labels in no more than some rows. */
    static MarkStrip of(
            List<EventMark> marks,
            ChartClock clock,
            ToDoubleFunction<EventMark> position,
            double low,
            double high,
            int rows,
            Theme.Ruler ruler) {
        List<Flag> named = marks.stream()
                .map(m -> new Flag(position.applyAsDouble(m), m.label(), m.outcome()))
                .toList();
        Optional<List<LabelRows.Place>> places = place(named, low, high, rows, ruler);
        if (places.isPresent()) {
            return new MarkStrip(marks, clock, named, places.get(), false);
        }
        List<Flag> numbers = numbers(named);
        double margin = 40;
        List<LabelRows.Place> found =
                place(numbers, low - margin, high + margin, MOST_ROWS, ruler).orElse(List.of());
        return new MarkStrip(marks, clock, numbers, found, true);
    }

    /** Numbers for labels; marks too near to tell apart become one, such as 3&ndash;5. */
    private static List<Flag> numbers(List<Flag> named) {
        List<Flag> numbers = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= named.size(); i++) {
            if (i == named.size() || named.get(i).x() - named.get(first).x() >= NEAR) {
                String text = first + 1 == i ? Integer.toString(i) : (first + 1) + "\u2013" + i;
                numbers.add(
                        new Flag(named.get(first).x(), text, named.get(first).outcome()));
                first = i;
            }
        }
        return List.copyOf(numbers);
    }

    private static Optional<List<LabelRows.Place>> place(
            List<Flag> flags, double low, double high, int rows, Theme.Ruler ruler) {
        double[] x = flags.stream().mapToDouble(Flag::x).toArray();
        double[] width = flags.stream()
                .mapToDouble(f -> ruler.width(f.text(), Theme.SMALL))
                .toArray();
        return LabelRows.place(x, width, low, high, rows);
    }

    /** Positions of the labels; empty if there are more marks than even numbers could label. */
    List<LabelRows.Place> places() {
        return places;
    }

    /** Whether labels are numbers with a key. */
    boolean numbered() {
        return numbered;
    }

    /** Height of the strip above the plot. */
    double height() {
        int rows = places.stream().mapToInt(LabelRows.Place::row).max().orElse(-1) + 1;
        return rows * ROW + (rows > 0 ? 4 : 0);
    }

    /** Height of the key below the chart. */
    double keyHeight() {
        int rows = (marks.size() + 1) / 2;
        return numbered ? rows * ROW + 14 : 0;
    }

    /** Paints labels below {@code top} and lines through the panels. */
    void paint(Graphics2D g, double top, List<Rectangle2D> panels) {
        paint(g, top, panels, Theme.INK);
    }

    /** The same in another colour. */
    void paint(Graphics2D g, double top, List<Rectangle2D> panels, Color ink) {
        for (int i = 0; i < flags.size(); i++) {
            Flag flag = flags.get(i);
            double from = panels.get(0).getY();
            if (i < places.size()) {
                double row = top + places.get(i).row() * ROW;
                TimePicture.text(g, flag.text(), places.get(i).left(), row + 11, Theme.SMALL, ink);
                from = row + 1;
            }
            g.setStroke(flag.outcome() ? Theme.OUTCOME : Theme.SET);
            g.setPaint(Theme.faint(ink, 0.7));
            g.draw(new Line2D.Double(flag.x(), from, flag.x(), panels.get(0).getMaxY()));
            for (Rectangle2D panel : panels.subList(1, panels.size())) {
                g.draw(new Line2D.Double(flag.x(), panel.getY(), flag.x(), panel.getMaxY()));
            }
        }
    }

    /** Paints the key in two columns; nothing if labels are written out. */
    void paintKey(Graphics2D g, double left, double top) {
        if (!numbered) {
            return;
        }
        int rows = (marks.size() + 1) / 2;
        for (int i = 0; i < marks.size(); i++) {
            EventMark mark = marks.get(i);
            String text = i + 1 + "  " + clock.text(mark.hour()) + "  " + mark.label();
            int column = i / rows;
            TimePicture.text(g, text, left + column * 450.0, top + 14 + i % rows * ROW, Theme.SMALL, Theme.INK);
        }
    }
}
