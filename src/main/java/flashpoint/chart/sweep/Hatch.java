package flashpoint.chart.sweep;

import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.apache.commons.math3.util.FastMath;

/** Slanting lines over a part of a chart that is less known; they go on from one box to the next without a seam. */
final class Hatch {

    private static final double GAP = 7;

    private Hatch() {}

    /** Paints them over a box: dark with a pale rim, so that they are seen on any colour. */
    static void paint(Graphics2D g, Rectangle2D box) {
        Shape before = g.getClip();
        g.clip(box);
        double first = FastMath.ceil((box.getMinX() + box.getMinY()) / GAP);
        for (double k = first; k * GAP <= box.getMaxX() + box.getMaxY(); k++) {
            double sum = k * GAP;
            Line2D line = new Line2D.Double(sum - box.getMaxY(), box.getMaxY(), sum - box.getMinY(), box.getMinY());
            g.setColor(Theme.faint(Theme.PAPER, 0.7));
            g.setStroke(Theme.MEAN);
            g.draw(line);
            g.setColor(Theme.SOFT);
            g.setStroke(Theme.FINE);
            g.draw(line);
        }
        g.setClip(before);
    }
}
