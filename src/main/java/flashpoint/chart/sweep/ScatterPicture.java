package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Panels of dots on one scale of the outcome, each with the mean of tenths of the dots in the order of the input. */
final class ScatterPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 84;
    private static final int TOP = 48;
    private static final int GAP = 24;
    private static final int HIGH = 190;
    private static final int ROW = HIGH + 86;
    private static final double DOT = 4.4;

    private final String title;
    private final List<ScatterPanel> panels;
    private final int columns;
    private final int wide;
    private final double[] up;

    ScatterPicture(String title, List<ScatterPanel> panels) {
        this.title = title;
        this.panels = List.copyOf(panels);
        columns = Math.min(3, panels.size());
        wide = (WIDTH - LEFT - 16 - (columns - 1) * GAP) / columns;
        up = range(panels.stream().flatMapToDouble(p -> Arrays.stream(p.y())).toArray());
    }

    private static double[] range(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
        double pad = most > least ? (most - least) * 0.05 : 0.5;
        return least > most ? new double[] {0, 1} : new double[] {least - pad, most + pad};
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + (panels.size() + columns - 1) / columns * ROW;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, title, WIDTH);
        for (int p = 0; p < panels.size(); p++) {
            double left = LEFT + p % columns * (double) (wide + GAP);
            int row = p / columns;
            double top = TOP + row * (double) ROW;
            Axis y = new Axis(up[0], up[1], top + HIGH, top);
            double[] across = range(panels.get(p).x());
            panel(g, panels.get(p), new Axis(across[0], across[1], left, left + wide), y, p % columns == 0);
        }
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        TextLines.left(g, TextLines.of(g, panels.get(0).up(), HIGH + 60, 2), -(TOP + HIGH + 40), 16);
        g.setTransform(upright);
    }

    private void panel(Graphics2D g, ScatterPanel s, Axis x, Axis y, boolean first) {
        grid(g, x, y, first);
        g.setColor(Theme.faint(Palette.LIGHT.colour(Meaning.DATA), s.x().length > 400 ? 0.25 : 0.5));
        for (int i = 0; i < s.x().length; i++) {
            if (!Double.isNaN(s.y()[i]) && !Double.isNaN(s.x()[i])) {
                g.fill(new Ellipse2D.Double(x.at(s.x()[i]) - DOT / 2, y.at(s.y()[i]) - DOT / 2, DOT, DOT));
            }
        }
        g.setColor(Theme.INK);
        g.setStroke(Theme.MEAN);
        g.draw(trend(s, x, y));
        g.setFont(Theme.SMALL);
        List<String> across = TextLines.of(g, s.across(), wide, 3);
        TextLines.left(g, across, x.from(), y.from() + 34);
        if (!s.across().equals(s.key())) {
            g.setColor(Theme.SOFT);
            double below = y.from() + 34 + across.size() * TextLines.spacing(g);
            g.drawString(Theme.fit(g, s.key(), wide), (float) x.from(), (float) below);
        }
    }

    private static void grid(Graphics2D g, Axis x, Axis y, boolean first) {
        g.setFont(Theme.SMALL);
        g.setStroke(Theme.THIN);
        for (double mark : y.marks(5)) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x.from(), y.at(mark), x.to(), y.at(mark)));
            if (first) {
                String text = Axis.text(mark);
                g.setColor(Theme.SOFT);
                g.drawString(text, (float) x.from() - 6 - g.getFontMetrics().stringWidth(text), (float) y.at(mark) + 4);
            }
        }
        for (double mark : x.marks(6)) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x.at(mark), y.from(), x.at(mark), y.to()));
            String text = Axis.text(mark);
            g.setColor(Theme.SOFT);
            g.drawString(text, (float) x.at(mark) - g.getFontMetrics().stringWidth(text) / 2f, (float) y.from() + 16);
        }
    }

    /** Means of tenths, if each holds five dots or more; dots of one value stay together, or the line would turn back. */
    static Path2D trend(ScatterPanel s, Axis x, Axis y) {
        Path2D path = new Path2D.Double();
        Integer[] order = java.util.stream.IntStream.range(0, s.x().length)
                .filter(i -> !Double.isNaN(s.y()[i]) && !Double.isNaN(s.x()[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> s.x()[i]))
                .toArray(Integer[]::new);
        int parts = Math.min(10, order.length / 5);
        int to = 0;
        for (int part = 0; part < parts && parts > 1; part++) {
            int from = to;
            to = Math.max(from, (int) ((part + 1L) * order.length / parts));
            while (to > from && to < order.length && s.x()[order[to]] == s.x()[order[to - 1]]) {
                to++;
            }
            if (to == from) {
                continue;
            }
            double across = 0;
            double mean = 0;
            for (int k = from; k < to; k++) {
                across += s.x()[order[k]] / (to - from);
                mean += s.y()[order[k]] / (to - from);
            }
            if (path.getCurrentPoint() == null) {
                path.moveTo(x.at(across), y.at(mean));
            } else {
                path.lineTo(x.at(across), y.at(mean));
            }
        }
        return path;
    }
}
