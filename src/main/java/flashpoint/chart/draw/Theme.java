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
 * Style sheet of all charts, maps included: type, widths of strokes, dashes, margins and the colours of paper. No other
 * class of a chart makes a font, a colour or a stroke; what a colour means is {@link Meaning}, and {@link Palette} gives
 * it on each ground.
 *
 * <p>Colours of things without a meaning are after Tol (2021), <i>Colour schemes</i>, technical note SRON/EPS/TN/09-002, the
 * muted scheme, darkened for thin lines.
 */
public final class Theme {

    /** Width of every chart in a report, points: so that text has one size on the page. */
    public static final int WIDTH = 1000;

    /** Room beside titles and at the edges. */
    public static final int MARGIN = 16;

    /** Base line of a title. */
    public static final int TITLE_BASE = 26;

    /** Base line of the line below it. */
    public static final int NOTE_BASE = 46;

    /** Room between an axis and the numbers of its ticks. */
    public static final int TICK_GAP = 6;

    /** Width of a line that shows a series. */
    static final float LINE = 2;

    public static final Color PAPER = Color.WHITE;
    public static final Color INK = new Color(0x22, 0x22, 0x22);
    public static final Color SOFT = new Color(0x59, 0x59, 0x59);
    public static final Color GRID = new Color(0xE3, 0xE3, 0xE3);
    /** Roads of a map of discs. */
    public static final Color ROAD = new Color(0xC8, 0xC8, 0xC0);
    /** Rivers. */
    public static final Color WATER = new Color(0x7F, 0xB2, 0xD6);

    /** Rims of discs. */
    public static final BasicStroke HAIR = new BasicStroke(0.5f);
    /** Grids, and lines that lead to names. */
    public static final BasicStroke FINE = new BasicStroke(0.8f);
    /** Axes and frames. */
    public static final BasicStroke THIN = new BasicStroke(1);
    /** Intervals, roads. */
    public static final BasicStroke INTERVAL = new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Outlines of marks. */
    public static final BasicStroke OUTLINE = new BasicStroke(1.6f);
    /** Means over many. */
    public static final BasicStroke MEAN = new BasicStroke(LINE);
    /** Limits, and the interval that matters most. */
    public static final BasicStroke STRONG = new BasicStroke(2.4f);
    /** Pale rim of a dark line on colours. */
    public static final BasicStroke CASING = new BasicStroke(4.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Events that a scenario sets. */
    public static final BasicStroke SET = new BasicStroke(0.9f);
    /** What a run has brought about by itself. */
    public static final BasicStroke OUTCOME = dashed(1.1f, 5, 3);
    /** Crowds that gather. */
    public static final BasicStroke GATHERING = dashed(1.8f, 3, 2);
    /** Rivers. */
    public static final BasicStroke RIVER = new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Borders. */
    public static final BasicStroke BORDER = dashed(1.6f, 9, 3, 2, 3);

    /** Things without a meaning of their own: dark enough for a thin stroke on white. */
    static final List<Color> THINGS = List.of(
            new Color(0x33, 0x40, 0x9C),
            new Color(0xC9, 0x55, 0x6B),
            new Color(0x11, 0x77, 0x33),
            new Color(0xA0, 0x8A, 0x1E),
            new Color(0x3A, 0x9F, 0xA0),
            INK,
            new Color(0xA3, 0x4F, 0xA0));

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

    private static final Color LEAST = new Color(0xF3, 0xF7, 0xFB);
    private static final Color MOST = new Color(0x06, 0x35, 0x60);

    private static final float[][] DASHES = {
        null, {7, 3}, {2, 2.5f}, {9, 3, 2, 3}, {4, 4}, {14, 4}, {9, 3, 2, 3, 2, 3}, {2, 5}
    };

    private static final String FAMILY = family();
    /** Titles. */
    public static final Font TITLE = font(Font.BOLD, 17);

    /** Text. */
    public static final Font TEXT = font(Font.PLAIN, 12);

    /** Labels of axes, notes. */
    public static final Font SMALL = font(Font.PLAIN, 11);

    /** Names. */
    public static final Font BOLD = font(Font.BOLD, 11);

    /** Size at which a title is cut rather than made smaller. */
    private static final int SMALLEST_TITLE = 12;

    private Theme() {}

    private static String family() {
        String wanted = "DejaVu Sans";
        String[] there = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
        return Arrays.asList(there).contains(wanted) ? wanted : Font.SANS_SERIF;
    }

    private static Font font(int style, int size) {
        return new Font(FAMILY, style, size);
    }

    private static BasicStroke dashed(float width, float... dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /**
     * A plain stroke for marks whose width carries a meaning or fills a cell; all others are constants of this class.
     *
     * @param width points
     * @return a stroke without a dash
     */
    public static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /**
     * Stroke of a line with the dash of a number, which begins anew after eight.
     *
     * @param number from 0, which has none
     * @param width points
     * @return the stroke
     */
    static BasicStroke stroke(int number, float width) {
        float[] dash = DASHES[number % DASHES.length];
        return dash == null
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : dashed(width, dash);
    }

    /**
     * Colour of a share between least and most: light to dark in one hue, so that the order is kept in grey and for
     * colour-blind eyes.
     *
     * @param share 0 to 1
     * @return the colour
     */
    public static Color sequential(double share) {
        return mix(LEAST, MOST, share);
    }

    /**
     * Colour of a level among ordered ones, dark enough for a line on white.
     *
     * @param level from 0, the least
     * @param levels how many
     * @return the colour
     */
    public static Color ordered(int level, int levels) {
        return sequential(levels < 2 ? 1 : 0.4 + 0.6 * level / (levels - 1));
    }

    /**
     * A colour between two.
     *
     * @param from at share 0
     * @param to at share 1
     * @param share 0 to 1
     * @return the mixture
     */
    public static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) FastMath.round(from + (to - from) * share);
    }

    /**
     * A font in another size.
     *
     * @param font any
     * @param scale of its size
     * @return the font
     */
    public static Font sized(Font font, double scale) {
        return font.deriveFont((float) (font.getSize2D() * scale));
    }

    /**
     * Writes the title of a chart, smaller if it is long, and cut to its width if it is longer still.
     *
     * @param g where
     * @param text one line
     * @param width of the chart, points
     */
    public static void title(Graphics2D g, String text, int width) {
        Font font = Scripts.font(g, text, TITLE);
        double room = width - 2 * MARGIN;
        // Whole sizes: where widths of letters are whole numbers, others change nothing.
        while (font.getSize() > SMALLEST_TITLE && g.getFontMetrics(font).stringWidth(text) > room) {
            font = font.deriveFont(font.getSize() - 1f);
        }
        g.setFont(font);
        g.setPaint(INK);
        g.drawString(fit(g, text, room), MARGIN, TITLE_BASE);
    }

    /**
     * Writes the line below the title.
     *
     * @param g where
     * @param text one line
     * @param width of the chart, points
     */
    public static void note(Graphics2D g, String text, int width) {
        g.setFont(Scripts.font(g, text, TEXT));
        g.setPaint(SOFT);
        g.drawString(fit(g, text, width - 2 * MARGIN), MARGIN, NOTE_BASE);
    }

    /**
     * Text cut to a width in the font that is set, or in one that has its letters, which is then set.
     *
     * @param g with its font
     * @param text any
     * @param width points
     * @return the text, or its beginning with an ellipsis
     */
    public static String fit(Graphics2D g, String text, double width) {
        Font font = Scripts.font(g, text, g.getFont());
        g.setFont(font);
        String cut = text;
        while (cut.length() > 1 && g.getFontMetrics(font).stringWidth(cut) > width) {
            cut = cut.substring(0, cut.length() - 2) + "\u2026";
        }
        return cut;
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
