package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.Arrays;

/**
 * Painter of houses, cell by cell into the pixels of an image: the group's colour where people live, paler where some
 * or all have left, the colour of ashes where it burned; a notch in its corner where the household owns a shop, in the
 * colour of ashes once that has burned. Only houses that changed are painted again.
 */
final class HousePainter {

    private final MapView view;
    private final int[] pixels;
    private final int[][] colours;
    private final int paper;
    private final int ashes;
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
        paper = palette.plot().getRGB();
        ashes = palette.burnt().getRGB();
        people = new PersonPainter(pixels, view.width(), view.height(), palette);
        shown = new byte[view.page().layout().houses()];
        Arrays.fill(shown, (byte) -1);
    }

    private static int mixed(Color a, Color b, double share) {
        return Theme.mix(a, b, share).getRGB();
    }

    /** Paints those that changed; returns how many. */
    int paint(byte[] houses) {
        return paint(houses, null);
    }

    /** A house and its shop as one number, so that a change of either is seen. */
    private static byte look(byte[] houses, byte[] shops, int h) {
        return (byte) (houses[h] | (shops == null ? 0 : shops[h] << 2));
    }

    /** The same with shops, which are null where there are none; persons, where they are drawn, leave no room for them. */
    int paint(byte[] houses, byte[] shops) {
        int painted = 0;
        byte[] group = view.page().layout().group();
        for (int h = 0; h < houses.length; h++) {
            byte look = look(houses, shops, h);
            if (look != shown[h]) {
                shown[h] = look;
                fill(view.cell(h), colours[group[h]][houses[h]], houses[h] == MapSnapshot.BURNT);
                notch(view.cell(h), shops == null ? MapSnapshot.NO_SHOP : shops[h]);
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
            return paint(scene.houses(), scene.shops());
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

    /** Side of the notch of a shop in the last corner of a cell; 0 if the cell is too small to tell it. */
    static int notch(Rectangle cell) {
        int side = Math.min(cell.width, cell.height);
        return side < 4 ? 0 : Math.max(2, side / 3);
    }

    private void notch(Rectangle cell, byte shop) {
        int side = shop == MapSnapshot.NO_SHOP ? 0 : notch(cell);
        int right = cell.x + cell.width - 1;
        int foot = cell.y + cell.height - 1;
        for (int y = Math.max(0, foot - side); y < Math.min(view.height(), foot); y++) {
            for (int x = Math.max(0, right - side); x < Math.min(view.width(), right); x++) {
                pixels[y * view.width() + x] = shop == MapSnapshot.SHOP_BURNED ? ashes : paper;
            }
        }
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
