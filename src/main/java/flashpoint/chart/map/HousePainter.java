package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.Arrays;

/**
 * Painter of houses, cell by cell into the pixels of an image: the group's colour where people live, paler where some
 * or all have left, the colour of ashes where it burned. Only houses that changed are painted again.
 */
final class HousePainter {

    private final MapView view;
    private final int[] pixels;
    private final int[][] colours;
    private final byte[] shown;
    private final PersonPainter people;
    /** States of the persons that were painted last; null before the first time. */
    private byte[] before;

    /** A painter on an image of the size of the view, whose houses are all still to be painted. */
    HousePainter(MapView view, Palette palette, int[] pixels) {
        this.view = view;
        this.pixels = pixels;
        int groups = view.page().scenario().groups().size();
        colours = new int[groups][];
        for (int g = 0; g < groups; g++) {
            colours[g] = new int[] {
                palette.house(g).getRGB(),
                mixed(palette.house(g), palette.plot(), 0.45),
                mixed(palette.house(g), palette.plot(), 0.75),
                palette.burnt().getRGB()
            };
        }
        people = new PersonPainter(pixels, view.width(), view.height(), palette);
        shown = new byte[view.page().layout().houses()];
        Arrays.fill(shown, (byte) -1);
    }

    private static int mixed(Color a, Color b, double share) {
        return Theme.mix(a, b, share).getRGB();
    }

    /** Paints those that changed; returns how many. */
    int paint(byte[] houses) {
        int painted = 0;
        byte[] group = view.page().layout().group();
        for (int h = 0; h < houses.length; h++) {
            if (houses[h] != shown[h]) {
                shown[h] = houses[h];
                fill(view.cell(h), colours[group[h]][houses[h]], houses[h] == MapSnapshot.BURNT);
                painted++;
            }
        }
        return painted;
    }

    /**
     * Paints the houses of a scene that changed, with their persons where these are drawn.
     *
     * @param scene what is to be seen
     * @return how many houses were painted
     */
    int paint(MapSnapshot scene) {
        if (!view.page().persons() || scene.persons() == null) {
            return paint(scene.houses());
        }
        MapSnapshot.Persons persons = scene.persons();
        int painted = 0;
        byte[] group = view.page().layout().group();
        for (int h = 0; h < scene.houses().length; h++) {
            int from = persons.first()[h];
            int to = persons.first()[h + 1];
            boolean same = before != null
                    && scene.houses()[h] == shown[h]
                    && Arrays.equals(persons.state(), from, to, before, from, to);
            if (!same) {
                shown[h] = scene.houses()[h];
                people.paint(view.cell(h), persons, h, group[h], scene.houses()[h] == MapSnapshot.BURNT);
                painted++;
            }
        }
        before = persons.state();
        return painted;
    }

    /** A gap of one pixel keeps larger cells apart; a burnt house fills its cell. */
    private void fill(Rectangle cell, int colour, boolean full) {
        int gap = !full && cell.width >= 3 ? 1 : 0;
        int x1 = Math.min(view.width(), cell.x + cell.width - gap);
        int y1 = Math.min(view.height(), cell.y + cell.height - gap);
        for (int y = Math.max(0, cell.y); y < y1; y++) {
            for (int x = Math.max(0, cell.x); x < x1; x++) {
                pixels[y * view.width() + x] = colour;
            }
        }
    }
}
