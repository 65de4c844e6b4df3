package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where the name of the baseline stands in a panel: beside its line, where no interval, mean or line of means is. */
final class BaselineLabel {

    private static final double HIGH = 14;
    private static final double DOT = 6;
    private static final double DIAMOND = 9;

    private BaselineLabel() {}

    /**
     * A free place, or the one on which least lies.
     *
     * @param width of the name
     * @param panel what is drawn
     * @param level of the baseline
     * @param x axis of the factor
     * @param y axis of the outcome
     * @return where the name stands
     */
    static Rectangle2D place(double width, EffectPanel panel, double level, Axis x, Axis y) {
        List<Double> lefts = new ArrayList<>(List.of(x.from() + 4, x.to() - width - 2));
        for (int i = 1; i < panel.x().length; i++) {
            lefts.add((x.at(panel.x()[i - 1]) + x.at(panel.x()[i]) - width) / 2);
        }
        Rectangle2D best = null;
        int least = Integer.MAX_VALUE;
        for (double top : new double[] {y.at(level) - HIGH - 2, y.at(level) + 2}) {
            for (double left : lefts) {
                Rectangle2D box = new Rectangle2D.Double(left, top, width, HIGH);
                int hits = hits(box, panel, level, x, y);
                if (hits < least) {
                    best = box;
                    least = hits;
                }
            }
        }
        return best;
    }

    /** How many things lie below a box. */
    static int hits(Rectangle2D box, EffectPanel panel, double level, Axis x, Axis y) {
        int hits = 0;
        if (!Double.isNaN(panel.baseline())) {
            hits += about(x.at(panel.baseline()), y.at(level), DIAMOND).intersects(box) ? 1 : 0;
        }
        for (int i = 0; i < panel.x().length; i++) {
            double cx = x.at(panel.x()[i]);
            if (!Double.isNaN(panel.low()[i])) {
                hits += box.intersectsLine(cx, y.at(panel.low()[i]), cx, y.at(panel.high()[i])) ? 1 : 0;
            }
            if (!Double.isNaN(panel.mean()[i])) {
                hits += about(cx, y.at(panel.mean()[i]), DOT).intersects(box) ? 1 : 0;
            }
            if (i > 0 && !Double.isNaN(panel.mean()[i]) && !Double.isNaN(panel.mean()[i - 1])) {
                Line2D line =
                        new Line2D.Double(x.at(panel.x()[i - 1]), y.at(panel.mean()[i - 1]), cx, y.at(panel.mean()[i]));
                hits += line.intersects(box) ? 1 : 0;
            }
        }
        return hits;
    }

    private static Rectangle2D about(double x, double y, double r) {
        return new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
