package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import flashpoint.core.Numbers;
import flashpoint.statistics.Interval;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Panels side by side: points with their intervals, a band through those that rest on enough values, the number of values and
 * the share of calm runs below each, the baseline as a dashed line with a diamond at its level.
 */
final class EffectsPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 96;
    private static final int TOP = 108;
    private static final int HIGH = 220;
    private static final int GAP = 26;
    private static final int BELOW = 62;
    private static final int ROW = HIGH + BELOW + 58;
    private static final int COLUMNS = 3;
    private static final String NAME = "baseline";

    /** Levels beyond which figures below the axis would overlap. */
    private static final int MANY = 8;

    private static final Color DATA = Palette.LIGHT.colour(Meaning.DATA);

    private final EffectsPlot plot;
    private final int columns;
    private final double wide;
    private final double[] up;

    EffectsPicture(EffectsPlot plot) {
        this.plot = plot;
        columns = Math.min(COLUMNS, plot.panels().size());
        wide = Math.min(420, (WIDTH - LEFT - Theme.MARGIN - (columns - 1.0) * GAP) / columns);
        up = range();
    }

    private double[] range() {
        double least = Double.isNaN(plot.level()) ? Double.POSITIVE_INFINITY : plot.level();
        double most = Double.isNaN(plot.level()) ? Double.NEGATIVE_INFINITY : plot.level();
        for (EffectPanel panel : plot.panels()) {
            for (double[] values : List.of(panel.mean(), panel.low(), panel.high())) {
                for (double v : values) {
                    least = Double.isNaN(v) ? least : Math.min(least, v);
                    most = Double.isNaN(v) ? most : Math.max(most, v);
                }
            }
        }
        double pad = most > least ? (most - least) * 0.06 : Math.max(0.5, Math.abs(least) * 0.1);
        return least > most ? new double[] {0, 1} : new double[] {least - pad, most + pad};
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + (plot.panels().size() + columns - 1) / columns * ROW - 20;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, plot.title(), WIDTH);
        Theme.note(g, plot.note(), WIDTH);
        for (int p = 0; p < plot.panels().size(); p++) {
            double left = LEFT + p % columns * (wide + GAP);
            int row = p / columns;
            double top = TOP + row * (double) ROW;
            panel(g, plot.panels().get(p), left, top, p % columns == 0);
        }
    }

    private void panel(Graphics2D g, EffectPanel panel, double left, double top, boolean first) {
        Axis y = new Axis(up[0], up[1], top + HIGH, top);
        Axis x = across(panel, left);
        g.setFont(Theme.BOLD);
        g.setColor(Theme.INK);
        List<String> title = TextLines.of(g, panel.title(), wide, 3);
        TextLines.left(g, title, left, top - 20 - (title.size() - 1) * TextLines.spacing(g));
        g.setFont(Theme.SMALL);
        g.setColor(Theme.SOFT);
        g.drawString(Theme.fit(g, panel.key(), wide), (float) left, (float) top - 6);
        grid(g, x, y, first);
        if (first) {
            upright(g, top);
        }
        baseline(g, panel, x, y);
        band(g, panel, x, y);
        for (int i = 0; i < panel.x().length; i++) {
            point(g, panel, i, x, y);
        }
        ticks(g, panel, x, y);
        figures(g, panel, x, top + HIGH, first);
    }

    private Axis across(EffectPanel panel, double left) {
        double least = Arrays.stream(panel.x()).min().orElse(0);
        double most = Arrays.stream(panel.x()).max().orElse(1);
        if (!Double.isNaN(panel.baseline())) {
            least = Math.min(least, panel.baseline());
            most = Math.max(most, panel.baseline());
        }
        double pad = most > least ? (most - least) * 0.08 : 0.5;
        return new Axis(least - pad, most + pad, left, left + wide);
    }

    private void grid(Graphics2D g, Axis x, Axis y, boolean first) {
        g.setFont(Theme.SMALL);
        g.setStroke(Theme.THIN);
        for (double mark : y.marks(6)) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x.from(), y.at(mark), x.to(), y.at(mark)));
            if (first) {
                g.setColor(Theme.SOFT);
                String text = Axis.text(mark);
                float width = g.getFontMetrics().stringWidth(text);
                g.drawString(text, (float) x.from() - Theme.TICK_GAP - width, (float) y.at(mark) + 4);
            }
        }
        g.setColor(Theme.SOFT);
        g.draw(new Line2D.Double(x.from(), y.from(), x.to(), y.from()));
    }

    private void upright(Graphics2D g, double top) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2);
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        List<String> up = TextLines.of(g, plot.up(), HIGH + 60, 2);
        TextLines.left(g, up, -(top + HIGH), 20 - (up.size() - 1) * 6);
        g.setTransform(before);
    }

    private void baseline(Graphics2D g, EffectPanel panel, Axis x, Axis y) {
        if (Double.isNaN(plot.level())) {
            return;
        }
        g.setColor(Palette.LIGHT.colour(Meaning.LIMIT));
        g.setStroke(Theme.OUTCOME);
        g.draw(new Line2D.Double(x.from(), y.at(plot.level()), x.to(), y.at(plot.level())));
        if (!Double.isNaN(panel.baseline())) {
            double cx = x.at(panel.baseline());
            double cy = y.at(plot.level());
            g.setStroke(Theme.OUTLINE);
            g.draw(Theme.polygon(cx, cy - 8, cx + 8, cy, cx, cy + 8, cx - 8, cy));
        }
        g.setFont(Theme.SMALL);
        Rectangle2D free = BaselineLabel.place(g.getFontMetrics().stringWidth(NAME), panel, plot.level(), x, y);
        g.drawString(NAME, (float) free.getX(), (float) free.getMaxY() - 3);
    }

    /** Only between neighbours that both rest on enough values. */
    private static void band(Graphics2D g, EffectPanel panel, Axis x, Axis y) {
        Path2D band = new Path2D.Double();
        Path2D line = new Path2D.Double();
        for (int i = 1; i < panel.x().length; i++) {
            boolean words = !panel.ticks().isEmpty();
            if (!words && banded(panel, i) && banded(panel, i - 1)) {
                double from = x.at(panel.x()[i - 1]);
                double to = x.at(panel.x()[i]);
                band.append(
                        Theme.polygon(
                                from, y.at(panel.low()[i - 1]),
                                to, y.at(panel.low()[i]),
                                to, y.at(panel.high()[i]),
                                from, y.at(panel.high()[i - 1])),
                        false);
            }
            if (!words && !Double.isNaN(panel.mean()[i]) && !Double.isNaN(panel.mean()[i - 1])) {
                line.moveTo(x.at(panel.x()[i - 1]), y.at(panel.mean()[i - 1]));
                line.lineTo(x.at(panel.x()[i]), y.at(panel.mean()[i]));
            }
        }
        g.setColor(Theme.faint(DATA, 0.16));
        g.fill(band);
        g.setColor(Theme.faint(DATA, 0.6));
        g.setStroke(Theme.INTERVAL);
        g.draw(line);
    }

    /** Whether a band may go through a point. */
    static boolean banded(EffectPanel panel, int i) {
        return panel.n()[i] >= Interval.FEW && !Double.isNaN(panel.low()[i]);
    }

    private static void point(Graphics2D g, EffectPanel panel, int i, Axis x, Axis y) {
        if (Double.isNaN(panel.mean()[i])) {
            return;
        }
        double cx = x.at(panel.x()[i]);
        g.setColor(DATA);
        g.setStroke(Theme.OUTLINE);
        if (!Double.isNaN(panel.low()[i])) {
            g.draw(new Line2D.Double(cx, y.at(panel.low()[i]), cx, y.at(panel.high()[i])));
        }
        Ellipse2D dot = new Ellipse2D.Double(cx - 4, y.at(panel.mean()[i]) - 4, 8, 8);
        // A mean of few values is hollow.
        g.setColor(panel.n()[i] >= Interval.FEW ? DATA : Theme.PAPER);
        g.fill(dot);
        g.setColor(DATA);
        g.draw(dot);
    }

    private void ticks(Graphics2D g, EffectPanel panel, Axis x, Axis y) {
        g.setFont(Theme.SMALL);
        g.setColor(Theme.SOFT);
        g.setStroke(Theme.THIN);
        double room = wide / Math.max(1, panel.x().length);
        List<Double> marks = panel.ticks().isEmpty()
                ? panel.x().length <= MANY ? Arrays.stream(panel.x()).boxed().toList() : x.marks(6)
                : IntStream.range(0, panel.ticks().size())
                        .mapToObj(i -> (double) i)
                        .toList();
        double last = Double.NEGATIVE_INFINITY;
        for (double mark : marks) {
            String text = panel.ticks().isEmpty()
                    ? Axis.text(mark)
                    : Theme.fit(g, panel.ticks().get((int) mark), Math.max(30, room - 4));
            double half = g.getFontMetrics().stringWidth(text) / 2.0;
            g.draw(new Line2D.Double(x.at(mark), y.from(), x.at(mark), y.from() + 4));
            if (x.at(mark) - half > last + 4) {
                g.drawString(text, (float) (x.at(mark) - half), (float) y.from() + 17);
                last = x.at(mark) + half;
            }
        }
    }

    private void figures(Graphics2D g, EffectPanel panel, Axis x, double foot, boolean first) {
        g.setFont(Theme.SMALL);
        g.setColor(Theme.SOFT);
        boolean calm = Arrays.stream(panel.calm()).anyMatch(v -> !Double.isNaN(v));
        if (panel.x().length > MANY) {
            int least = Arrays.stream(panel.n()).min().orElse(0);
            int most = Arrays.stream(panel.n()).max().orElse(0);
            String n = "n = " + (least == most ? least : least + " to " + most) + " at each";
            g.drawString(n, (float) x.from(), (float) foot + 33);
            if (calm) {
                double from = Arrays.stream(panel.calm())
                        .filter(v -> !Double.isNaN(v))
                        .min()
                        .orElse(0);
                double to = Arrays.stream(panel.calm())
                        .filter(v -> !Double.isNaN(v))
                        .max()
                        .orElse(0);
                String share = from == to ? percent(from) : percent(from) + " to " + percent(to);
                g.drawString("calm: " + share, (float) x.from(), (float) foot + 48);
            }
            return;
        }
        if (first) {
            g.drawString("n", (float) x.from() - 40, (float) foot + 33);
            if (calm) {
                g.drawString("calm", (float) x.from() - 40, (float) foot + 48);
            }
        }
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < panel.x().length; i++) {
            String n = Integer.toString(panel.n()[i]);
            String share = Double.isNaN(panel.calm()[i]) ? "" : percent(panel.calm()[i]);
            double half = Math.max(
                            g.getFontMetrics().stringWidth(n),
                            g.getFontMetrics().stringWidth(share))
                    / 2.0;
            double cx = x.at(panel.x()[i]);
            if (cx - half > last + 3) {
                centred(g, n, cx, foot + 33);
                centred(g, share, cx, foot + 48);
                last = cx + half;
            }
        }
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 0) + " %";
    }

    private static void centred(Graphics2D g, String text, double cx, double base) {
        g.drawString(text, (float) (cx - g.getFontMetrics().stringWidth(text) / 2.0), (float) base);
    }
}
