package flashpoint.chart.map;

import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.map.MapPlan.Block;
import flashpoint.chart.time.TimePicture;
import flashpoint.core.Numbers;
import flashpoint.run.RunResult;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Scenario;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The map at one tick of one run: houses by group, burnt houses, attackers, police, refuges. */
public final class MapPicture implements Picture {

    private static final int HEIGHT = 600;
    static final Color ROAD = new Color(0xC8, 0xC8, 0xC0);
    static final Color LAND = new Color(0xF7, 0xF7, 0xF4);

    private final Scenario scenario;
    private final MapPlan plan;
    private final MapHouses houses;
    private final RunResult run;
    private final int tick;
    private final MapMoment moment;

    /** A map of one run at one tick. */
    public MapPicture(Scenario scenario, MapPlan plan, MapHouses houses, RunResult run, int tick) {
        this.scenario = scenario;
        this.plan = plan;
        this.houses = houses;
        this.run = run;
        this.tick = tick;
        moment = new MapMoment(scenario, run, tick);
    }

    @Override
    public int width() {
        return TimePicture.WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    public String title() {
        return moment.title();
    }

    /** Caption: contents, scale and what is schematic. */
    public String caption() {
        boolean portals = plan.portals().stream().anyMatch(p -> p != null);
        return moment.state()
                + ". Each small square is a house. Look at which villages are hit, where in a village houses"
                + " burned, and where people went. Schematic: villages are drawn "
                + Numbers.fixed(plan.enlargement(), 1)
                + " times larger than the distances between them"
                + moved()
                + (portals ? " An arrow at the edge stands for people beyond the map." : "");
    }

    /** How far villages were moved so that they do not overlap. */
    private String moved() {
        if (plan.movedKm() < 0.05) {
            return ".";
        }
        String km = Numbers.fixed(plan.movedKm(), 1);
        return ", and moved apart by up to " + km + " km where they would overlap; none changes sides with another."
                + (plan.schematic() ? " Distances do not hold, so there is no scale." : "");
    }

    @Override
    public void paint(Graphics2D g) {
        TimePicture.text(g, title(), 14, 26, Theme.TITLE, Theme.INK);
        TimePicture.text(g, moment.state(), 14, 46, Theme.TEXT, Theme.SOFT);
        g.setPaint(LAND);
        g.fill(MapPlan.AREA);
        g.setPaint(Theme.GRID);
        g.setStroke(new BasicStroke(1));
        g.draw(MapPlan.AREA);
        roads(g);
        blocks(g);
        houses.paint(g, run.burntTick(), tick);
        MapMarks marks = new MapMarks(g, new Theme.Ruler());
        for (int v = 0; v < plan.blocks().size(); v++) {
            if (plan.blocks().get(v) != null) {
                marks.village(plan.blocks().get(v).box(), moment.in(v, "attackers"), moment.in(v, "police_present"));
            }
        }
        plan.refuges().forEach(marks::refuge);
        names(marks);
        marks.scaleBar(plan.pixelsPerKm(), plan.schematic());
        marks.key(scenario.groups(), 556);
    }

    private void roads(Graphics2D g) {
        g.setPaint(ROAD);
        g.setStroke(new BasicStroke(1.5f));
        for (Road road : scenario.roads()) {
            Line2D line = plan.road(scenario.village(road.from()), scenario.village(road.to()));
            g.draw(line);
        }
    }

    private void blocks(Graphics2D g) {
        g.setStroke(new BasicStroke(0.8f));
        for (Block block : plan.blocks()) {
            if (block != null) {
                Rectangle2D b = block.box();
                RoundRectangle2D round =
                        new RoundRectangle2D.Double(b.getX(), b.getY(), b.getWidth(), b.getHeight(), 6, 6);
                g.setPaint(Color.WHITE);
                g.fill(round);
                g.setPaint(new Color(0xB5, 0xB5, 0xAD));
                g.draw(round);
            }
        }
    }

    private void names(MapMarks marks) {
        plan.blocks().stream().filter(b -> b != null).forEach(b -> marks.keepOff(b.box()));
        plan.refuges().forEach(marks::keepOff);
        marks.keepOff(MapPlan.SCALE);
        for (int v = 0; v < plan.blocks().size(); v++) {
            if (plan.blocks().get(v) == null) {
                marks.portal(plan.portals().get(v), scenario.villages().get(v).name());
            }
        }
        for (int r = 0; r < plan.refuges().size(); r++) {
            Refuge refuge = scenario.refuges().get(r);
            marks.name(plan.refuges().get(r), refuge.id(), MapMoment.count(moment.at(r)) + " people");
        }
        for (int v = 0; v < plan.blocks().size(); v++) {
            if (plan.blocks().get(v) != null) {
                marks.name(
                        plan.blocks().get(v).box(), scenario.villages().get(v).name(), moment.away(v));
            }
        }
    }
}
