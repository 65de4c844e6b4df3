package flashpoint.chart.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Placer of names on a map: beside their mark, at the first of eight positions that is free; if none is, farther away
 * with a line that leads back.
 */
public final class LabelPlacer {

    /** Room between a thing and its name. */
    public static final double GAP = 3;

    /** Cost of a leader line through another mark, in square points of overlap. */
    private static final double CROSSING = 60;

    private static final double[] RINGS = {GAP, 16, 30, 46, 64, 90};

    /** Direction of the eight positions: below, above, right, left, then the corners. */
    private static final int[][] SIDES = {{0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

    private final Rectangle2D bounds;
    private final List<Rectangle2D> taken;

    /**
     * The place of a name.
     *
     * @param box where it stands
     * @param leader whether it stands so far off that a line should lead back
     */
    public record Spot(Rectangle2D box, boolean leader) {}

    /**
     * A placer that keeps names within bounds and off what is there.
     *
     * @param bounds where names may stand
     * @param obstacles what they keep off
     */
    public LabelPlacer(Rectangle2D bounds, List<? extends Rectangle2D> obstacles) {
        this.bounds = bounds;
        taken = new ArrayList<>(obstacles);
    }

    /**
     * Places a name beside its thing, and keeps later names off it.
     *
     * @param thing what is named
     * @param width of the name
     * @param height of the name
     * @return its place
     */
    public Spot place(Rectangle2D thing, double width, double height) {
        Spot best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double ring : RINGS) {
            for (int[] side : SIDES) {
                Rectangle2D box = beside(thing, width, height, side, ring);
                double overlap = overlap(box) + (ring > GAP ? crossings(box, thing) : 0);
                if (overlap < least) {
                    best = new Spot(box, ring > GAP);
                    least = overlap;
                }
                if (overlap == 0) {
                    taken.add(box);
                    return best;
                }
            }
        }
        taken.add(best.box());
        return best;
    }

    private static Rectangle2D beside(Rectangle2D thing, double width, double height, int[] side, double gap) {
        double x = thing.getCenterX() + side[0] * (thing.getWidth() / 2 + gap + width / 2) - width / 2;
        double y = thing.getCenterY() + side[1] * (thing.getHeight() / 2 + gap + height / 2) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }

    /**
     * The line from a name back to its thing.
     *
     * @param box where the name stands
     * @param thing what is named
     * @return from edge to edge
     */
    public static Line2D leader(Rectangle2D box, Rectangle2D thing) {
        return new Line2D.Double(nearest(box, thing), nearest(thing, box));
    }

    private static Point2D nearest(Rectangle2D box, Rectangle2D to) {
        return new Point2D.Double(
                Math.max(box.getMinX(), Math.min(box.getMaxX(), to.getCenterX())),
                Math.max(box.getMinY(), Math.min(box.getMaxY(), to.getCenterY())));
    }

    private double crossings(Rectangle2D box, Rectangle2D thing) {
        Line2D line = leader(box, thing);
        return CROSSING
                * taken.stream()
                        .filter(t -> !t.equals(thing) && line.intersects(t))
                        .count();
    }

    /** Area that is not free; leaving the bounds counts double. */
    private double overlap(Rectangle2D box) {
        Rectangle2D in = box.createIntersection(bounds);
        boolean out = in.getWidth() <= 0 || in.getHeight() <= 0;
        double inside = out ? 0 : in.getWidth() * in.getHeight();
        double sum = 2 * (box.getWidth() * box.getHeight() - inside);
        for (Rectangle2D other : taken) {
            if (other.intersects(box)) {
                Rectangle2D both = other.createIntersection(box);
                sum += both.getWidth() * both.getHeight();
            }
        }
        return sum < 1e-6 ? 0 : sum;
    }
}
