package flashpoint.chart.compare;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Scripts;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paired slopes beside an estimation plot, a row for each metric: on the left each pair is a line from its value in the first
 * scenario to that in the other, on the right each difference is a point, with the mean and its interval beside them.
 */
public final class PairsPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int TOP = 74;
    private static final int ROW = 168;
    private static final int PANEL = 118;
    private static final int LEFT = 90;
    private static final int SLOPES = 340;
    private static final int ESTIMATION = 600;
    private static final int POINTS = 230;
    private static final int MEAN = 40;

    private final String title;
    private final String a;
    private final String b;
    private final List<PairPanel> panels;

    /**
     * A picture.
     *
     * @param title one line
     * @param first name of the first scenario
     * @param second name of the other
     * @param panels at least one
     */
    public PairsPicture(String title, String first, String second, List<PairPanel> panels) {
        this.title = title;
        this.a = first;
        this.b = second;
        this.panels = List.copyOf(panels);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + panels.size() * ROW + 4;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, title, WIDTH);
        text(g, "each line is a pair of runs with one seed", LEFT, 52, Theme.TEXT, Theme.SOFT);
        text(g, "differences, pair by pair; mean with its interval", ESTIMATION, 52, Theme.TEXT, Theme.SOFT);
        for (int p = 0; p < panels.size(); p++) {
            row(g, panels.get(p), TOP + p * ROW);
        }
    }

    private void row(Graphics2D g, PairPanel panel, int top) {
        text(g, panel.metric(), 16, top + 4, Theme.BOLD, Theme.INK);
        slopes(g, panel, top + 14);
        estimation(g, panel, top + 14);
    }

    private void slopes(Graphics2D g, PairPanel panel, double top) {
        List<Double> all = new ArrayList<>();
        Arrays.stream(panel.first()).forEach(all::add);
        Arrays.stream(panel.second()).forEach(all::add);
        Arrays.stream(panel.observed()).forEach(all::add);
        Axis y = axis(all, top, true);
        grid(g, y, LEFT, LEFT + SLOPES);
        double from = LEFT + 40.0;
        double to = LEFT + SLOPES - 40.0;
        if (panel.observed().length == 2) {
            double high = y.at(panel.observed()[1]);
            double low = y.at(panel.observed()[0]);
            g.setColor(Theme.faint(Theme.INK, 0.12));
            g.fill(new Rectangle2D.Double(LEFT, high - 1, SLOPES, Math.max(2, low - high + 2)));
            reported(g, LEFT + SLOPES + 12.0, high, low);
        }
        g.setStroke(Theme.THIN);
        for (int k = 0; k < panel.first().length; k++) {
            double one = panel.first()[k];
            double other = panel.second()[k];
            if (Double.isNaN(one) || Double.isNaN(other)) {
                continue;
            }
            g.setColor(Theme.faint(Theme.SOFT, 0.45));
            g.draw(new Line2D.Double(from, y.at(one), to, y.at(other)));
            dot(g, from, y.at(one), Palette.LIGHT.colour(LineStyle.thing(0)));
            dot(g, to, y.at(other), Palette.LIGHT.colour(LineStyle.thing(1)));
        }
        centred(g, a, from, top + PANEL + 15, 190);
        centred(g, b, to, top + PANEL + 15, 190);
    }

    /** The least and the greatest value that was reported, as points with their range: none between them was. */
    private static void reported(Graphics2D g, double x, double high, double low) {
        g.setColor(Palette.LIGHT.colour(Meaning.LIMIT));
        g.setStroke(Theme.OUTLINE);
        g.draw(new Line2D.Double(x, high, x, low));
        for (double y : new double[] {high, low}) {
            g.fill(Theme.polygon(x, y - 5, x + 5, y, x, y + 5, x - 5, y));
        }
        text(g, "reported", (float) x + 10, (float) (high + low) / 2 + 4, Theme.SMALL, Theme.INK);
    }

    private void estimation(Graphics2D g, PairPanel panel, double top) {
        double[] d = new double[panel.first().length];
        Arrays.setAll(d, k -> panel.second()[k] - panel.first()[k]);
        double[] present =
                Arrays.stream(d).filter(v -> !Double.isNaN(v)).sorted().toArray();
        List<Double> all = new ArrayList<>(List.of(0.0));
        Arrays.stream(present).forEach(all::add);
        if (!Double.isNaN(panel.low())) {
            all.add(panel.low());
            all.add(panel.high());
        }
        Axis y = axis(all, top, false);
        grid(g, y, ESTIMATION, ESTIMATION + POINTS + MEAN);
        g.setColor(Theme.INK);
        g.setStroke(Theme.THIN);
        g.draw(new Line2D.Double(ESTIMATION, y.at(0), ESTIMATION + POINTS + MEAN, y.at(0)));
        for (int k = 0; k < present.length; k++) {
            double x = ESTIMATION + (k + 0.5) * POINTS / present.length;
            dot(g, x, y.at(present[k]), Theme.SOFT);
        }
        double x = ESTIMATION + POINTS + MEAN / 2.0;
        g.setColor(Theme.INK);
        if (!Double.isNaN(panel.low())) {
            g.setStroke(Theme.STRONG);
            g.draw(new Line2D.Double(x, y.at(panel.low()), x, y.at(panel.high())));
        }
        g.fill(new Rectangle2D.Double(x - 4, y.at(panel.difference()) - 4, 8, 8));
        text(
                g,
                panel.verdict(),
                ESTIMATION + POINTS + MEAN + 10,
                (float) y.at(panel.difference()) + 4,
                Theme.BOLD,
                Theme.INK);
    }

    /** From 0 for counts; a little room at both ends of differences. */
    private static Axis axis(List<Double> values, double top, boolean fromZero) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
        if (!(least <= most)) {
            least = 0;
            most = 1;
        }
        least = fromZero ? Math.min(0, least) : least;
        double room = most > least ? (most - least) * 0.06 : 1;
        return new Axis(fromZero && least == 0 ? 0 : least - room, most + room, top + PANEL, top);
    }

    private static void grid(Graphics2D g, Axis y, double from, double to) {
        g.setStroke(Theme.THIN);
        for (double mark : y.marks(4)) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(from, y.at(mark), to, y.at(mark)));
            String label = Axis.text(mark);
            g.setFont(Theme.SMALL);
            g.setColor(Theme.SOFT);
            float width = g.getFontMetrics().stringWidth(label);
            g.drawString(label, (float) from - 6 - width, (float) y.at(mark) + 4);
        }
    }

    private static void dot(Graphics2D g, double x, double y, Color colour) {
        g.setColor(Theme.faint(colour, 0.75));
        g.fill(new Ellipse2D.Double(x - 2.4, y - 2.4, 4.8, 4.8));
    }

    private static void centred(Graphics2D g, String words, double x, double y, double most) {
        Font font = Scripts.font(g, words, Theme.SMALL);
        g.setFont(font);
        String cut = words;
        while (cut.length() > 2 && g.getFontMetrics(font).stringWidth(cut) > most) {
            cut = cut.substring(0, cut.length() - 2) + "…";
        }
        double half = g.getFontMetrics(font).stringWidth(cut) / 2.0;
        g.setColor(Theme.INK);
        g.drawString(cut, (float) (x - half), (float) y);
    }

    private static void text(Graphics2D g, String words, float x, float y, Font font, Color colour) {
        g.setFont(Scripts.font(g, words, font));
        g.setColor(colour);
        g.drawString(words, x, y);
    }
}
