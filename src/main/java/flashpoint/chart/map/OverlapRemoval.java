package flashpoint.chart.map;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Removal of overlaps: boxes are moved apart until none overlaps another, and kept within bounds: pair by pair,
 * in order, each by half of the smaller overlap. The result depends on nothing but the boxes and their order.
 */
public final class OverlapRemoval {

    private static final int ROUNDS = 600;

    private OverlapRemoval() {}

    /** Moves the boxes in place, to at least {@code gap} from one another; says whether there was room. */
    public static boolean apart(List<Rectangle2D.Double> boxes, Rectangle2D bounds, double gap) {
        double aspect = bounds.getWidth() / bounds.getHeight();
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            // Crowds that the height cannot hold do not settle by the smaller overlap: then let them spread sideways.
            double sideways = round < ROUNDS / 6 ? 1 : round % 2 == 0 ? Double.POSITIVE_INFINITY : aspect;
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    moved |= push(boxes.get(i), boxes.get(j), gap, sideways);
                }
            }
            boxes.forEach(b -> clamp(b, bounds));
        }
        return !moved;
    }

    private static boolean push(Rectangle2D.Double a, Rectangle2D.Double b, double gap, double sideways) {
        double dx = b.getCenterX() - a.getCenterX();
        double dy = b.getCenterY() - a.getCenterY();
        double overX = (a.width + b.width) / 2 + gap - Math.abs(dx);
        double overY = (a.height + b.height) / 2 + gap - Math.abs(dy);
        if (overX <= 0.01 || overY <= 0.01) {
            return false;
        }
        if (overX < overY * sideways) {
            double by = Math.copySign(overX / 2, dx == 0 ? 1 : dx);
            a.x -= by;
            b.x += by;
        } else {
            double by = Math.copySign(overY / 2, dy == 0 ? 1 : dy);
            a.y -= by;
            b.y += by;
        }
        return true;
    }

    private static void clamp(Rectangle2D.Double box, Rectangle2D bounds) {
        box.x = Math.max(bounds.getMinX(), Math.min(bounds.getMaxX() - box.width, box.x));
        box.y = Math.max(bounds.getMinY(), Math.min(bounds.getMaxY() - box.height, box.y));
    }
}
