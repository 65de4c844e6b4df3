package flashpoint.gui.map;

import flashpoint.chart.map.MapLayout;
import flashpoint.gui.look.Files;
import flashpoint.gui.look.Look;
import flashpoint.model.observe.HouseLayout;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Scenario;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.function.Function;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;

/**
 * MASON's display, showing the map of a run. The map fills the window, and is planned anew when its size changes. A click
 * asks for what is there. MASON's movie button and its PDF need libraries that are not here: the one is gone (the replay
 * window saves films), the other writes PNG.
 */
public final class MapDisplay extends Display2D implements Look.Themed {

    private static final long serialVersionUID = 1L;

    private final transient MapRenderThread renderThread =
            new MapRenderThread(() -> SwingUtilities.invokeLater(this::hangUp));
    private final transient MapPortrayal portrayal = new MapPortrayal(renderThread);
    private transient Scenario scenario;
    private transient HouseLayout layout;
    private transient MapLayout page;
    private transient MapSnapshot latest;
    private transient Look look = Look.PLAIN;

    /**
     * A display without a run.
     *
     * @param gui MASON's state
     * @param width of the map, pixels
     * @param height of the map, pixels
     */
    public MapDisplay(GUIState gui, int width, int height) {
        super(width, height, gui);
        movieButton.setVisible(false);
        refreshbutton.setVisible(false);
        layersbutton.setVisible(false);
        // MASON's icons are black on nothing, which cannot be seen on a dark window.
        snapshotButton.setIcon(null);
        snapshotButton.setPressedIcon(null);
        snapshotButton.setText("Picture");
        optionButton.setIcon(null);
        optionButton.setPressedIcon(null);
        optionButton.setText("Options");
        snapshotButton.setToolTipText("Save this map as a picture (PNG)");
        setBackdrop(null);
        display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        attach(portrayal, "Map");
        display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                plan();
            }
        });
        insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 1) {
                    createInspectors(new Rectangle2D.Double(e.getX(), e.getY(), 1, 1), gui);
                }
            }
        });
    }

    /**
     * Says who names and inspects what is clicked.
     *
     * @param name names a thing
     * @param inspector inspects it
     */
    public void ask(Function<MapTarget, String> name, Function<MapTarget, Inspector> inspector) {
        portrayal.ask(name, inspector);
    }

    /**
     * Shows another run; on the event thread.
     *
     * @param of what is run
     * @param houses where its houses stand
     * @param snapshot its state
     */
    public void show(Scenario of, HouseLayout houses, MapSnapshot snapshot) {
        scenario = of;
        layout = houses;
        latest = snapshot;
        page = null;
        plan();
    }

    /**
     * Shows a snapshot of the same run; from any thread, and at once.
     *
     * @param snapshot the newest state
     */
    public void show(MapSnapshot snapshot) {
        MapLayout on;
        synchronized (this) {
            latest = snapshot;
            on = page;
        }
        if (on != null) {
            renderThread.show(snapshot, on);
        }
    }

    /** Pixels a point: in large type all of the map is larger, marks as well as names. */
    private double type() {
        return look.size();
    }

    /** Plans the page for the size of the window, unless the map is zoomed. */
    private void plan() {
        if (scenario == null || (getScale() != 1 && page != null)) {
            return;
        }
        Insets rim = display.getInsets();
        Dimension room = display.getSize();
        room.setSize(room.width - rim.left - rim.right, room.height - rim.top - rim.bottom);
        if (room.width > 200 && room.height > 150) {
            insideDisplay.width = room.width;
            insideDisplay.height = room.height;
            insideDisplay.revalidate();
        }
        double width = insideDisplay.width / type();
        double height = insideDisplay.height / type();
        if (page == null || page.width() != width || page.height() != height) {
            synchronized (this) {
                page = new MapLayout(scenario, layout, width, height);
            }
            portrayal.show(page);
            detatchAll();
            attach(portrayal, "Map");
            renderThread.show(latest, page);
            repaint();
        }
    }

    @Override
    public void applyTheme(Look other) {
        look = other;
        portrayal.applyPalette(look.palette());
        plan();
        repaint();
    }

    /** A picture is finished: show it. */
    private void hangUp() {
        insideDisplay.repaint();
        insideDisplay.updateToolTips();
    }

    /** Pictures come when they are finished, not with MASON's steps. */
    @Override
    public void step(SimState state) {}

    /**
     * The middle of a house in the window's own coordinates.
     *
     * @param house its number
     * @return pixels in {@link #insideDisplay}; null if it is not on the map
     */
    public Point2D house(int house) {
        Point2D at = new MapHitTest(page).house(house);
        double scale = type() * getScale();
        return at == null ? null : new Point2D.Double(at.getX() * scale, at.getY() * scale);
    }

    /**
     * Pictures of the map finished so far.
     *
     * @return pictures
     */
    public long pictures() {
        return renderThread.pictures();
    }

    /**
     * The snapshot that is seen.
     *
     * @return the snapshot of the last finished picture; null before the first
     */
    public MapSnapshot seen() {
        return renderThread.shown();
    }

    /**
     * Makes every picture take longer, as on a slow machine; no run is slowed by it.
     *
     * @param millis how much longer
     */
    public void delayForTest(long millis) {
        renderThread.delayForTest(millis);
    }

    @Override
    public void takeSnapshot() {
        Files.save(this, "Save the map as a picture", "map.png", this::takePicture);
    }

    /** MASON's films need a library that is no longer there; the replay panel makes them. */
    @Override
    public void startMovie() {}

    private void takePicture(File file) throws IOException {
        takeSnapshot(file, TYPE_PNG);
    }

    @Override
    public void quit() {
        super.quit();
        if (renderThread != null) {
            renderThread.close();
        }
    }
}
