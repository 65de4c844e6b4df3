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

    private final Object publishLock = new Object();
    private BufferedImage published;
    private MapView publishedView;
    private MapSnapshot publishedSnapshot;
    private long pictures;
    private volatile long extraWork;

    /** A thread that calls {@code ready} on its own thread after each picture. */
    MapRenderThread(Runnable ready) {
        this.ready = ready;
        painter.setDaemon(true);
        painter.start();
    }

    /** Asks for a picture of a snapshot of the run that a page shows; returns at once. */
    synchronized void show(MapSnapshot snapshot, MapLayout on) {
        wanted = snapshot;
        wantedOn = on;
        stale = true;
        notifyAll();
    }

    /** Asks for the same snapshot in another view or other colours. */
    synchronized void change(MapView newView, Palette newPalette) {
        if (!newView.equals(view) || !newPalette.equals(palette)) {
            view = newView;
            palette = newPalette;
            stale = true;
            notifyAll();
        }
    }

    private void work() {
        MapPainter painter = null;
        Palette colours = null;
        BufferedImage canvas = null;
        while (true) {
            MapSnapshot snapshot;
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
                snapshot = wanted;
                if (painter == null || !painter.view().equals(view) || !palette.equals(colours)) {
                    painter = new MapPainter(view, palette);
                    colours = palette;
                    canvas = painter.canvas();
                }
            }
            painter.paint(snapshot, canvas);
            delayForTest();
            canvas = publish(canvas, painter, snapshot);
            ready.run();
        }
    }

    /** Publishes a finished picture and gives back the old one to paint the next on. */
    private BufferedImage publish(BufferedImage finished, MapPainter painter, MapSnapshot snapshot) {
        synchronized (publishLock) {
            BufferedImage old = published;
            published = finished;
            publishedView = painter.view();
            publishedSnapshot = snapshot;
            pictures++;
            boolean fits =
                    old != null && old.getWidth() == finished.getWidth() && old.getHeight() == finished.getHeight();
            return fits ? old : painter.canvas();
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
        synchronized (publishLock) {
            if (published == null || !of.page().equals(publishedView.page())) {
                return false;
            }
            g.drawImage(published, new AffineTransform(1 / device, 0, 0, 1 / device, x, y), null);
            return publishedView.equals(of);
        }
    }

    /** The snapshot of the last finished picture; null before the first. */
    MapSnapshot shown() {
        synchronized (publishLock) {
            return publishedSnapshot;
        }
    }

    /** Pictures finished so far. */
    long pictures() {
        synchronized (publishLock) {
            return pictures;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
