package flashpoint.chart.map;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimePicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Marks on the map of a region besides its discs: triangles of refuges, names, scale, entries of the key. */
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

    /** The triangle of a refuge. */
    void refuge(Rectangle2D box) {
        Shape triangle = triangle(box.getCenterX(), box.getCenterY(), 9);
        g.setPaint(Theme.PAPER);
        g.fill(triangle);
        g.setPaint(Theme.INK);
        g.setStroke(Theme.MEAN);
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
            g.setStroke(Theme.FINE);
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

    /** A bar of round length at the lower left, and which way is north; no bar where distances do not hold. */
    void scaleBar(double pixelsPerKm, boolean schematic) {
        double y = MapPlan.SCALE.getMaxY() - 9;
        MapScale.paint(g, MapPlan.SCALE.getX() + 12, y, pixelsPerKm, schematic, Theme.INK);
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
            g.setStroke(Theme.OUTLINE);
            g.draw(symbol);
        }
        g.translate(-at[0] - 8, -at[1] + 4);
        TimePicture.text(g, text, at[0] + 20, at[1], Theme.SMALL, Theme.INK);
        at[0] += wide;
    }
}
