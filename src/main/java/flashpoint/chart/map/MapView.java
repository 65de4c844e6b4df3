package flashpoint.chart.map;

import java.awt.Rectangle;

/**
 * The part of a page that is seen, and how large.
 *
 * @param page what is where
 * @param scale pixels a point
 * @param left pixels from the left edge of the whole page, so scaled, to what is seen
 * @param top pixels from its upper edge
 * @param width of what is seen, pixels
 * @param height of what is seen, pixels
 */
public record MapView(MapLayout page, double scale, int left, int top, int width, int height) {

    /** The whole page at some scale. */
    public static MapView whole(MapLayout page, double scale) {
        return new MapView(
                page, scale, 0, 0, (int) Math.ceil(page.width() * scale), (int) Math.ceil(page.height() * scale));
    }

    /**
     * The member of a household drawn at a point of its house.
     *
     * @param members of the household
     * @param x share of the house's width, from the west
     * @param y share of its height, from the north
     * @return number of the member; -1 if none is drawn there
     */
    public static int member(int members, double x, double y) {
        int n = PersonPainter.places(Math.max(1, members));
        boolean inside = x >= 0 && y >= 0 && x < 1 && y < 1;
        int k = inside ? ((int) (y * n)) * n + (int) (x * n) : -1;
        return k < members ? k : -1;
    }

    /** The pixels of a house's cell; a pixel belongs to one cell only, so houses can be redrawn one by one. */
    public Rectangle cell(int house) {
        var block = page.plan().blocks().get(page.layout().village()[house]);
        if (block == null) {
            return new Rectangle(0, 0, 0, 0);
        }
        double rim = MapPlan.Block.RIM;
        double cell = page.plan().cell();
        double x = block.box().x + rim + (page.layout().column()[house] - block.column()) * cell;
        double y = block.box().y + rim + (block.row() - page.layout().row()[house]) * cell;
        int x0 = (int) Math.floor(x * scale) - left;
        int y0 = (int) Math.floor(y * scale) - top;
        int x1 = (int) Math.floor((x + cell) * scale) - left;
        int y1 = (int) Math.floor((y + cell) * scale) - top;
        return new Rectangle(x0, y0, x1 - x0, y1 - y0);
    }
}
