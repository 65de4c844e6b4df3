package flashpoint.chart.map;

import flashpoint.model.observe.HouseLayout;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of all maps of a scenario: where village blocks, refuges and portals stand on the page. Houses are 50 m on
 * a map of many kilometres, so blocks are drawn larger than life and moved apart where they would then overlap; both
 * are said in the caption. No block or refuge changes sides with another.
 *
 * @param area where the map stands on the page
 * @param blocks by village; null for a portal
 * @param refuges by refuge: its box
 * @param portals by village: point at the edge of the map, null if it is on the map
 * @param pixelsPerKm scale of distances
 * @param cell side of a cell on the page, points
 * @param enlargement how many times larger than the distances the blocks are drawn
 * @param movedKm how far the block that was moved farthest lies from its place, km
 * @param schematic whether something had to be moved so far that distances do not hold
 */
public record MapPlan(
        Rectangle2D area,
        List<Block> blocks,
        List<Rectangle2D.Double> refuges,
        List<Point2D> portals,
        double pixelsPerKm,
        double cell,
        double enlargement,
        double movedKm,
        boolean schematic) {

    /** The map on a page of the report. */
    static final Rectangle2D AREA = new Rectangle2D.Double(14, 60, 972, 470);

    /** Room for the scale bar at the lower left. */
    static final Rectangle2D SCALE = new Rectangle2D.Double(14, 500, 230, 30);

    private static final double LEAST_CELL = 1.6;
    private static final double MOST_CELL = 7;
    private static final double MOST_COVER = 0.3;
    /** Cells of all blocks, up to which houses are drawn as large as there is room. */
    private static final double FEW = 4000;

    private static final double LARGE_CELL = 60;
    private static final double MOST_SCALE = 120;
    private static final double MARGIN = 56;
    private static final double STUB = 40;

    /**
     * A village's block.
     *
     * @param box on the page
     * @param column its westernmost cell
     * @param row its northernmost cell
     */
    public record Block(Rectangle2D.Double box, int column, int row) {

        /** Empty rim around the houses, points. */
        public static final double RIM = 4;
    }

    /** Extent of a village in cells. */
    private record Cells(int left, int right, int bottom, int top) {
        int columns() {
            return right - left + 1;
        }

        int rows() {
            return top - bottom + 1;
        }
    }

    /** Plans the maps of a report. */
    public static MapPlan of(Scenario scenario, HouseLayout layout) {
        return of(scenario, layout, AREA);
    }

    /**
     * Plans a map. What lies west, east, north or south of what is the same as in the scenario for every pair, and the
     * same for every area: the plan is made once for the page of a report and fitted into the area as a whole.
     *
     * @param scenario whose villages and refuges
     * @param layout where its houses stand
     * @param area where the map may stand on the page, points
     * @return the plan
     */
    public static MapPlan of(Scenario scenario, HouseLayout layout, Rectangle2D area) {
        Cells[] cells = cells(scenario, layout);
        double[] frame = frame(scenario);
        double scale = Math.min(
                MOST_SCALE,
                Math.min(
                        (AREA.getWidth() - 2 * MARGIN) / Math.max(1e-9, frame[1] - frame[0]),
                        (AREA.getHeight() - 2 * MARGIN) / Math.max(1e-9, frame[3] - frame[2])));
        MapArrangement made = MapArrangement.of(
                scenario, sizes(cells), scale, cellSize(cells, Math.max(LEAST_CELL, scale * layout.cellKm()), AREA));
        double fit = made.fit(area);
        List<Block> blocks = new ArrayList<>();
        List<Point2D> portals = new ArrayList<>();
        int n = 0;
        for (int v = 0; v < cells.length; v++) {
            boolean portal = cells[v] == null;
            double cell = made.cell() * fit;
            blocks.add(
                    portal
                            ? null
                            : new Block(
                                    made.box(n++, area, fit, cells[v].columns() * cell, cells[v].rows() * cell),
                                    cells[v].left,
                                    cells[v].top));
            portals.add(portal ? edge(frame, scenario.villages().get(v), area) : null);
        }
        List<Rectangle2D.Double> refuges = new ArrayList<>();
        for (int k = 0; k < scenario.refuges().size(); k++) {
            refuges.add(made.box(
                    n++,
                    area,
                    fit,
                    MapArrangement.REFUGE_WIDTH - 2 * Block.RIM,
                    MapArrangement.REFUGE_HEIGHT - 2 * Block.RIM));
        }
        return new MapPlan(
                area,
                blocks,
                refuges,
                portals,
                scale * fit,
                made.cell() * fit,
                made.cell() / (scale * layout.cellKm()),
                made.farthest() / scale,
                made.schematic());
    }

    /** Columns and rows of each village that has a block. */
    private static List<int[]> sizes(Cells[] cells) {
        List<int[]> sizes = new ArrayList<>();
        for (Cells c : cells) {
            if (c != null) {
                sizes.add(new int[] {c.columns(), c.rows()});
            }
        }
        return sizes;
    }

    private static Cells[] cells(Scenario scenario, HouseLayout layout) {
        int n = scenario.villages().size();
        Cells[] cells = new Cells[n];
        for (int h = 0; h < layout.houses(); h++) {
            int c = layout.column()[h];
            int r = layout.row()[h];
            Cells old = cells[layout.village()[h]];
            cells[layout.village()[h]] = old == null
                    ? new Cells(c, c, r, r)
                    : new Cells(
                            Math.min(old.left, c),
                            Math.max(old.right, c),
                            Math.min(old.bottom, r),
                            Math.max(old.top, r));
        }
        for (int v = 0; v < n; v++) {
            Village village = scenario.villages().get(v);
            if (village.type() == Village.Type.PORTAL) {
                cells[v] = null;
            } else if (cells[v] == null) {
                int c = (int) ((village.x() - layout.originX()) / layout.cellKm());
                int r = (int) ((village.y() - layout.originY()) / layout.cellKm());
                cells[v] = new Cells(c, c, r, r);
            }
        }
        return cells;
    }

    /** West, east, south and north of everything that is not a portal, km. */
    static double[] frame(Scenario scenario) {
        double[] frame = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        scenario.villages().stream()
                .filter(v -> v.type() != Village.Type.PORTAL)
                .forEach(v -> widen(frame, v.x(), v.y()));
        scenario.refuges().forEach(r -> widen(frame, r.x(), r.y()));
        if (frame[0] > frame[1]) {
            widen(frame, 0, 0);
        }
        return frame;
    }

    private static void widen(double[] frame, double x, double y) {
        frame[0] = Math.min(frame[0], x);
        frame[1] = Math.max(frame[1], x);
        frame[2] = Math.min(frame[2], y);
        frame[3] = Math.max(frame[3], y);
    }

    private static double cellSize(Cells[] cells, double wanted, Rectangle2D area) {
        double count = 0;
        for (Cells c : cells) {
            count += c == null ? 0 : (double) c.columns() * c.rows();
        }
        double most = Math.sqrt(MOST_COVER * area.getWidth() * area.getHeight() / Math.max(1, count));
        // Few houses fill the picture; the caption tells how much larger they are than the distances.
        return count <= FEW ? Math.min(most, LARGE_CELL) : Math.min(most, Math.min(MOST_CELL, wanted));
    }

    /** Point at which the way to a portal leaves the map. */
    private static Point2D edge(double[] frame, Village portal, Rectangle2D area) {
        double dx = portal.x() - (frame[0] + frame[1]) / 2;
        double dy = -(portal.y() - (frame[2] + frame[3]) / 2);
        double reach = Math.min(
                (area.getWidth() / 2 - 8) / Math.max(1e-9, Math.abs(dx)),
                (area.getHeight() / 2 - 8) / Math.max(1e-9, Math.abs(dy)));
        return new Point2D.Double(area.getCenterX() + dx * reach, area.getCenterY() + dy * reach);
    }

    /**
     * A road on the page; towards a portal only its beginning, since the way to the edge of the map may cross others.
     *
     * @param a index of a village
     * @param b index of another
     * @return a line between their middles, or a short one
     */
    public Line2D road(int a, int b) {
        Point2D from = place(a);
        Point2D to = place(b);
        if (blocks.get(a) == null && blocks.get(b) != null) {
            return road(b, a);
        }
        if (blocks.get(b) == null) {
            double part = STUB / Math.max(STUB, from.distance(to));
            to = new Point2D.Double(
                    from.getX() + part * (to.getX() - from.getX()), from.getY() + part * (to.getY() - from.getY()));
        }
        return new Line2D.Double(from, to);
    }

    /**
     * Where a village stands on the page.
     *
     * @param village its index
     * @return the middle of its block, or the edge of the map for a portal
     */
    public Point2D place(int village) {
        Block block = blocks.get(village);
        return block == null
                ? portals.get(village)
                : new Point2D.Double(block.box().getCenterX(), block.box().getCenterY());
    }

    /**
     * Where any place stands on the page. What was moved apart takes its surroundings with it: the shift of a place is the
     * mean of those of villages and refuges, each by the inverse square of its distance, so that a line keeps the side on
     * which it passes a village near it.
     *
     * @param scenario of the plan
     * @param x east coordinate, km
     * @param y north coordinate, km
     * @return a point, possibly outside the area
     */
    public Point2D at(Scenario scenario, double x, double y) {
        double[] frame = frame(scenario);
        Point2D straight = straight(frame, x, y);
        double weights = 0;
        double dx = 0;
        double dy = 0;
        int villages = blocks.size();
        for (int i = 0; i < villages + refuges.size(); i++) {
            boolean village = i < villages;
            if (village && blocks.get(i) == null) {
                continue;
            }
            double px = village
                    ? scenario.villages().get(i).x()
                    : scenario.refuges().get(i - villages).x();
            double py = village
                    ? scenario.villages().get(i).y()
                    : scenario.refuges().get(i - villages).y();
            Rectangle2D box = village ? blocks.get(i).box() : refuges.get(i - villages);
            Point2D from = straight(frame, px, py);
            double w = 1 / (1e-6 + (x - px) * (x - px) + (y - py) * (y - py));
            weights += w;
            dx += w * (box.getCenterX() - from.getX());
            dy += w * (box.getCenterY() - from.getY());
        }
        return weights == 0
                ? straight
                : new Point2D.Double(straight.getX() + dx / weights, straight.getY() + dy / weights);
    }

    private Point2D straight(double[] frame, double x, double y) {
        return new Point2D.Double(
                area.getCenterX() + (x - (frame[0] + frame[1]) / 2) * pixelsPerKm,
                area.getCenterY() - (y - (frame[2] + frame[3]) / 2) * pixelsPerKm);
    }
}
