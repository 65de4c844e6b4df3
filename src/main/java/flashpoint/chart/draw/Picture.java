package flashpoint.chart.draw;

import java.awt.Graphics2D;

/** Something that can be painted at its own size, on paper of any kind. */
public interface Picture {

    /** Width in points. */
    int width();

    /** Height in points. */
    int height();

    /** Paints it; must not depend on anything but itself, and may be called by several threads. */
    void paint(Graphics2D g);
}
