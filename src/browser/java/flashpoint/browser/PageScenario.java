package flashpoint.browser;

import flashpoint.chart.map.MapPlan;
import flashpoint.core.Metric;
import flashpoint.model.observe.HouseLayout;
import flashpoint.run.Metrics;
import flashpoint.scenario.Event;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioWriter;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Description of a scenario for the page: what does not change during a run. */
final class PageScenario {

    private PageScenario() {}

    /** Head, groups, metrics and events. */
    static Map<String, Object> head(Scenario s, long seed) {
        Meta meta = s.meta();
        Map<String, Object> out = map("name", meta.name());
        out.put("title", meta.title());
        out.put("description", meta.description());
        out.put("shows", meta.shows());
        out.put("sources", meta.sources());
        out.put("limits", meta.limits());
        out.put("ticks", meta.ticks());
        out.put("dt", meta.dt());
        out.put("start", meta.start());
        out.put("dated", !meta.start().equals(Meta.NO_DATE));
        out.put("seed", Long.toString(seed));
        out.put("lattice", s.lattice());
        List<Object> groups = new ArrayList<>();
        s.groups().forEach(g -> groups.add(map("label", g.label(), "name", g.name())));
        out.put("groups", groups);
        out.put("metrics", metrics(Metrics.series(s)));
        out.put("outcomes", metrics(Metrics.run(s)));
        out.put("events", events(s.events()));
        return out;
    }

    /** Events, each with the line that makes it again. */
    static List<Object> events(List<Event> events) {
        List<Object> out = new ArrayList<>();
        for (Event e : events) {
            Map<String, Object> event =
                    map("id", e.id(), "label", e.label(), "type", e.type().name());
            event.put("time", e.time());
            event.put("line", ScenarioWriter.line(e));
            out.add(event);
        }
        return out;
    }

    private static List<Object> metrics(List<Metric> metrics) {
        List<Object> out = new ArrayList<>();
        for (Metric m : metrics) {
            Map<String, Object> metric = map("name", m.name(), "unit", m.unit(), "meaning", m.meaning());
            metric.put("whole", m.whole());
            out.add(metric);
        }
        return out;
    }

    /** The map: the plan of the product's maps, in points of a page of the report. */
    static Map<String, Object> map(Scenario s, HouseLayout layout) {
        MapPlan plan = MapPlan.of(s, layout);
        Map<String, Object> out = map("area", box(plan.area()));
        out.put("cell", plan.cell());
        out.put("pixelsPerKm", plan.pixelsPerKm());
        out.put("enlargement", plan.enlargement());
        out.put("movedKm", plan.movedKm());
        out.put("schematic", plan.schematic());
        List<Object> villages = new ArrayList<>();
        for (int v = 0; v < s.villages().size(); v++) {
            Map<String, Object> village = map("name", s.villages().get(v).name());
            village.put("population", s.villages().get(v).population());
            village.put("stylised", s.villages().get(v).stylised());
            MapPlan.Block block = plan.blocks().get(v);
            village.put("box", block == null ? null : box(block.box()));
            village.put("at", point(plan.place(v)));
            villages.add(village);
        }
        out.put("villages", villages);
        List<Object> refuges = new ArrayList<>();
        for (int k = 0; k < s.refuges().size(); k++) {
            Map<String, Object> refuge = map("name", s.refuges().get(k).id());
            refuge.put("type", s.refuges().get(k).type().name());
            refuge.put("box", box(plan.refuges().get(k)));
            refuges.add(refuge);
        }
        out.put("refuges", refuges);
        List<Object> roads = new ArrayList<>();
        s.roads().forEach(r -> {
            Line2D line = plan.road(s.village(r.from()), s.village(r.to()));
            roads.add(List.of(line.getX1(), line.getY1(), line.getX2(), line.getY2()));
        });
        out.put("roads", roads);
        List<Object> lines = new ArrayList<>();
        s.lines().forEach(l -> {
            Map<String, Object> line = map("name", l.id(), "kind", l.kind().name());
            List<Object> points = new ArrayList<>();
            l.points().forEach(c -> points.add(point(plan.at(s, c.x(), c.y()))));
            line.put("points", points);
            lines.add(line);
        });
        out.put("lines", lines);
        return out;
    }

    /** By house: x and y of its middle on the page (x is NaN beyond the map), village and group. */
    static double[] houses(Scenario s, HouseLayout layout) {
        MapPlan plan = MapPlan.of(s, layout);
        double[] out = new double[4 * layout.houses()];
        for (int h = 0; h < layout.houses(); h++) {
            MapPlan.Block block = plan.blocks().get(layout.village()[h]);
            double cell = plan.cell();
            out[4 * h] = block == null
                    ? Double.NaN
                    : block.box().x + MapPlan.Block.RIM + (layout.column()[h] - block.column() + 0.5) * cell;
            out[4 * h + 1] = block == null
                    ? Double.NaN
                    : block.box().y + MapPlan.Block.RIM + (block.row() - layout.row()[h] + 0.5) * cell;
            out[4 * h + 2] = layout.village()[h];
            out[4 * h + 3] = layout.group()[h];
        }
        return out;
    }

    private static List<Object> box(Rectangle2D r) {
        return List.of(r.getX(), r.getY(), r.getWidth(), r.getHeight());
    }

    private static List<Object> point(Point2D p) {
        return List.of(p.getX(), p.getY());
    }

    /** A map in the order given; more can be put into it. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < keysAndValues.length; k += 2) {
            map.put((String) keysAndValues[k], keysAndValues[k + 1]);
        }
        return map;
    }
}
