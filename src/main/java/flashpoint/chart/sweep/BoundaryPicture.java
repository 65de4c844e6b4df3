package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A surface in one hue with its boundary as a line, the stretch in which the side is not known hatched, and a ring at each
 * point with runs, larger where there were more.
 */
final class BoundaryPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 92;
    private static final int TOP = 92;
    private static final int SIDE = 560;
    private static final int BOTTOM = 66;

    private final BoundaryMap map;
    private final Axis x;
    private final Axis y;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    BoundaryPicture(BoundaryMap map) {
        this.map = map;
        x = new Axis(map.x()[0], map.x()[1], LEFT, LEFT + SIDE);
        y = new Axis(map.y()[0], map.y()[1], TOP + SIDE, TOP);
        for (double[] row : map.z()) {
            for (double v : row) {
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + SIDE + BOTTOM;
    }

    private static double across(double share) {
        return LEFT + share * SIDE;
    }

    private static double upward(double share) {
        return TOP + (1 - share) * SIDE;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, map.title(), WIDTH);
        Shape before = g.getClip();
        g.clip(new Rectangle2D.Double(LEFT, TOP, SIDE, SIDE));
        surface(g);
        boundary(g);
        g.setClip(before);
        points(g);
        axes(g);
        key(g);
        ColourBar.paint(g, LEFT + SIDE + 60.0, TOP + 160, 300, least, most, map.outcome());
    }

    /** Cells about the places of the grid; neighbours overlap a little, or seams would show. */
    private void surface(Graphics2D g) {
        int side = map.z().length;
        double cell = (double) SIDE / (side - 1);
        for (int r = 0; r < side; r++) {
            for (int c = 0; c < side; c++) {
                double share = most > least ? (map.z()[r][c] - least) / (most - least) : 0.3;
                g.setColor(Theme.sequential(share));
                double left = across((double) c / (side - 1)) - cell / 2;
                double top = upward((double) r / (side - 1)) - cell / 2;
                g.fill(new Rectangle2D.Double(left, top, cell + 0.6, cell + 0.6));
            }
        }
        g.setStroke(Theme.FINE);
        for (int r = 0; r < side; r++) {
            for (int c = 0; c < side; c++) {
                if (map.unsure()[r][c]) {
                    double left = across((double) c / (side - 1)) - cell / 2;
                    double top = upward((double) r / (side - 1)) - cell / 2;
                    Hatch.paint(g, new Rectangle2D.Double(left, top, cell, cell));
                }
            }
        }
    }

    private void boundary(Graphics2D g) {
        for (double[][] line : map.lines()) {
            Path2D path = new Path2D.Double();
            for (double[] at : line) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(across(at[0]), upward(at[1]));
                } else {
                    path.lineTo(across(at[0]), upward(at[1]));
                }
            }
            g.setColor(Theme.PAPER);
            g.setStroke(Theme.CASING);
            g.draw(path);
            g.setColor(Theme.INK);
            g.setStroke(Theme.STRONG);
            g.draw(path);
        }
    }

    private void points(Graphics2D g) {
        for (int i = 0; i < map.points().length; i++) {
            double r = radius(map.runs()[i]);
            double cx = across(map.points()[i][0]);
            double cy = upward(map.points()[i][1]);
            Shape ring = new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r);
            g.setColor(Theme.faint(Theme.PAPER, 0.8));
            g.fill(ring);
            g.setColor(Theme.INK);
            g.setStroke(Theme.THIN);
            g.draw(ring);
        }
    }

    private static double radius(int runs) {
        return Math.min(9, 1.1 * Math.sqrt(runs));
    }

    private void axes(Graphics2D g) {
        g.setColor(Theme.SOFT);
        g.setStroke(Theme.THIN);
        g.draw(new Rectangle2D.Double(LEFT, TOP, SIDE, SIDE));
        g.setFont(Theme.SMALL);
        for (double mark : x.marks(7)) {
            String text = Axis.text(mark);
            g.draw(new Line2D.Double(x.at(mark), TOP + SIDE, x.at(mark), TOP + SIDE + 4.0));
            g.drawString(text, (float) x.at(mark) - g.getFontMetrics().stringWidth(text) / 2f, TOP + SIDE + 18f);
        }
        for (double mark : y.marks(7)) {
            String text = Axis.text(mark);
            g.draw(new Line2D.Double(LEFT - 4, y.at(mark), LEFT, y.at(mark)));
            g.drawString(text, LEFT - 8f - g.getFontMetrics().stringWidth(text), (float) y.at(mark) + 4);
        }
        named(g, map.across(), map.keys().get(0), LEFT, TOP + SIDE + 40f);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        named(g, map.up(), map.keys().get(1), -(TOP + SIDE), 22);
        g.setTransform(upright);
    }

    private static void named(Graphics2D g, String words, String key, float at, float base) {
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        g.drawString(Theme.fit(g, words, SIDE), at, base);
        g.setFont(Theme.SMALL);
        g.setColor(Theme.SOFT);
        g.drawString(Theme.fit(g, key, SIDE), at, base + 15);
    }

    private void key(Graphics2D g) {
        g.setFont(Theme.SMALL);
        float left = LEFT;
        float base = 74;
        g.setColor(Theme.INK);
        g.setStroke(Theme.STRONG);
        g.draw(new Line2D.Double(left, base - 4, left + 24, base - 4));
        g.drawString(map.boundary(), left + 30, base);
        left += 54 + g.getFontMetrics().stringWidth(map.boundary());
        Hatch.paint(g, new Rectangle2D.Double(left, base - 11, 24, 14));
        g.setColor(Theme.INK);
        g.drawString(map.band(), left + 30, base);
        left += 60 + g.getFontMetrics().stringWidth(map.band());
        g.setStroke(Theme.THIN);
        g.draw(new Ellipse2D.Double(left - 5.0, base - 9, 10, 10));
        g.drawString("runs; larger: more", left + 10, base);
    }
}
