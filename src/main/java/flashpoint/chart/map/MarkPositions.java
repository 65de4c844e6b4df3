package flashpoint.chart.map;

import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Spreader;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Positions of the marks of a snapshot on a page: the same for painting and for clicks. */
public final class MarkPositions {

    private static final int KINDS = Spreader.Kind.values().length;

    private final MapLayout page;
    private final MapSnapshot scene;
    private final int groups;

    public MarkPositions(MapLayout page, MapSnapshot scene) {
        this.page = page;
        this.scene = scene;
        groups = page.scenario().groups().size();
    }

    int attackers(int village) {
        return sum(scene.attackers(), village, groups);
    }

    int gathered(int village) {
        return sum(scene.gathered(), village, groups);
    }

    @SuppressWarnings("EnumOrdinal") // As the scene lays the kinds out.
    int talking(int village, boolean against) {
        int debunkers = scene.talkers()[village * KINDS + Spreader.Kind.DEBUNKER.ordinal()];
        return against ? debunkers : sum(scene.talkers(), village, KINDS) - debunkers;
    }

    private static int sum(int[] of, int village, int parts) {
        int n = 0;
        for (int k = village * parts; k < (village + 1) * parts; k++) {
            n += of[k];
        }
        return n;
    }

    /** The block of a village; small and round about its arrow for a portal. */
    public Rectangle2D block(int village) {
        if (page.plan().blocks().get(village) != null) {
            return page.plan().blocks().get(village).box();
        }
        Point2D at = page.plan().place(village);
        return new Rectangle2D.Double(at.getX() - 8, at.getY() - 8, 16, 16);
    }

    public Point2D attackersAt(int village) {
        Rectangle2D b = block(village);
        return new Point2D.Double(b.getCenterX(), b.getCenterY());
    }

    public double attackersRadius(int village) {
        double most = Math.max(12, Math.min(30, 0.5 * block(village).getWidth()));
        return Math.max(9, Math.min(most, 1.1 * Math.sqrt(attackers(village))));
    }

    Point2D gatheringAt(int village) {
        Rectangle2D b = block(village);
        return new Point2D.Double(b.getX() + 4, b.getY() + 4);
    }

    /** Lower left corner of the officers' badge. */
    public Point2D officersAt(int village) {
        Rectangle2D b = block(village);
        return new Point2D.Double(b.getX() - 3, b.getMaxY() + 3);
    }

    Point2D talkersAt(int village, boolean against) {
        Rectangle2D b = block(village);
        return new Point2D.Double(b.getMaxX() - 2, b.getY() + 3 + (against ? 18 : 0));
    }

    public Point2D mob(MapSnapshot.Mob m) {
        return MapLayout.between(page.plan().place(m.from()), page.plan().place(m.to()), m.way());
    }

    public Point2D patrol(MapSnapshot.Patrol p) {
        return MapLayout.between(page.plan().place(p.from()), page.plan().place(p.to()), p.way());
    }

    Point2D walkers(MapSnapshot.Stream s, int part) {
        double way = (part + 0.5) / MapSnapshot.PARTS;
        return MapLayout.between(page.plan().place(s.village()), page.refuge(s.refuge()), way);
    }
}
