package flashpoint.chart.map;

import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Painter of the persons of a house into its cell, on pixels: the group's colour for who is at home and calm, another for
 * each state. Who acts fills the place, who is calm a part of it, who is away leaves a frame: no state depends on its
 * colour alone.
 */
final class PersonPainter {

    /** What a state is called in the key, by number. */
    static final List<String> WORDS = List.of(
            "at home", "believes a rumour", "mobilised", "out with a mob", "fled", "detained", "hurt or killed");

    private final int[] pixels;
    private final int width;
    private final int height;
    private final Palette palette;

    PersonPainter(int[] pixels, int width, int height, Palette palette) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.palette = palette;
    }

    /** Colour of a state; the group's own for calm persons at home. */
    static Color colour(Palette palette, byte state, int group) {
        return switch (state) {
            case MapSnapshot.BELIEVER -> palette.talk();
            case MapSnapshot.MOBILISED -> palette.gathering();
            case MapSnapshot.OUT -> palette.attack();
            case MapSnapshot.FLED -> palette.flight();
            case MapSnapshot.DETAINED -> palette.police();
            case MapSnapshot.HURT -> palette.colour(Meaning.KILLED);
            default -> palette.house(group);
        };
    }

    /** A person in the key. */
    static void sign(Graphics2D g, Palette palette, byte state, Point2D at) {
        g.setPaint(colour(palette, state, 0));
        double side = full(state) ? 10 : 7;
        Rectangle2D place = new Rectangle2D.Double(at.getX() - side / 2, at.getY() - side / 2, side, side);
        if (state == MapSnapshot.FLED) {
            g.draw(place);
        } else {
            g.fill(place);
        }
        if (state == MapSnapshot.HURT) {
            g.setPaint(palette.plot());
            g.fill(new Rectangle2D.Double(at.getX() - 1, at.getY() - 1, 2, 2));
        }
    }

    private static boolean full(byte state) {
        return state == MapSnapshot.MOBILISED || state == MapSnapshot.OUT || state == MapSnapshot.HURT;
    }

    /** Side of the square of places in a house of some size. */
    static int places(int members) {
        return (int) Math.ceil(Math.sqrt(members));
    }

    /** Paints the members of a house over its ground. */
    void paint(Rectangle cell, MapSnapshot.Persons persons, int house, int group, boolean burnt) {
        int first = persons.first()[house];
        int members = persons.first()[house + 1] - first;
        fill(cell.x, cell.y, cell.x + cell.width, cell.y + cell.height, palette.plot());
        if (burnt) {
            fill(cell.x, cell.y, cell.x + cell.width - 1, cell.y + cell.height - 1, palette.burnt());
        }
        int n = places(Math.max(1, members));
        int room = Math.min(cell.width, cell.height) - 1;
        for (int k = 0; k < members; k++) {
            int x0 = cell.x + k % n * room / n;
            int y0 = cell.y + k / n * room / n;
            int x1 = cell.x + (k % n + 1) * room / n;
            int y1 = cell.y + (k / n + 1) * room / n;
            person(x0, y0, x1, y1, persons.state()[first + k], group, burnt);
        }
    }

    private void person(int x0, int y0, int x1, int y1, byte state, int group, boolean burnt) {
        Color colour = colour(palette, state, group);
        int gap = x1 - x0 >= 3 ? 1 : 0;
        int rim = !full(state) && x1 - x0 >= 6 ? 1 : 0;
        if (burnt && state == MapSnapshot.HURT) {
            colour = palette.soft();
        }
        fill(x0 + rim, y0 + rim, x1 - gap - rim, y1 - gap - rim, colour);
        if (state == MapSnapshot.FLED && x1 - x0 >= 4) {
            fill(x0 + rim + 1, y0 + rim + 1, x1 - gap - rim - 1, y1 - gap - rim - 1, palette.plot());
        }
        if (state == MapSnapshot.HURT && x1 - x0 >= 5) {
            int mx = (x0 + x1 - gap) / 2;
            int my = (y0 + y1 - gap) / 2;
            fill(mx - 1, my - 1, mx + 1, my + 1, palette.plot());
        }
    }

    private void fill(int x0, int y0, int x1, int y1, Color colour) {
        int rgb = colour.getRGB();
        for (int y = Math.max(0, y0); y < Math.min(height, y1); y++) {
            for (int x = Math.max(0, x0); x < Math.min(width, x1); x++) {
                pixels[y * width + x] = rgb;
            }
        }
    }
}
