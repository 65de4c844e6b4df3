package flashpoint.chart.compare;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Scripts;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * A map of differences: each village is a disc whose area is the size of the difference; less is dark green,
 * more is magenta and ringed, so that a grey print tells them apart.
 */
public final class DifferenceMap implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int TOP = 62;
    private static final int MAP = 430;
    private static final double MOST_RADIUS = 34;
    /** Further by less than this is no further to the eye. */
    private static final double NEAR = 4;

    private final String title;
    private final String note;
    private final List<Place> places;

    /**
     * A village.
     *
     * @param name its name
     * @param x east coordinate, km
     * @param y north coordinate, km
     * @param difference other scenario less first
     */
    public record Place(String name, double x, double y, double difference) {}

    /**
     * A map.
     *
     * @param title one line
     * @param note what the discs count
     * @param places at least one
     */
    public DifferenceMap(String title, String note, List<Place> places) {
        this.title = title;
        this.note = note;
        this.places = List.copyOf(places);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + MAP + 20;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, title, WIDTH);
        Theme.note(g, note, WIDTH);
        double west = places.stream().mapToDouble(Place::x).min().orElseThrow();
        double east = places.stream().mapToDouble(Place::x).max().orElseThrow();
        double south = places.stream().mapToDouble(Place::y).min().orElseThrow();
        double north = places.stream().mapToDouble(Place::y).max().orElseThrow();
        double scale =
                Math.min((WIDTH - 240) / Math.max(1e-9, east - west), (MAP - 90) / Math.max(1e-9, north - south));
        double most =
                places.stream().mapToDouble(p -> Math.abs(p.difference)).max().orElse(0);
        double centreX = WIDTH / 2.0 - (west + east) / 2 * scale;
        double centreY = TOP + MAP / 2.0 + (south + north) / 2 * scale;
        List<Rectangle2D> discs = new ArrayList<>();
        for (Place p : places) {
            double radius = Math.max(3, radius(p, most));
            double x = centreX + p.x * scale;
            double y = centreY - p.y * scale;
            discs.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            disc(g, p, x, y, radius);
        }
        LabelPlacer placer =
                new LabelPlacer(new Rectangle2D.Double(8, TOP - 6, WIDTH - 16, MAP + 20), List.copyOf(discs));
        Theme.Ruler ruler = new Theme.Ruler();
        for (int k = 0; k < places.size(); k++) {
            label(g, placer, ruler, places.get(k), discs.get(k), discs, radius(places.get(k), most) > 1.5);
        }
    }

    private static double radius(Place p, double most) {
        return most == 0 ? 0 : MOST_RADIUS * Math.sqrt(Math.abs(p.difference) / most);
    }

    private static void disc(Graphics2D g, Place p, double x, double y, double radius) {
        if (radius > 3) {
            Color colour = Palette.LIGHT.colour(p.difference < 0 ? Meaning.LESS : Meaning.MORE);
            Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setColor(Theme.faint(colour, p.difference < 0 ? 0.55 : 0.35));
            g.fill(disc);
            g.setColor(colour);
            g.setStroke(p.difference < 0 ? Theme.THIN : Theme.STRONG);
            g.draw(disc);
        }
        g.setColor(Theme.INK);
        g.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4));
    }

    private static void label(
            Graphics2D g,
            LabelPlacer placer,
            Theme.Ruler ruler,
            Place p,
            Rectangle2D disc,
            List<Rectangle2D> discs,
            boolean seen) {
        String value = p.difference > 0 ? "+" + Axis.text(round(p.difference)) : Axis.text(round(p.difference));
        String words = p.name + (seen ? "  " + value : "");
        Font font = seen ? Theme.BOLD : Theme.SMALL;
        LabelPlacer.Spot spot = placer.place(disc, ruler.width(words, font), 13);
        if (spot.leader() || doubtful(spot.box(), disc, discs)) {
            g.setColor(Theme.INK);
            g.setStroke(Theme.FINE);
            g.draw(LabelPlacer.leader(spot.box(), within(disc)));
        }
        text(g, words, (float) spot.box().getX(), (float) spot.box().getY() + 10, font, Theme.INK);
    }

    /** Whether a name stands as near to another disc as to its own, so that a line has to lead to its own. */
    static boolean doubtful(Rectangle2D box, Rectangle2D disc, List<Rectangle2D> discs) {
        double own = distance(box, disc);
        return discs.stream().anyMatch(other -> !other.equals(disc) && distance(box, other) < own + NEAR);
    }

    /** The square whose corners lie on the edge of a disc. */
    private static Rectangle2D within(Rectangle2D disc) {
        double half = disc.getWidth() / 2 * FastMath.sqrt(0.5);
        return new Rectangle2D.Double(disc.getCenterX() - half, disc.getCenterY() - half, 2 * half, 2 * half);
    }

    /** From a box to the edge of a disc. */
    private static double distance(Rectangle2D box, Rectangle2D disc) {
        double dx = Math.max(0, Math.max(box.getMinX() - disc.getCenterX(), disc.getCenterX() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - disc.getCenterY(), disc.getCenterY() - box.getMaxY()));
        return FastMath.hypot(dx, dy) - disc.getWidth() / 2;
    }

    private static double round(double value) {
        double unit = Math.abs(value) >= 10 ? 1 : 0.1;
        return FastMath.rint(value / unit) * unit;
    }

    private static void text(Graphics2D g, String words, float x, float y, Font font, Color colour) {
        g.setFont(Scripts.font(g, words, font));
        g.setColor(colour);
        g.drawString(words, x, y);
    }
}
