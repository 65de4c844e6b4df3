package flashpoint.chart.map;

import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimePicture;
import flashpoint.core.Numbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A bar of round length and which way is north; where distances do not hold, the word schematic instead of a bar. */
public final class MapScale {

    /** Room for it, points. */
    public static final double WIDTH = 230;

    /** Room for it, points. */
    public static final double HEIGHT = 30;

    /** Room for one more line of text above it, points. */
    static final double NOTE = 17;

    private static final double LONGEST = 150;
    private static final double[] BARS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500};

    private MapScale() {}

    /**
     * Paints it.
     *
     * @param g where to
     * @param x left end of the bar
     * @param y of the bar
     * @param pixelsPerKm scale of distances
     * @param schematic whether distances do not hold
     * @param ink colour
     */
    public static void paint(Graphics2D g, double x, double y, double pixelsPerKm, boolean schematic, Color ink) {
        if (schematic) {
            TimePicture.text(g, "schematic, not to scale; north is up", x, y, Theme.SMALL, ink);
            return;
        }
        double km = BARS[0];
        for (double bar : BARS) {
            km = bar * pixelsPerKm <= LONGEST ? bar : km;
        }
        double wide = km * pixelsPerKm;
        g.setPaint(ink);
        g.setStroke(Theme.OUTLINE);
        g.draw(new Line2D.Double(x, y, x + wide, y));
        g.draw(new Line2D.Double(x, y - 4, x, y + 4));
        g.draw(new Line2D.Double(x + wide, y - 4, x + wide, y + 4));
        String text = km < 1 ? Numbers.fixed(km, 1) + " km" : MapMoment.count(km) + " km";
        TimePicture.text(g, text + ", north is up", x, y - 8, Theme.SMALL, ink);
    }
}
