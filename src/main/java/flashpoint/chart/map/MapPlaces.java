package flashpoint.chart.map;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of villages, refuges and roads on the maps of a report, for what draws a map elsewhere: the plan of the pictures,
 * not a second one.
 *
 * @param area where the map stands on the page, points
 * @param villages by village
 * @param refuges by refuge
 * @param roads from middle to middle, towards the edge of the map only their beginning
 */
public record MapPlaces(Rectangle2D area, List<Place> villages, List<Place> refuges, List<Line2D> roads) {

    /** Shape of a place. */
    public enum Shape {
        /** A block of houses. */
        BLOCK,
        /** A disc, its area by population. */
        DISC,
        /** A way out of the map. */
        PORTAL,
        /** A refuge. */
        REFUGE
    }

    /**
     * A village or refuge.
     *
     * @param box where it stands, points
     * @param shape how it looks
     * @param name its name, with a star where the maps have one
     * @param label where its name stands, two lines high; null if there is no room for one
     */
    public record Place(Rectangle2D box, Shape shape, String name, Rectangle2D label) {}

    /** Copies the lists. */
    public MapPlaces {
        villages = List.copyOf(villages);
        refuges = List.copyOf(refuges);
        roads = List.copyOf(roads);
    }

    /**
     * The places of maps that show houses.
     *
     * @param page of the maps, see {@link MapPicture#page}
     * @return the places
     */
    public static MapPlaces of(MapLayout page) {
        Scenario scenario = page.scenario();
        MapPlan plan = page.plan();
        List<Place> villages = new ArrayList<>();
        for (int v = 0; v < scenario.villages().size(); v++) {
            boolean portal = plan.blocks().get(v) == null;
            Point2D at = plan.place(v);
            MapLayout.Name name = page.villageNames().get(v);
            villages.add(new Place(
                    portal
                            ? new Rectangle2D.Double(at.getX() - 8, at.getY() - 8, 16, 16)
                            : plan.blocks().get(v).box(),
                    portal ? Shape.PORTAL : Shape.BLOCK,
                    name.text(),
                    name.box()));
        }
        List<Place> refuges = new ArrayList<>();
        for (int k = 0; k < scenario.refuges().size(); k++) {
            MapLayout.Name name = page.refugeNames().get(k);
            refuges.add(new Place(plan.refuges().get(k), Shape.REFUGE, name.text(), name.box()));
        }
        List<Line2D> roads = scenario.roads().stream()
                .map(r -> plan.road(scenario.village(r.from()), scenario.village(r.to())))
                .toList();
        return new MapPlaces(plan.area(), villages, refuges, roads);
    }

    /**
     * The places of maps of a large region, where villages are discs.
     *
     * @param scenario whose map
     * @param run which tells the villages that have names: those hit hardest, and the largest
     * @return the places
     */
    public static MapPlaces overview(Scenario scenario, RunResult run) {
        return new OverviewPicture(scenario, run, run.ticks() - 1).places();
    }

    /** Placer of the names of a large region. */
    static final class Names {

        private final LabelPlacer placer;
        private final Theme.Ruler ruler = new Theme.Ruler();

        Names(List<Rectangle2D> obstacles) {
            placer = new LabelPlacer(MapPlan.AREA, obstacles);
        }

        Rectangle2D place(Rectangle2D thing, String name) {
            return placer.place(thing, MapMarks.nameWidth(ruler, name), MapMarks.NAME_HEIGHT)
                    .box();
        }
    }
}
