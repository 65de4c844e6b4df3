package flashpoint.chart.map;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimePicture;
import flashpoint.scenario.Group;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Marks on a map besides houses: circles of attackers, badges of police, triangles of refuges, names, the key. */
final class MapMarks {

    private static final double LINE = 14;

    /** Height of a name and the line under it. */
    static final double NAME_HEIGHT = 2 * LINE;

    private static final String WIDEST = "100 % away";

    private final Graphics2D g;
    private final Theme.Ruler ruler;
    private final List<Rectangle2D> obstacles = new ArrayList<>();
    private LabelPlacer placer;

    MapMarks(Graphics2D g, Theme.Ruler ruler) {
        this.g = g;
        this.ruler = ruler;
    }

    /** Attackers and police of a village, where there are any. */
    void village(Rectangle2D box, double attackers, double police) {
        if (attackers > 0) {
            double most = Math.max(12, Math.min(30, 0.5 * box.getWidth()));
            double r = Math.max(9, Math.min(most, 1.1 * Math.sqrt(attackers)));
            circle(box.getCenterX(), box.getCenterY(), r);
            haloed(MapMoment.count(attackers), box.getCenterX(), box.getCenterY() + 4);
        }
        if (police > 0) {
            String text = MapMoment.count(police);
            double wide = ruler.width(text, Theme.BOLD) + 8;
            // Badges hang from the lower left corner, inside the block, where they hide neither names nor neighbours.
            Rectangle2D badge = new Rectangle2D.Double(box.getX() - 3, box.getMaxY() - 13, wide, 16);
            g.setPaint(Theme.BLUE);
            g.fill(badge);
            g.setPaint(Color.WHITE);
            g.setStroke(new BasicStroke(1));
            g.draw(badge);
            TimePicture.text(g, text, badge.getX() + 4, badge.getY() + 12, Theme.BOLD, Color.WHITE);
        }
    }

    private void circle(double x, double y, double r) {
        Shape circle = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        g.setPaint(Theme.faint(Theme.VERMILION, 0.25));
        g.fill(circle);
        g.setPaint(Theme.VERMILION);
        g.setStroke(new BasicStroke(2));
        g.draw(circle);
    }

    private void haloed(String text, double x, double baseline) {
        double wide = ruler.width(text, Theme.BOLD);
        g.setPaint(Theme.faint(Color.WHITE, 0.8));
        g.fill(new Rectangle2D.Double(x - wide / 2 - 2, baseline - 11, wide + 4, 14));
        TimePicture.text(g, text, x - wide / 2, baseline, Theme.BOLD, Color.BLACK);
    }

    /** The triangle of a refuge. */
    void refuge(Rectangle2D box) {
        Shape triangle = triangle(box.getCenterX(), box.getCenterY(), 9);
        g.setPaint(Color.WHITE);
        g.fill(triangle);
        g.setPaint(Color.BLACK);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(triangle);
    }

    static Shape triangle(double x, double y, double r) {
        return Theme.polygon(x, y - r, x + r, y + r * 0.75, x - r, y + r * 0.75);
    }

    /** Keeps names off something. Call it for everything before the first name. */
    void keepOff(Rectangle2D box) {
        obstacles.add(box);
    }

    /** A name and a line under it, beside its thing. */
    void name(Rectangle2D thing, String name, String below) {
        if (placer == null) {
            placer = new LabelPlacer(MapPlan.AREA, obstacles);
        }
        // Always room for two lines, so that a name stands in the same place on every map of a run.
        LabelPlacer.Spot spot = placer.place(thing, nameWidth(ruler, name), NAME_HEIGHT);
        Rectangle2D box = spot.box();
        if (spot.leader()) {
            g.setPaint(Theme.SOFT);
            g.setStroke(new BasicStroke(0.8f));
            g.draw(LabelPlacer.leader(box, thing));
        }
        boolean leftwards = box.getMaxX() <= thing.getX();
        boolean rightwards = box.getX() >= thing.getMaxX();
        written(name, box, box.getY() + 11, Theme.BOLD, leftwards, rightwards);
        written(below, box, box.getY() + 11 + LINE, Theme.SMALL, leftwards, rightwards);
    }

    /** Width that a name and the line under it may need. */
    static double nameWidth(Theme.Ruler ruler, String name) {
        return Math.max(ruler.width(name, Theme.BOLD), ruler.width(WIDEST, Theme.SMALL)) + 4;
    }

    private void written(
            String text, Rectangle2D box, double y, java.awt.Font font, boolean leftwards, boolean rightwards) {
        double spare = box.getWidth() - ruler.width(text, font);
        double x = box.getX() + (leftwards ? spare : rightwards ? 0 : spare / 2);
        if (!text.isEmpty()) {
            TimePicture.text(g, text, x, y, font, Theme.INK);
        }
    }

    /** An arrow at the edge towards a place beyond the map. */
    void portal(Point2D at, String name) {
        double dx = at.getX() - MapPlan.AREA.getCenterX();
        double dy = at.getY() - MapPlan.AREA.getCenterY();
        double length = Math.max(1e-9, FastMath.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        g.setPaint(Theme.SOFT);
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(at.getX() - 26 * ux, at.getY() - 26 * uy, at.getX() - 6 * ux, at.getY() - 6 * uy));
        g.fill(Theme.polygon(
                at.getX(),
                at.getY(),
                at.getX() - 10 * ux - 5 * uy,
                at.getY() - 10 * uy + 5 * ux,
                at.getX() - 10 * ux + 5 * uy,
                at.getY() - 10 * uy - 5 * ux));
        Rectangle2D box = new Rectangle2D.Double(
                Math.min(at.getX(), at.getX() - 26 * ux), Math.min(at.getY(), at.getY() - 26 * uy), 26, 26);
        obstacles.add(box);
        name(box, name, "(off the map)");
    }

    /** A bar of round length at the lower left, and which way is north; no bar where distances do not hold. */
    void scaleBar(double pixelsPerKm, boolean schematic) {
        double y = MapPlan.SCALE.getMaxY() - 9;
        MapScale.paint(g, MapPlan.SCALE.getX() + 12, y, pixelsPerKm, schematic, Theme.INK);
    }

    /** The key below the map, wrapped to its width. */
    void key(List<Group> groups, double top) {
        double[] at = {MapPlan.AREA.getX() + 4, top};
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean named = group.name() != null && !group.name().isBlank();
            Shape square = new Rectangle2D.Double(-5, -5, 10, 10);
            entry(at, square, Theme.ground(i), null, "house, " + (named ? group.name() : "group " + group.label()));
        }
        entry(at, new Rectangle2D.Double(-5, -5, 10, 10), Color.BLACK, null, "burned house");
        Color fill = Theme.faint(Theme.VERMILION, 0.25);
        entry(at, new Ellipse2D.Double(-7, -7, 14, 14), fill, Theme.VERMILION, "attackers, with their number");
        entry(at, new Rectangle2D.Double(-7, -6, 14, 12), Theme.BLUE, null, "police, officers");
        entry(at, triangle(0, 1, 7), Color.WHITE, Color.BLACK, "refuge, people there");
    }

    /** One entry of a key, at a place that moves on. */
    void entry(double[] at, Shape symbol, Color fill, Color line, String text) {
        double wide = ruler.width(text, Theme.SMALL) + 36;
        if (at[0] + wide > MapPlan.AREA.getMaxX() + 14) {
            at[0] = MapPlan.AREA.getX() + 4;
            at[1] += 20;
        }
        g.translate(at[0] + 8, at[1] - 4);
        g.setPaint(fill);
        g.fill(symbol);
        if (line != null) {
            g.setPaint(line);
            g.setStroke(new BasicStroke(1.6f));
            g.draw(symbol);
        }
        g.translate(-at[0] - 8, -at[1] + 4);
        TimePicture.text(g, text, at[0] + 20, at[1], Theme.SMALL, Theme.INK);
        at[0] += wide;
    }
}
