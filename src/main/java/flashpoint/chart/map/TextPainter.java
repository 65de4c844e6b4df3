package flashpoint.chart.map;

import flashpoint.chart.draw.Scripts;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Painter of text on a map. */
final class TextPainter {

    private TextPainter() {}

    static void left(Graphics2D g, String text, double x, double baseline, Font font, Color colour) {
        g.setFont(Scripts.font(g, text, font));
        g.setPaint(colour);
        g.drawString(text, (float) x, (float) baseline);
    }

    static void centred(Graphics2D g, String text, double x, double baseline, Font font, Color colour) {
        double wide = width(g, text, font);
        left(g, text, x - wide / 2, baseline, font, colour);
    }

    /** Centred, with a ground of its own that lets lines beneath show through without crossing the letters. */
    static void grounded(Graphics2D g, String text, double x, double baseline, Font font, Color colour, Color ground) {
        if (!text.isEmpty()) {
            double wide = width(g, text, font) + 4;
            double high = font.getSize2D();
            g.setPaint(Theme.faint(ground, 0.8));
            g.fill(new Rectangle2D.Double(x - wide / 2, baseline - 0.85 * high, wide, 1.1 * high));
        }
        centred(g, text, x, baseline, font, colour);
    }

    static double width(Graphics2D g, String text, Font font) {
        return g.getFontMetrics(Scripts.font(g, text, font)).stringWidth(text);
    }
}
