package flashpoint.gui.map;

import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPlan;
import flashpoint.chart.map.MapView;
import flashpoint.chart.map.MarkPositions;
import flashpoint.model.observe.MapSnapshot;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Hit test of a map: the marks at a point of a page, topmost first. */
public final class MapHitTest {

    private static final double REACH = 11;

    /** Greatest distance of a click from a house, points. */
    private static final double SLIP = 3;

    private final MapLayout page;

    /**
     * A pointer.
     *
     * @param page what is where
     */
    public MapHitTest(MapLayout page) {
        this.page = page;
    }

    /**
     * Everything at a point.
     *
     * @param snapshot what was painted
     * @param x points from the left edge of the page
     * @param y points from its upper edge
     * @return what was hit, topmost first; empty beside everything
     */
    public List<MapTarget> at(MapSnapshot snapshot, double x, double y) {
        MarkPositions spots = new MarkPositions(page, snapshot);
        List<MapTarget> hit = new ArrayList<>();
        for (MapSnapshot.Mob m : snapshot.mobs()) {
            double reach = m.attacking() ? spots.attackersRadius(m.to()) : REACH;
            Point2D at = m.attacking() ? spots.attackersAt(m.to()) : spots.mob(m);
            add(hit, at.distance(x, y) <= reach, MapTarget.Kind.MOB, m.id());
        }
        for (MapSnapshot.Patrol p : snapshot.patrols()) {
            add(hit, spots.patrol(p).distance(x, y) <= REACH, MapTarget.Kind.UNIT, p.id());
        }
        for (int v = 0; v < snapshot.officers().length; v++) {
            Point2D corner = spots.officersAt(v);
            Rectangle2D badge = new Rectangle2D.Double(corner.getX(), corner.getY() - 16, 26, 16);
            add(hit, snapshot.officers()[v] > 0 && badge.contains(x, y), MapTarget.Kind.OFFICERS, v);
        }
        for (int k = 0; k < snapshot.inside().length; k++) {
            add(hit, page.refuge(k).distance(x, y) <= REACH, MapTarget.Kind.REFUGE, k);
        }
        places(hit, snapshot, spots, x, y);
        return hit;
    }

    private static void add(List<MapTarget> hit, boolean is, MapTarget.Kind kind, int index) {
        if (is) {
            hit.add(new MapTarget(kind, index));
        }
    }

    private void places(List<MapTarget> hit, MapSnapshot snapshot, MarkPositions spots, double x, double y) {
        for (int v = 0; v < page.scenario().villages().size(); v++) {
            Rectangle2D box = spots.block(v);
            boolean near =
                    box.contains(x, y) || page.villageNames().get(v).box().contains(x, y);
            if (near) {
                add(hit, person(snapshot, v, x, y) >= 0, MapTarget.Kind.PERSON, person(snapshot, v, x, y));
                add(hit, box.contains(x, y) && house(v, x, y) >= 0, MapTarget.Kind.HOUSE, house(v, x, y));
                add(hit, true, MapTarget.Kind.VILLAGE, v);
            }
        }
    }

    /** The person drawn at a point; -1 if there is none. */
    private int person(MapSnapshot snapshot, int village, double x, double y) {
        int h = page.persons() && snapshot.persons() != null ? house(village, x, y) : -1;
        if (h < 0) {
            return -1;
        }
        int first = snapshot.persons().first()[h];
        int members = snapshot.persons().first()[h + 1] - first;
        Point2D middle = house(h);
        double cell = page.plan().cell();
        int k = MapView.member(members, (x - middle.getX()) / cell + 0.5, (y - middle.getY()) / cell + 0.5);
        return k < 0 ? -1 : first + k;
    }

    /** The house at a point of a village's block, or the nearest within reach of a painter; -1 if there is none. */
    private int house(int village, double x, double y) {
        MapPlan.Block block = page.plan().blocks().get(village);
        if (block == null) {
            return -1;
        }
        double cell = page.plan().cell();
        double column = (x - block.box().x - MapPlan.Block.RIM) / cell + block.column() - 0.5;
        double row = block.row() - (y - block.box().y - MapPlan.Block.RIM) / cell + 0.5;
        int nearest = -1;
        double least = Math.max(0.5, SLIP / cell);
        for (int h = 0; h < page.layout().houses(); h++) {
            if (page.layout().village()[h] == village) {
                double off = Math.max(
                        Math.abs(page.layout().column()[h] - column),
                        Math.abs(page.layout().row()[h] - row));
                if (off < least) {
                    least = off;
                    nearest = h;
                }
            }
        }
        return nearest;
    }

    /**
     * The middle of a house on the page.
     *
     * @param house its number
     * @return points; null if it stands beyond the map
     */
    public Point2D house(int house) {
        MapPlan.Block block = page.plan().blocks().get(page.layout().village()[house]);
        if (block == null) {
            return null;
        }
        double cell = page.plan().cell();
        return new Point2D.Double(
                block.box().x + MapPlan.Block.RIM + (page.layout().column()[house] - block.column() + 0.5) * cell,
                block.box().y + MapPlan.Block.RIM + (block.row() - page.layout().row()[house] + 0.5) * cell);
    }
}
