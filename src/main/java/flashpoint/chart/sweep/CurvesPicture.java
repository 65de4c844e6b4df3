package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Panels of lines with bands, all on the same axes. */
final class CurvesPicture implements Picture {

    private static final int TOP = 56;
    /** Two lines of the title of the axis, and figures of seven letters. */
    private static final int LEFT = 96;

    private static final int BOTTOM = 56;
    private static final int GAP = 34;
    private static final int LEGEND = 190;
    private static final int LEGEND_LINES = 4;
    private static final int WIDTH = Theme.WIDTH;

    private final String title;
    private final List<Curves> panels;
    private final int columns;
    private final int panelWidth;
    private final int panelHeight;

    CurvesPicture(String title, List<Curves> panels) {
        this.title = title;
        this.panels = List.copyOf(panels);
        columns = Math.min(4, panels.size());
        int legend = legend() ? LEGEND : 16;
        panelWidth = (WIDTH - LEFT - legend - (columns - 1) * 14) / columns;
        panelHeight = panels.size() == 1 ? 380 : 130;
    }

    private boolean legend() {
        return panels.get(0).lines().size() > 1;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int rows = (panels.size() + columns - 1) / columns;
        return TOP + rows * panelHeight + (rows - 1) * GAP + BOTTOM;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, title, WIDTH);
        double[] across = Curves.range(panels, true);
        double[] up = Curves.range(panels, false);
        for (int p = 0; p < panels.size(); p++) {
            double left = LEFT + p % columns * (panelWidth + 14.0);
            int row = p / columns;
            double top = TOP + row * (double) (panelHeight + GAP);
            Axis x = new Axis(across[0], across[1], left, left + panelWidth);
            Axis y = new Axis(up[0], up[1], top + panelHeight, top);
            panel(g, panels.get(p), x, y, p % columns == 0, p + columns >= panels.size());
        }
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        g.drawString(Theme.fit(g, panels.get(0).across(), WIDTH - LEFT - 16), LEFT, height() - 14);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        g.setFont(Theme.TEXT);
        TextLines.left(g, TextLines.of(g, panels.get(0).up(), height() - BOTTOM - 40, 2), -height() + BOTTOM, 16);
        g.setTransform(upright);
        if (legend() && !panels.get(0).ordered()) {
            legend(g, panels.get(0));
        }
    }

    private void panel(Graphics2D g, Curves panel, Axis x, Axis y, boolean first, boolean last) {
        grid(g, panel, x, y, first, last);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(x.from(), y.to(), x.to() - x.from(), y.from() - y.to()));
        for (int k = 0; k < panel.lines().size(); k++) {
            line(g, panel.lines().get(k), k, colour(panel, k), x, y);
        }
        g.setClip(clip);
        if (panel.ordered()) {
            names(g, panel, x, y);
        }
        if (panels.size() > 1) {
            g.setFont(Theme.SMALL);
            g.setColor(Theme.INK);
            g.drawString(Theme.fit(g, panel.title(), panelWidth), (float) x.from(), (float) y.to() - 5);
        }
    }

    private void grid(Graphics2D g, Curves panel, Axis x, Axis y, boolean first, boolean last) {
        g.setFont(Theme.SMALL);
        g.setStroke(Theme.THIN);
        int many = panels.size() == 1 ? 8 : 4;
        for (double mark : y.marks(many)) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x.from(), y.at(mark), x.to(), y.at(mark)));
            if (first) {
                String text = Axis.text(mark);
                g.setColor(Theme.SOFT);
                float width = g.getFontMetrics().stringWidth(text);
                g.drawString(text, (float) x.from() - 6 - width, (float) y.at(mark) + 4);
            }
        }
        List<Double> marks = panel.ticks().isEmpty()
                ? x.marks(many)
                : java.util.stream.IntStream.range(0, panel.ticks().size())
                        .mapToObj(i -> (double) i)
                        .toList();
        for (double mark : marks) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x.at(mark), y.from(), x.at(mark), y.to()));
            if (last) {
                String text = panel.ticks().isEmpty()
                        ? Axis.text(mark)
                        : panel.ticks().get((int) mark);
                g.setColor(Theme.SOFT);
                float width = g.getFontMetrics().stringWidth(text);
                g.drawString(text, (float) x.at(mark) - width / 2, (float) y.from() + 16);
            }
        }
    }

    private static Color colour(Curves panel, int line) {
        return panel.ordered()
                ? Theme.ordered(line, panel.lines().size())
                : Palette.LIGHT.colour(LineStyle.thing(line));
    }

    /** The name of each line at its right end, moved down where it would lie on another. */
    private void names(Graphics2D g, Curves panel, Axis x, Axis y) {
        g.setFont(Theme.SMALL);
        List<Integer> order = java.util.stream.IntStream.range(0, panel.lines().size())
                .filter(k -> end(panel.lines().get(k)) >= 0)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(
                        k -> -last(panel.lines().get(k))))
                .toList();
        double free = Double.POSITIVE_INFINITY;
        for (int k : order) {
            Curves.Line line = panel.lines().get(k);
            double at = Math.min(y.at(last(line)) + 4, y.from());
            at = Double.isInfinite(free) ? at : Math.max(at, free);
            free = at + 14;
            g.setColor(Theme.INK);
            g.drawString(Theme.fit(g, line.label(), LEGEND - 24), (float) x.to() + 8, (float) at);
        }
    }

    private static int end(Curves.Line line) {
        int end = line.mean().length - 1;
        while (end >= 0 && Double.isNaN(line.mean()[end])) {
            end--;
        }
        return end;
    }

    private static double last(Curves.Line line) {
        return line.mean()[end(line)];
    }

    private void line(Graphics2D g, Curves.Line line, int number, Color colour, Axis x, Axis y) {
        Path2D band = new Path2D.Double();
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < line.x().length; i++) {
            if (i > 0 && !Double.isNaN(line.low()[i]) && !Double.isNaN(line.low()[i - 1])) {
                band.append(quad(line, i, x, y), false);
            }
            if (Double.isNaN(line.mean()[i])) {
                drawing = false;
            } else if (drawing) {
                path.lineTo(x.at(line.x()[i]), y.at(line.mean()[i]));
            } else {
                path.moveTo(x.at(line.x()[i]), y.at(line.mean()[i]));
                drawing = true;
            }
        }
        g.setColor(Theme.faint(colour, panels.get(0).ordered() ? 0.08 : 0.18));
        g.fill(band);
        g.setColor(colour);
        g.setStroke(LineStyle.thing(number).stroke());
        g.draw(path);
        if (panels.size() == 1 && line.x().length <= 40) {
            marks(g, line, number, x, y);
        }
    }

    private static Shape quad(Curves.Line line, int i, Axis x, Axis y) {
        return Theme.polygon(
                x.at(line.x()[i - 1]),
                y.at(line.low()[i - 1]),
                x.at(line.x()[i]),
                y.at(line.low()[i]),
                x.at(line.x()[i]),
                y.at(line.high()[i]),
                x.at(line.x()[i - 1]),
                y.at(line.high()[i - 1]));
    }

    private static void marks(Graphics2D g, Curves.Line line, int number, Axis x, Axis y) {
        g.setStroke(Theme.THIN);
        for (int i = 0; i < line.x().length; i++) {
            if (Double.isNaN(line.mean()[i])) {
                continue;
            }
            double at = x.at(line.x()[i]);
            if (!Double.isNaN(line.low()[i])) {
                g.draw(new Line2D.Double(at, y.at(line.low()[i]), at, y.at(line.high()[i])));
            }
            AffineTransform place = AffineTransform.getTranslateInstance(at, y.at(line.mean()[i]));
            g.fill(place.createTransformedShape(Theme.marker(number)));
        }
    }

    private void legend(Graphics2D g, Curves panel) {
        g.setFont(Theme.SMALL);
        double left = WIDTH - LEGEND + 16.0;
        double top = TOP + 8;
        for (int k = 0; k < panel.lines().size(); k++) {
            g.setColor(Palette.LIGHT.colour(LineStyle.thing(k)));
            g.setStroke(LineStyle.thing(k).stroke());
            g.draw(new Line2D.Double(left, top, left + 28, top));
            g.setColor(Theme.INK);
            List<String> label = TextLines.of(g, panel.lines().get(k).label(), LEGEND - 56, LEGEND_LINES);
            TextLines.left(g, label, left + 34, top + 4);
            top += 20 + (label.size() - 1) * TextLines.spacing(g);
        }
    }
}
