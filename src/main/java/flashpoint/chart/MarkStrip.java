package flashpoint.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
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
    private static final BasicStroke SET = new BasicStroke(0.9f);
    private static final BasicStroke OUTCOME =
            new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);

    private final List<Mark> marks;
    private final Clock clock;
    private final double[] x;
    private final List<String> texts;
    private final List<LabelRows.Place> places;
    private final boolean numbered;

    private MarkStrip(
            List<Mark> marks,
            Clock clock,
            double[] x,
            List<String> texts,
            List<LabelRows.Place> places,
            boolean numbered) {
        this.marks = marks;
        this.clock = clock;
        this.x = x;
        this.texts = texts;
        this.places = places;
        this.numbered = numbered;
    }

    /** Lays out marks, in order of time, between the edges of the plot. */
    static MarkStrip of(
            List<Mark> marks,
            Clock clock,
            ToDoubleFunction<Mark> position,
            double low,
            double high,
            Theme.Ruler ruler) {
        double[] x = marks.stream().mapToDouble(position).toArray();
        List<String> labels = marks.stream().map(Mark::label).toList();
        Optional<List<LabelRows.Place>> places = LabelRows.place(x, widths(labels, ruler), low, high, ROWS);
        if (places.isPresent()) {
            return new MarkStrip(marks, clock, x, labels, places.get(), false);
        }
        List<String> numbers = java.util.stream.IntStream.rangeClosed(1, marks.size())
                .mapToObj(Integer::toString)
                .toList();
        double margin = 30;
        List<LabelRows.Place> found = LabelRows.place(x, widths(numbers, ruler), low - margin, high + margin, MOST_ROWS)
                .orElse(List.of());
        return new MarkStrip(marks, clock, x, numbers, found, true);
    }

    private static double[] widths(List<String> texts, Theme.Ruler ruler) {
        return texts.stream().mapToDouble(t -> ruler.width(t, Theme.SMALL)).toArray();
    }

    /** Where the labels stand; empty if there are more marks than even numbers could label. */
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
        return numbered ? (marks.size() + 1) / 2 * ROW + 14 : 0;
    }

    /** Paints labels below {@code top} and lines through the panels. */
    void paint(Graphics2D g, double top, List<Rectangle2D> panels) {
        for (int i = 0; i < marks.size(); i++) {
            g.setStroke(marks.get(i).outcome() ? OUTCOME : SET);
            g.setPaint(Theme.faint(Theme.INK, 0.7));
            double from = panels.get(0).getY();
            if (i < places.size()) {
                LabelRows.Place place = places.get(i);
                TimePicture.text(g, texts.get(i), place.left(), top + place.row() * ROW + 11, Theme.SMALL, Theme.INK);
                from = top + place.row() * ROW + 1;
                g.setPaint(Theme.faint(Theme.INK, 0.7));
            }
            g.draw(new Line2D.Double(x[i], from, x[i], panels.get(0).getMaxY()));
            for (Rectangle2D panel : panels.subList(1, panels.size())) {
                g.draw(new Line2D.Double(x[i], panel.getY(), x[i], panel.getMaxY()));
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
            Mark mark = marks.get(i);
            String text = i + 1 + "  " + clock.text(mark.hour()) + "  " + mark.label();
            TimePicture.text(g, text, left + i / rows * 450.0, top + 14 + i % rows * ROW, Theme.SMALL, Theme.INK);
        }
    }
}
