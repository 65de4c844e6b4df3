package flashpoint.gui.map;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.map.MapPlan;
import flashpoint.chart.map.MapScale;
import flashpoint.model.observe.HouseLayout;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Layout of a map of a given size: the report's plan of villages and refuges, a line for the clock above it, the key
 * below, and a place for each name. Sizes are in points, whatever the zoom; it never changes.
 */
public final class MapLayout {

    /** Height of the lines with clock and state. */
    static final double HEAD = 46;

    private static final double RIM = 6;
    private static final double NAME_HEIGHT = 26;
    private static final String WIDEST = "100 % away";

    private final Scenario scenario;
    private final HouseLayout layout;
    private final double width;
    private final double height;
    private final MapPlan plan;
    private final MapLegend key;
    private final List<Name> villages = new ArrayList<>();
    private final List<Name> refuges = new ArrayList<>();

    /**
     * A name beside its thing.
     *
     * @param text the name
     * @param box where it stands, two lines high
     * @param leader a line back to the thing, or null if it is near
     */
    record Name(String text, Rectangle2D box, Line2D leader) {}

    /**
     * Plans a page.
     *
     * @param scenario whose map
     * @param layout where its houses stand
     * @param width of the page, points
     * @param height of the page, points
     */
    public MapLayout(Scenario scenario, HouseLayout layout, double width, double height) {
        this.scenario = scenario;
        this.layout = layout;
        this.width = width;
        this.height = height;
        key = new MapLegend(scenario, width);
        Rectangle2D area =
                new Rectangle2D.Double(RIM, HEAD, width - 2 * RIM, Math.max(120, height - HEAD - key.height() - RIM));
        plan = MapPlan.of(scenario, layout, area);
        names();
    }

    private void names() {
        List<Rectangle2D> obstacles = new ArrayList<>();
        plan.blocks().stream().filter(b -> b != null).forEach(b -> obstacles.add(b.box()));
        obstacles.addAll(plan.refuges());
        obstacles.add(scale());
        LabelPlacer placer = new LabelPlacer(plan.area(), obstacles);
        Theme.Ruler ruler = new Theme.Ruler();
        for (Refuge r : scenario.refuges()) {
            refuges.add(name(placer, ruler, plan.refuges().get(refuges.size()), r.id()));
        }
        for (int v = 0; v < scenario.villages().size(); v++) {
            String text = scenario.villages().get(v).name();
            villages.add(name(placer, ruler, thing(v), text));
        }
    }

    private Rectangle2D thing(int village) {
        if (plan.blocks().get(village) != null) {
            return plan.blocks().get(village).box();
        }
        Point2D at = plan.portals().get(village);
        return new Rectangle2D.Double(at.getX() - 8, at.getY() - 8, 16, 16);
    }

    private static Name name(LabelPlacer placer, Theme.Ruler ruler, Rectangle2D thing, String text) {
        double wide = Math.max(ruler.width(text, Theme.BOLD), ruler.width(WIDEST, Theme.SMALL)) + 4;
        LabelPlacer.Spot spot = placer.place(thing, wide, NAME_HEIGHT);
        return new Name(text, spot.box(), spot.leader() ? LabelPlacer.leader(spot.box(), thing) : null);
    }

    /** A point between two places. */
    static Point2D between(Point2D a, Point2D b, double way) {
        return new Point2D.Double(a.getX() + way * (b.getX() - a.getX()), a.getY() + way * (b.getY() - a.getY()));
    }

    /** Room for the scale bar at the lower left of the map. */
    Rectangle2D scale() {
        Rectangle2D area = plan.area();
        double wide = Math.min(MapScale.WIDTH, area.getWidth());
        return new Rectangle2D.Double(area.getX(), area.getMaxY() - MapScale.HEIGHT, wide, MapScale.HEIGHT);
    }

    /** The middle of a refuge. */
    Point2D refuge(int k) {
        Rectangle2D box = plan.refuges().get(k);
        return new Point2D.Double(box.getCenterX(), box.getCenterY());
    }

    Scenario scenario() {
        return scenario;
    }

    HouseLayout layout() {
        return layout;
    }

    MapPlan plan() {
        return plan;
    }

    MapLegend key() {
        return key;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Name> villageNames() {
        return villages;
    }

    List<Name> refugeNames() {
        return refuges;
    }
}
