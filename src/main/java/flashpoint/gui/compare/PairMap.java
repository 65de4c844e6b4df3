package flashpoint.gui.compare;

import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPainter;
import flashpoint.gui.look.Look;
import flashpoint.model.observe.HouseLayout;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Scenario;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;

/** One of the two maps. Pictures are painted by the thread that drives the pair, and shown by the event thread. */
final class PairMap extends JComponent {

    private static final long serialVersionUID = 1L;

    private transient Scenario scenario;
    private transient HouseLayout layout;
    private transient MapPainter painter;
    private transient Look look = Look.PLAIN;
    private transient BufferedImage shown;
    private int width;
    private int height;
    /** The screen's pixels a pixel of the window. */
    private double device = 1;

    PairMap() {
        setPreferredSize(new Dimension(620, 400));
        addComponentListener(new java.awt.event.ComponentAdapter() {
            @Override
            public void componentResized(java.awt.event.ComponentEvent e) {
                resized(getWidth(), getHeight());
            }
        });
    }

    private double device() {
        return getGraphicsConfiguration() == null
                ? 1
                : getGraphicsConfiguration().getDefaultTransform().getScaleX();
    }

    private synchronized void resized(int w, int h) {
        device = device();
        width = w;
        height = h;
        painter = null;
    }

    synchronized void show(Scenario of, HouseLayout houses, Look in) {
        scenario = of;
        layout = houses;
        look = in;
        painter = null;
    }

    synchronized void applyTheme(Look in) {
        look = in;
        painter = null;
    }

    /** Paints a scene with what differs from the other run marked; not on the event thread. */
    void paint(MapSnapshot scene, byte[] other) {
        BufferedImage picture;
        synchronized (this) {
            if (scenario == null || width < 200 || height < 150) {
                return;
            }
            if (painter == null) {
                double type = look.size();
                MapLayout page = new MapLayout(scenario, layout, width / type, height / type);
                painter = MapPainter.of(page, look.palette(), type * device);
            }
            picture = painter.canvas();
            painter.paint(scene, other, picture);
            shown = picture;
        }
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        BufferedImage picture;
        synchronized (this) {
            picture = shown;
        }
        g.setColor(look.palette().ground());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (picture != null) {
            double scale = device();
            ((Graphics2D) g).drawImage(picture, AffineTransform.getScaleInstance(1 / scale, 1 / scale), null);
        }
    }
}
