package flashpoint.gui.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapView;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Graphics2D;
import java.util.function.Function;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/**
 * MASON's view of the map: it shows the newest finished picture and never paints itself, so the event thread is busy
 * for no longer than it takes to copy an image. What was clicked is found on the page, not among thousands of objects.
 */
final class MapPortrayal extends FieldPortrayal2D {

    private final MapRenderThread renderThread;
    private MapLayout page;
    private MapHitTest hitTest;
    private Palette palette = Palette.LIGHT;
    private Function<MapTarget, Inspector> inspectors = t -> null;
    private Function<MapTarget, String> names = t -> t.kind() + " " + t.index();

    MapPortrayal(MapRenderThread renderThread) {
        this.renderThread = renderThread;
        setField(renderThread);
    }

    void show(MapLayout other) {
        page = other;
        hitTest = new MapHitTest(other);
    }

    void applyPalette(Palette colours) {
        palette = colours;
    }

    void ask(Function<MapTarget, String> name, Function<MapTarget, Inspector> inspector) {
        names = name;
        inspectors = inspector;
    }

    /**
     * Visible part of the page, given the place of the whole in MASON's display.
     *
     * @param device the screen's pixels a pixel of the window: 2 on a fine screen
     */
    private MapView view(DrawInfo2D info, double device) {
        double scale = info.draw.width / page.width();
        return new MapView(
                page,
                scale * device,
                (int) ((info.clip.x - info.draw.x) * device),
                (int) ((info.clip.y - info.draw.y) * device),
                (int) Math.ceil(info.clip.width * device),
                (int) Math.ceil(info.clip.height * device));
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        if (page != null && info.clip.width >= 1 && info.clip.height >= 1) {
            double device = Math.max(1, graphics.getTransform().getScaleX());
            MapView view = view(info, device);
            renderThread.change(view, palette);
            renderThread.draw(graphics, (int) info.clip.x, (int) info.clip.y, device, view);
        }
    }

    @Override
    public void hitObjects(DrawInfo2D range, Bag hits) {
        MapSnapshot snapshot = renderThread.shown();
        if (page == null
                || snapshot == null
                || snapshot.houses().length != page.layout().houses()) {
            return;
        }
        double scale = range.draw.width / page.width();
        double x = (range.clip.getCenterX() - range.draw.x) / scale;
        double y = (range.clip.getCenterY() - range.draw.y) / scale;
        for (MapTarget target : hitTest.at(snapshot, x, y)) {
            hits.add(new LocationWrapper(target, target, this));
        }
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState state) {
        return inspectors.apply((MapTarget) wrapper.getObject());
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return names.apply((MapTarget) wrapper.getObject());
    }

    @Override
    public String getStatus(LocationWrapper wrapper) {
        return getName(wrapper);
    }

    @Override
    public boolean setSelected(LocationWrapper wrapper, boolean selected) {
        return true;
    }
}
