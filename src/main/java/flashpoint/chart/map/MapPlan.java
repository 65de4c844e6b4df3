package flashpoint.chart.map;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.HouseLayout;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of all maps of a scenario: where village blocks, refuges and portals stand on the page. Houses are 50 m on
 * a map of many kilometres, so blocks are drawn larger than life and moved apart where they would then overlap; both
 * are said in the caption.
 *
 * @param area where the map stands on the page
 * @param blocks by village; null for a portal
 * @param refuges by refuge: its box
 * @param portals by village: point at the edge of the map, null if it is on the map
 * @param pixelsPerKm scale of distances
 * @param cell side of a cell on the page, points
 * @param enlargement how many times larger than the distances the blocks are drawn
 */
public record MapPlan(
        Rectangle2D area,
        List<Block> blocks,
        List<Rectangle2D.Double> refuges,
        List<Point2D> portals,
        double pixelsPerKm,
        double cell,
        double enlargement) {

    /** The map on a page of the report. */
    static final Rectangle2D AREA = new Rectangle2D.Double(14, 60, 972, 470);

    /** Room for the scale bar at the lower left. */
    static final Rectangle2D SCALE = new Rectangle2D.Double(14, 500, 230, 30);

    private static final double LEAST_CELL = 1.6;
    private static final double MOST_CELL = 7;
    private static final double MOST_COVER = 0.3;
    private static final double MOST_SCALE = 120;
    private static final double MARGIN = 56;
    private static final double GAP = 6;
    private static final double SHRINK = 0.8;
    private static final int SHRINKS = 7;

    /** Number of times blocks are made smaller only to keep them nearer to their places. */
    private static final int NEARER = 2;

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
        return of(scenario, layout, AREA, LEAST_CELL, Double.MAX_VALUE);
    }

    /**
     * Plans a map.
     *
     * @param scenario whose villages and refuges
     * @param layout where its houses stand
     * @param area where the map may stand on the page, points
     * @param leastCell least side of a cell to begin with, points
     * @param farthest how far things may be moved apart, points, before smaller blocks are tried
     * @return the plan
     */
    public static MapPlan of(
            Scenario scenario, HouseLayout layout, Rectangle2D area, double leastCell, double farthest) {
        List<Village> villages = scenario.villages();
        Cells[] cells = cells(scenario, layout);
        double[] frame = frame(scenario);
        double scale = Math.min(
                MOST_SCALE,
                Math.min(
                        (area.getWidth() - 2 * MARGIN) / Math.max(1e-9, frame[1] - frame[0]),
                        (area.getHeight() - 2 * MARGIN) / Math.max(1e-9, frame[3] - frame[2])));
        double cell = cellSize(cells, Math.max(leastCell, scale * layout.cellKm()), area);
        List<Rectangle2D.Double> boxes = new ArrayList<>();
        List<Rectangle2D.Double> refuges = new ArrayList<>();
        boolean room = false;
        // Where there is no room for all, smaller blocks; a map with hundreds of villages may still be crowded.
        for (int attempt = 0; attempt < SHRINKS && !room; attempt++) {
            cell *= attempt == 0 ? 1 : SHRINK;
            boxes = boxes(cells, layout, new Ground(frame, scale, area), cell);
            refuges = refuges(scenario, new Ground(frame, scale, area));
            double moved = spread(scenario, boxes, refuges, area);
            room = moved <= farthest || (attempt >= NEARER && moved < Double.POSITIVE_INFINITY);
        }
        List<Block> blocks = new ArrayList<>();
        List<Point2D> portals = new ArrayList<>();
        for (int v = 0; v < cells.length; v++) {
            boolean portal = cells[v] == null;
            blocks.add(portal ? null : new Block(boxes.remove(0), cells[v].left, cells[v].top));
            portals.add(portal ? edge(frame, villages.get(v), area) : null);
        }
        return new MapPlan(area, blocks, refuges, portals, scale, cell, cell / (scale * layout.cellKm()));
    }

    private static List<Rectangle2D.Double> boxes(Cells[] cells, HouseLayout layout, Ground ground, double cell) {
        List<Rectangle2D.Double> boxes = new ArrayList<>();
        for (Cells c : cells) {
            if (c != null) {
                double x = layout.originX() + (c.left + c.right + 1) / 2.0 * layout.cellKm();
                double y = layout.originY() + (c.bottom + c.top + 1) / 2.0 * layout.cellKm();
                boxes.add(ground.box(x, y, c.columns() * cell, c.rows() * cell));
            }
        }
        return boxes;
    }

    private static List<Rectangle2D.Double> refuges(Scenario scenario, Ground ground) {
        List<Rectangle2D.Double> refuges = new ArrayList<>();
        for (Refuge r : scenario.refuges()) {
            refuges.add(ground.box(r.x(), r.y(), 16, 14));
        }
        return refuges;
    }

    /** Moves blocks and refuges apart, each with room for its name below; says how far, infinity if there was no room. */
    private static double spread(
            Scenario scenario, List<Rectangle2D.Double> boxes, List<Rectangle2D.Double> refuges, Rectangle2D area) {
        List<String> names = new ArrayList<>();
        scenario.villages().stream()
                .filter(v -> v.type() != Village.Type.PORTAL)
                .forEach(v -> names.add(v.name()));
        scenario.refuges().forEach(r -> names.add(r.id()));
        List<Rectangle2D.Double> things = new ArrayList<>(boxes);
        things.addAll(refuges);
        Theme.Ruler ruler = new Theme.Ruler();
        List<Rectangle2D.Double> rooms = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Rectangle2D.Double b = things.get(i);
            double width = Math.max(b.width, MapMarks.nameWidth(ruler, names.get(i)));
            rooms.add(new Rectangle2D.Double(
                    b.getCenterX() - width / 2, b.y, width, b.height + MapMarks.NAME_HEIGHT + LabelPlacer.GAP));
        }
        boolean room = OverlapRemoval.apart(rooms, inset(area), GAP);
        double farthest = 0;
        for (int i = 0; i < things.size(); i++) {
            double x = things.get(i).x;
            double y = things.get(i).y;
            things.get(i).x = rooms.get(i).getCenterX() - things.get(i).width / 2;
            things.get(i).y = rooms.get(i).y;
            farthest = Math.max(farthest, Math.hypot(things.get(i).x - x, things.get(i).y - y));
        }
        return room ? farthest : Double.POSITIVE_INFINITY;
    }

    private static Rectangle2D inset(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() + 6, area.getY() + 6, area.getWidth() - 12, area.getHeight() - 12);
    }

    /** Land on the page: what part of the world, at what scale, where. */
    private record Ground(double[] frame, double scale, Rectangle2D area) {

        /** A box of some size around a place, with its rim. */
        Rectangle2D.Double box(double x, double y, double width, double height) {
            double cx = area.getCenterX() + (x - (frame[0] + frame[1]) / 2) * scale;
            double cy = area.getCenterY() - (y - (frame[2] + frame[3]) / 2) * scale;
            double w = width + 2 * Block.RIM;
            double h = height + 2 * Block.RIM;
            return new Rectangle2D.Double(cx - w / 2, cy - h / 2, w, h);
        }
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
    private static double[] frame(Scenario scenario) {
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
        return Math.min(most, Math.min(MOST_CELL, wanted));
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
     * Position of a village on the page.
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
}
