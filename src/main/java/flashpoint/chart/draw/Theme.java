package flashpoint.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/**
 * Theme of all charts: white ground, light grid, colours that stay apart for colour-blind eyes, and a dash and a marker
 * for each besides, so that a grey print can be read too.
 *
 * <p>Colours: Okabe and Ito (2008), <i>Color universal design</i>.
 */
public final class Theme {

    public static final Color INK = new Color(0x22, 0x22, 0x22);
    public static final Color SOFT = new Color(0x59, 0x59, 0x59);
    public static final Color GRID = new Color(0xE3, 0xE3, 0xE3);
    public static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    public static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);
    static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);
    static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
    static final Color SKY = new Color(0x56, 0xB4, 0xE9);
    static final Color YELLOW = new Color(0xF0, 0xE4, 0x42);

    /** Lines: dark enough for a thin stroke on white. */
    static final List<Color> LINES = List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, Color.BLACK);

    /**
     * Houses of eight groups. Houses are too small for patterns, so their colours differ in lightness (by 8 or more of
     * L*, from burnt black and from white as well) besides in hue: a grey print and red-green blind eyes tell them apart.
     */
    static final List<Color> GROUNDS = List.of(
            new Color(0x2F, 0x86, 0xCA),
            new Color(0xE6, 0xA0, 0x04),
            new Color(0xED, 0xE1, 0x41),
            new Color(0x06, 0x7B, 0x54),
            new Color(0xD7, 0x79, 0xA6),
            new Color(0x71, 0x40, 0x98),
            new Color(0x97, 0xCD, 0xE1),
            new Color(0x72, 0x2F, 0x11));

    private static final float[][] DASHES = {null, {7, 3}, {2, 2.5f}, {9, 3, 2, 3}, {4, 4}};

    private static final String FAMILY = family();
    /** Titles. */
    public static final Font TITLE = font(Font.BOLD, 17);

    /** Text. */
    public static final Font TEXT = font(Font.PLAIN, 12);

    /** Labels of axes, notes. */
    public static final Font SMALL = font(Font.PLAIN, 11);

    /** Names. */
    public static final Font BOLD = font(Font.BOLD, 11);

    private Theme() {}

    private static String family() {
        String wanted = "DejaVu Sans";
        String[] there = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
        return Arrays.asList(there).contains(wanted) ? wanted : Font.SANS_SERIF;
    }

    private static Font font(int style, int size) {
        return new Font(FAMILY, style, size);
    }

    /**
     * Colour of the line of that number.
     *
     * @param number from 0
     * @return a colour dark enough on white
     */
    public static Color line(int number) {
        return LINES.get(number % LINES.size());
    }

    /**
     * Colour of the houses of a group.
     *
     * @param group its index
     * @return a light colour
     */
    public static Color ground(int group) {
        return GROUNDS.get(group % GROUNDS.size());
    }

    /**
     * Stroke of the line of that number.
     *
     * @param number from 0
     * @return a stroke with a dash of its own
     */
    public static BasicStroke stroke(int number) {
        float[] dash = DASHES[number % DASHES.length];
        return dash == null
                ? new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /**
     * Marker of the line of that number, around the origin.
     *
     * @param number from 0
     * @return a shape about seven points wide
     */
    public static Shape marker(int number) {
        return switch (number % 4) {
            case 0 -> new Ellipse2D.Double(-3.5, -3.5, 7, 7);
            case 1 -> new Rectangle2D.Double(-3.2, -3.2, 6.4, 6.4);
            case 2 -> polygon(0, -4.5, 4.2, 3, -4.2, 3);
            default -> polygon(0, -4.6, 4.6, 0, 0, 4.6, -4.6, 0);
        };
    }

    /**
     * A closed polygon.
     *
     * @param xy its corners
     * @return the path
     */
    public static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /**
     * A colour with another opacity.
     *
     * @param c a colour
     * @param alpha 0 to 1
     * @return the same, less opaque
     */
    public static Color faint(Color c, double alpha) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) FastMath.round(alpha * 255));
    }

    /**
     * Black or white, whichever stands out more from a colour: by 4.5 or more as WCAG 2.1 measures it, from any.
     *
     * @param c a colour
     * @return the colour of text on it
     */
    public static Color onto(Color c) {
        double light = 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
        return (light + 0.05) * (light + 0.05) > 1.05 * 0.05 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : FastMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /**
     * Counts with a comma for thousands.
     *
     * @return a format
     */
    public static DecimalFormat counts() {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** Shares and means. */
    public static DecimalFormat shares() {
        return new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** Sizes of text, the same for SVG and PNG. */
    public static final class Ruler {
        private final Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

        /** A ruler. */
        public Ruler() {
            hints(g);
        }

        /**
         * Width of a line.
         *
         * @param text what is written
         * @param font in which font
         * @return points
         */
        public double width(String text, Font font) {
            FontMetrics metrics = g.getFontMetrics(Scripts.font(text, font));
            return metrics.getStringBounds(text, g).getWidth();
        }
    }

    /**
     * Smooth edges and fractional text widths.
     *
     * @param g where to draw so
     */
    public static void hints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
