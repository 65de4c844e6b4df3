package flashpoint.chart.map;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.HouseLayout;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
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
    /** Least side of a house in which persons are drawn, points. */
    private static final double PERSON_CELL = 6;

    private static final double NAME_HEIGHT = 26;
    private static final String WIDEST = "100 % away";

    private final Scenario scenario;
    private final HouseLayout layout;
    private final double width;
    private final double height;
    private final MapPlan plan;
    private final boolean persons;
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
    public record Name(String text, Rectangle2D box, Line2D leader) {}

    /**
     * Plans a page.
     *
     * @param scenario whose map
     * @param layout where its houses stand
     * @param width of the page, points
     * @param height of the page, points
     */
    public MapLayout(Scenario scenario, HouseLayout layout, double width, double height) {
        this(scenario, layout, width, height, true);
    }

    /**
     * Plans the page of a report, which shows nothing that is on the move.
     *
     * @param scenario whose map
     * @param layout where its houses stand
     * @param width of the page, points
     * @param height of the page, points
     * @return the page
     */
    static MapLayout still(Scenario scenario, HouseLayout layout, double width, double height) {
        return new MapLayout(scenario, layout, width, height, false);
    }

    private MapLayout(Scenario scenario, HouseLayout layout, double width, double height, boolean moving) {
        this.scenario = scenario;
        this.layout = layout;
        this.width = width;
        this.height = height;
        boolean few = moving && persons(scenario) <= MapSnapshot.MOST_PERSONS;
        MapLegend tried = new MapLegend(scenario, width, moving, few);
        MapPlan planned = MapPlan.of(scenario, layout, area(tried));
        // Persons are drawn where there is room for nine in a house.
        persons = few && planned.cell() >= PERSON_CELL;
        if (few && !persons) {
            tried = new MapLegend(scenario, width, moving, false);
            planned = MapPlan.of(scenario, layout, area(tried));
        }
        key = tried;
        plan = planned;
        names();
    }

    private static double persons(Scenario scenario) {
        return scenario.parameters().get(Parameter.POP_SCALE)
                * scenario.villages().stream().mapToLong(Village::population).sum();
    }

    private Rectangle2D area(MapLegend legend) {
        return new Rectangle2D.Double(RIM, HEAD, width - 2 * RIM, Math.max(120, height - HEAD - legend.height() - RIM));
    }

    /**
     * Whether persons are drawn one by one.
     *
     * @return true if they are few, and houses large
     */
    public boolean persons() {
        return persons;
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
            String text = MapText.name(scenario, v);
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

    /** Room for the scale bar at the lower left of the map, and above it for what the star of a name means. */
    Rectangle2D scale() {
        Rectangle2D area = plan.area();
        double wide = Math.min(MapScale.WIDTH, area.getWidth());
        double high = MapScale.HEIGHT + (MapText.star(scenario()).isEmpty() ? 0 : MapScale.NOTE);
        return new Rectangle2D.Double(area.getX(), area.getMaxY() - high, wide, high);
    }

    /** The middle of a refuge. */
    public Point2D refuge(int k) {
        Rectangle2D box = plan.refuges().get(k);
        return new Point2D.Double(box.getCenterX(), box.getCenterY());
    }

    public Scenario scenario() {
        return scenario;
    }

    public HouseLayout layout() {
        return layout;
    }

    public MapPlan plan() {
        return plan;
    }

    MapLegend key() {
        return key;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Name> villageNames() {
        return villages;
    }

    public List<Name> refugeNames() {
        return refuges;
    }
}
