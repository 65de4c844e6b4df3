package flashpoint.report;

import flashpoint.chart.map.MapHouses;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPicture;
import flashpoint.chart.map.MapPlaces;
import flashpoint.chart.map.MapPlan;
import flashpoint.model.observe.HouseLayout;
import flashpoint.run.RunResult;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** The map of a report's player: places as on the report's pictures, and the houses that burned. */
public final class RecordedMap {

    /** More cells than this, and blocks stay empty but for what burned: a letter each would weigh too much. */
    private static final int MOST_CELLS = 60_000;

    private static final String NO_HOUSE = ".";

    private final Scenario scenario;
    private final MapPlaces places;
    private final MapHouses houses;
    private final List<Object> blocks;
    private final double cell;

    private RecordedMap(Scenario scenario, MapPlaces places, MapHouses houses, List<Object> blocks, double cell) {
        this.scenario = scenario;
        this.places = places;
        this.houses = houses;
        this.blocks = blocks;
        this.cell = cell;
    }

    /**
     * The map of a run.
     *
     * @param scenario of villages
     * @param layout where its houses stand; null if its maps do not show houses
     * @param run that is shown
     * @return the map
     */
    public static RecordedMap of(Scenario scenario, HouseLayout layout, RunResult run) {
        if (layout == null) {
            return new RecordedMap(scenario, MapPlaces.overview(scenario, run), null, List.of(), 0);
        }
        MapLayout page = MapPicture.page(scenario, layout);
        return new RecordedMap(
                scenario,
                MapPlaces.of(page),
                new MapHouses(page.plan(), layout, scenario.groups().size()),
                blocks(page.plan(), layout),
                page.plan().cell());
    }

    /** By village its columns and, row by row, a character a cell: a group in base 36, or none. Empty if too many. */
    private static List<Object> blocks(MapPlan plan, HouseLayout layout) {
        int[][] size = new int[plan.blocks().size()][2];
        for (int h = 0; h < layout.houses(); h++) {
            MapPlan.Block block = plan.blocks().get(layout.village()[h]);
            int[] of = size[layout.village()[h]];
            if (block != null) {
                of[0] = Math.max(of[0], layout.column()[h] - block.column() + 1);
                of[1] = Math.max(of[1], block.row() - layout.row()[h] + 1);
            }
        }
        List<StringBuilder> cells = new ArrayList<>();
        long all = 0;
        for (int[] of : size) {
            all += (long) of[0] * of[1];
            if (all > MOST_CELLS) {
                return List.of();
            }
            cells.add(new StringBuilder(NO_HOUSE.repeat(of[0] * of[1])));
        }
        for (int h = 0; h < layout.houses(); h++) {
            int v = layout.village()[h];
            MapPlan.Block block = plan.blocks().get(v);
            if (block != null) {
                int at = (block.row() - layout.row()[h]) * size[v][0] + layout.column()[h] - block.column();
                cells.get(v).setCharAt(at, Character.forDigit(layout.group()[h] % 36, 36));
            }
        }
        List<Object> blocks = new ArrayList<>();
        for (int v = 0; v < size.length; v++) {
            blocks.add(List.of(size[v][0], cells.get(v).toString()));
        }
        return blocks;
    }

    /** All of it; burnt houses by the frame in which they first show. */
    Map<String, Object> content(RunResult run, int every) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("area", box(places.area()));
        map.put("villages", places.villages().stream().map(RecordedMap::place).toList());
        map.put("refuges", places.refuges().stream().map(RecordedMap::place).toList());
        List<Object> roads = new ArrayList<>();
        for (Line2D road : places.roads()) {
            roads.add(List.of(tenth(road.getX1()), tenth(road.getY1()), tenth(road.getX2()), tenth(road.getY2())));
        }
        map.put("roads", roads);
        map.put("shares", scenario.villages().stream().map(RecordedMap::shares).toList());
        map.put("groups", scenario.groups().stream().map(Group::name).toList());
        List<Object> burnt = new ArrayList<>();
        for (int h = 0; houses != null && h < run.burntTick().length; h++) {
            if (run.burntTick()[h] >= 0) {
                int[] at = houses.at(h);
                burnt.add(List.of(at[0], at[1], (run.burntTick()[h] + every - 1) / every));
            }
        }
        map.put("burnt", burnt);
        map.put("blocks", blocks);
        map.put("cell", cell);
        map.put("rim", MapPlan.Block.RIM);
        map.put("side", houses == null ? 0 : houses.burntSide());
        return map;
    }

    private static List<Object> shares(Village village) {
        List<Object> shares = new ArrayList<>();
        village.shares().forEach(s -> shares.add(FastMath.round(s * 1000) / 1000.0));
        return shares;
    }

    private static Map<String, Object> place(MapPlaces.Place place) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("name", place.name());
        made.put("shape", place.shape().name().toLowerCase(java.util.Locale.ROOT));
        made.put("box", box(place.box()));
        if (place.label() != null) {
            made.put("label", box(place.label()));
        }
        return made;
    }

    private static List<Object> box(Rectangle2D box) {
        return List.of(tenth(box.getX()), tenth(box.getY()), tenth(box.getWidth()), tenth(box.getHeight()));
    }

    private static double tenth(double points) {
        return FastMath.round(points * 10) / 10.0;
    }
}
