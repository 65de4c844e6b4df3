package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * The marks of a map, each with a shape of its own, so that none depends on its colour. The key shows the same marks.
 */
final class Symbols {

    private final Graphics2D g;
    private final Palette palette;

    Symbols(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    /** A circle, larger with the number of attackers, and the number. */
    void attackers(Point2D at, int count, double radius) {
        Shape circle = disc(at, radius);
        g.setPaint(Theme.faint(palette.attack(), 0.3));
        g.fill(circle);
        outline(circle, palette.attack(), 2);
        number(at, count, palette.plot(), palette.ink());
    }

    /** A dashed circle: mobilised people who are still at home. */
    void gathering(Point2D at, int count) {
        Shape circle = disc(at, 8);
        g.setPaint(palette.gathering());
        g.setStroke(Theme.GATHERING);
        g.draw(circle);
        number(at, count, palette.plot(), palette.ink());
    }

    /** A diamond on the road: a mob under way. */
    void convoy(Point2D at, int count) {
        double x = at.getX();
        double y = at.getY();
        // Wide enough for its number at the height of the digits.
        double half = count <= 0
                ? 12
                : Math.max(12, TextPainter.width(g, Theme.counts().format(count), Theme.BOLD) + 4);
        Shape diamond = Theme.polygon(x, y - 10, x + half, y, x, y + 10, x - half, y);
        g.setPaint(palette.attack());
        g.fill(diamond);
        outline(diamond, palette.plot(), 1);
        number(at, count, null, Theme.onto(palette.attack()));
    }

    /** A badge: officers in a village. */
    void officers(Point2D leftBottom, int count) {
        String text = Theme.counts().format(count);
        double wide = TextPainter.width(g, text, Theme.BOLD) + 8;
        Rectangle2D badge = new Rectangle2D.Double(leftBottom.getX(), leftBottom.getY() - 16, wide, 16);
        g.setPaint(palette.police());
        g.fill(badge);
        outline(badge, palette.plot(), 1);
        TextPainter.left(g, text, badge.getX() + 4, badge.getY() + 12, Theme.BOLD, Theme.onto(palette.police()));
    }

    /** A small shield on the road: a police unit under way, with a bar if it came from outside. */
    void patrol(Point2D at, boolean reinforcement) {
        double x = at.getX();
        double y = at.getY();
        Shape shield = Theme.polygon(x - 6, y - 6, x + 6, y - 6, x + 6, y + 1, x, y + 7, x - 6, y + 1);
        g.setPaint(palette.police());
        g.fill(shield);
        outline(shield, palette.plot(), 1);
        if (reinforcement) {
            g.setPaint(Theme.onto(palette.police()));
            g.fill(new Rectangle2D.Double(x - 4, y - 2.5, 8, 2.5));
        }
    }

    /** A speech bubble: those who spread a rumour; empty for those who speak against it. */
    void talkers(Point2D at, int count, boolean against) {
        double x = at.getX();
        double y = at.getY();
        String text = Theme.counts().format(count);
        double half = Math.max(8, TextPainter.width(g, text, Theme.SMALL) / 2 + 3);
        Shape bubble = Theme.polygon(
                x - half, y - 8, x + half, y - 8, x + half, y + 5, x + 1, y + 5, x - 4, y + 10, x - 4, y + 5, x - half,
                y + 5);
        g.setPaint(against ? palette.plot() : palette.talk());
        g.fill(bubble);
        outline(bubble, against ? palette.talk() : palette.plot(), 1.4f);
        Color on = against ? palette.ink() : Theme.onto(palette.talk());
        TextPainter.centred(g, text, x, y + 2.5, Theme.SMALL, on);
    }

    /** A dot on the way: people who flee; a ring for people on the way home. */
    void walkers(Point2D at, int persons, boolean homeward) {
        double radius = Math.max(1.6, Math.min(9, 0.42 * Math.sqrt(persons)));
        Shape dot = disc(at, radius);
        if (homeward) {
            g.setPaint(palette.plot());
            g.fill(dot);
            outline(dot, palette.flight(), 1.4f);
        } else {
            g.setPaint(Theme.faint(palette.flight(), 0.85));
            g.fill(dot);
        }
    }

    private static Shape disc(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    private void outline(Shape shape, Color colour, float width) {
        g.setPaint(colour);
        g.setStroke(Theme.solid(width));
        g.draw(shape);
    }

    private void number(Point2D at, int count, Color halo, Color ink) {
        if (count <= 0) {
            return;
        }
        String text = Theme.counts().format(count);
        if (halo != null) {
            double wide = TextPainter.width(g, text, Theme.BOLD);
            g.setPaint(Theme.faint(halo, 0.75));
            g.fill(new Rectangle2D.Double(at.getX() - wide / 2 - 1, at.getY() - 6, wide + 2, 12));
        }
        TextPainter.centred(g, text, at.getX(), at.getY() + 4, Theme.BOLD, ink);
    }
}
