package flashpoint.chart.map;

import flashpoint.chart.draw.Scripts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;

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

    static double width(Graphics2D g, String text, Font font) {
        return g.getFontMetrics(Scripts.font(g, text, font)).stringWidth(text);
    }
}
