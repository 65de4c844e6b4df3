package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import flashpoint.core.Numbers;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.awt.Graphics2D;

/** The map at one tick of one run, as the windows and films show it, without what moves between villages. */
public final class MapPicture implements Picture {

    static final int HEIGHT = 600;

    private final MapLayout page;
    private final MapHouses houses;
    private final RunResult run;
    private final int tick;
    private final MapMoment moment;

    /**
     * A map of one run at one tick.
     *
     * @param page what is where
     * @param houses of that page
     * @param run a finished run of the page's scenario
     * @param tick one of its ticks
     */
    public MapPicture(MapLayout page, MapHouses houses, RunResult run, int tick) {
        this.page = page;
        this.houses = houses;
        this.run = run;
        this.tick = tick;
        moment = new MapMoment(page.scenario(), run, tick);
    }

    /**
     * The page of all maps of a report.
     *
     * @param scenario whose map
     * @param layout where its houses stand
     * @return the page
     */
    public static MapLayout page(Scenario scenario, flashpoint.model.observe.HouseLayout layout) {
        return MapLayout.still(scenario, layout, Theme.WIDTH, HEIGHT);
    }

    @Override
    public int width() {
        return Theme.WIDTH;
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
        MapPlan plan = page.plan();
        boolean portals = plan.portals().stream().anyMatch(p -> p != null);
        return moment.state()
                + ". Each small square is a house. Look at which villages are hit, where in a village houses"
                + " burned, and where people went. Schematic: villages are drawn "
                + Numbers.fixed(plan.enlargement(), 1)
                + " times larger than the distances between them"
                + moved()
                + (portals ? " An arrow at the edge stands for people beyond the map." : "")
                + MapLines.caption(page.scenario())
                + MapText.byHand(page.scenario());
    }

    /** How far villages were moved so that they do not overlap. */
    private String moved() {
        MapPlan plan = page.plan();
        if (plan.movedKm() < 0.05) {
            return ".";
        }
        String km = Numbers.fixed(plan.movedKm(), 1);
        return ", and moved apart by up to " + km + " km where they would overlap; none changes sides with another."
                + (plan.schematic() ? " Distances do not hold, so there is no scale." : "");
    }

    @Override
    public void paint(Graphics2D g) {
        new GroundPainter(page, Palette.LIGHT, g).paint();
        houses.paint(g, run.burntTick(), tick);
        new MarkPainter(page, Palette.LIGHT).paint(g, moment.snapshot());
    }
}
