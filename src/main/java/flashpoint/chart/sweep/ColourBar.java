package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The bar that says what colours mean: name and unit beside it, ticks at round values. */
final class ColourBar {

    private static final int WIDE = 16;
    private static final int STEPS = 60;

    private ColourBar() {}

    /**
     * Paints it upright.
     *
     * @param g where
     * @param left its left edge
     * @param top its upper edge
     * @param high its height
     * @param least value of the palest colour
     * @param most value of the darkest
     * @param name what it counts, with the unit
     */
    static void paint(Graphics2D g, double left, double top, double high, double least, double most, String name) {
        for (int i = 0; i < STEPS; i++) {
            g.setColor(Theme.sequential(1 - (i + 0.5) / STEPS));
            g.fill(new Rectangle2D.Double(left, top + i * high / STEPS, WIDE, high / STEPS + 0.5));
        }
        g.setColor(Theme.SOFT);
        g.setStroke(Theme.THIN);
        g.draw(new Rectangle2D.Double(left, top, WIDE, high));
        g.setFont(Theme.SMALL);
        double wide = 0;
        if (most > least) {
            Axis scale = new Axis(least, most, top + high, top);
            for (double mark : scale.marks(5)) {
                double y = scale.at(mark);
                g.setColor(Theme.SOFT);
                g.draw(new Line2D.Double(left + WIDE, y, left + WIDE + 4, y));
                String text = Axis.text(mark);
                g.drawString(text, (float) left + WIDE + Theme.TICK_GAP, (float) y + 4);
                wide = Math.max(wide, g.getFontMetrics().stringWidth(text));
            }
        } else {
            g.drawString(Axis.text(least), (float) left + WIDE + Theme.TICK_GAP, (float) (top + high / 2) + 4);
            wide = g.getFontMetrics().stringWidth(Axis.text(least));
        }
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        TextLines.left(g, TextLines.of(g, name, high + 60, 2), -(top + high), left + WIDE + Theme.TICK_GAP + wide + 16);
        g.setTransform(upright);
    }
}
