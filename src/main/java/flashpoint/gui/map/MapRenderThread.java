package flashpoint.gui.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPainter;
import flashpoint.chart.map.MapView;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Thread that paints the map. A new snapshot is left here without waiting; the newest one is painted next, and those
 * that came in between are left out. So a slow painter shows fewer pictures, and never slows a run.
 */
final class MapRenderThread implements AutoCloseable {

    private final Thread painter = new Thread(this::work, "map painter");
    private final Runnable ready;

    private MapSnapshot wanted;
    private MapLayout wantedOn;
    private MapView view;
    private Palette palette = Palette.LIGHT;
    private boolean stale;
    private boolean closed;

    private final Object wall = new Object();
    private BufferedImage hung;
    private MapView hungView;
    private MapSnapshot hungScene;
    private long pictures;
    private volatile long extraWork;

    /** A studio that calls {@code ready} on its own thread after each picture. */
    MapRenderThread(Runnable ready) {
        this.ready = ready;
        painter.setDaemon(true);
        painter.start();
    }

    /** Asks for a picture of a scene of the run that a page shows; returns at once. */
    synchronized void show(MapSnapshot scene, MapLayout on) {
        wanted = scene;
        wantedOn = on;
        stale = true;
        notifyAll();
    }

    /** Asks for the same scene in another view or other colours. */
    synchronized void change(MapView newView, Palette newPalette) {
        if (!newView.equals(view) || !newPalette.equals(palette)) {
            view = newView;
            palette = newPalette;
            stale = true;
            notifyAll();
        }
    }

    private void work() {
        MapPainter hand = null;
        Palette colours = null;
        BufferedImage canvas = null;
        while (true) {
            MapSnapshot scene;
            synchronized (this) {
                while (!closed && (!stale || view == null || view.page() != wantedOn)) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                if (closed) {
                    return;
                }
                stale = false;
                scene = wanted;
                if (hand == null || !hand.view().equals(view) || !palette.equals(colours)) {
                    hand = new MapPainter(view, palette);
                    colours = palette;
                    canvas = hand.canvas();
                }
            }
            hand.paint(scene, canvas);
            delayForTest();
            canvas = publish(canvas, hand, scene);
            ready.run();
        }
    }

    /** Hangs a finished picture and takes the old one down to paint the next on. */
    private BufferedImage publish(BufferedImage finished, MapPainter hand, MapSnapshot scene) {
        synchronized (wall) {
            BufferedImage old = hung;
            hung = finished;
            hungView = hand.view();
            hungScene = scene;
            pictures++;
            boolean fits =
                    old != null && old.getWidth() == finished.getWidth() && old.getHeight() == finished.getHeight();
            return fits ? old : hand.canvas();
        }
    }

    private void delayForTest() {
        if (extraWork > 0) {
            try {
                Thread.sleep(extraWork);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes every picture take longer, as on a slow machine; for tests. */
    void delayForTest(long millis) {
        extraWork = millis;
    }

    /** Copies the last finished picture to a place, pixel by pixel of the screen, if it is a picture of that page. */
    boolean draw(Graphics2D g, int x, int y, double device, MapView of) {
        synchronized (wall) {
            if (hung == null || !of.page().equals(hungView.page())) {
                return false;
            }
            g.drawImage(hung, new AffineTransform(1 / device, 0, 0, 1 / device, x, y), null);
            return hungView.equals(of);
        }
    }

    /** The scene of the last finished picture; null before the first. */
    MapSnapshot shown() {
        synchronized (wall) {
            return hungScene;
        }
    }

    /** Pictures finished so far. */
    long pictures() {
        synchronized (wall) {
            return pictures;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
