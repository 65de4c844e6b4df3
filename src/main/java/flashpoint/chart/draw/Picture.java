package flashpoint.chart.draw;

import java.awt.Graphics2D;

/** Picture that paints itself at its own size, on any {@code Graphics2D}. */
public interface Picture {

    /** Width in points. */
    int width();

    /** Height in points. */
    int height();

    /** Paints it; must not depend on anything but itself, and may be called by several threads. */
    void paint(Graphics2D g);
}
