package flashpoint.chart.draw;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Text broken at spaces into lines of a width, so that a phrase with its unit is read to its end. */
public final class TextLines {

    /** Distance of two lines over the size of the font. */
    private static final double SPACING = 1.15;

    private TextLines() {}

    /**
     * Breaks a text in the font that is set, or in one that has its letters, which is then set.
     *
     * @param g with its font
     * @param text any
     * @param width points
     * @param most lines; what is left over in the last one is cut with an ellipsis
     * @return one line or more
     */
    public static List<String> of(Graphics2D g, String text, double width, int most) {
        g.setFont(Scripts.font(g, text, g.getFont()));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", 0)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (lines.size() < most - 1 && !line.isEmpty() && g.getFontMetrics().stringWidth(longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(Theme.fit(g, line.toString(), width));
        return lines;
    }

    /**
     * Writes lines below one another, each from the same left end.
     *
     * @param g where
     * @param lines text
     * @param x left end
     * @param y base of the first
     */
    public static void left(Graphics2D g, List<String> lines, double x, double y) {
        for (int k = 0; k < lines.size(); k++) {
            g.drawString(lines.get(k), (float) x, (float) (y + k * spacing(g)));
        }
    }

    /**
     * Writes lines below one another, each to the same right end.
     *
     * @param g where
     * @param lines text
     * @param x right end
     * @param y base of the first
     */
    public static void right(Graphics2D g, List<String> lines, double x, double y) {
        for (int k = 0; k < lines.size(); k++) {
            double width = g.getFontMetrics().stringWidth(lines.get(k));
            g.drawString(lines.get(k), (float) (x - width), (float) (y + k * spacing(g)));
        }
    }

    /** Distance of two lines in the font that is set. */
    public static double spacing(Graphics2D g) {
        return Math.ceil(g.getFont().getSize2D() * SPACING);
    }
}
