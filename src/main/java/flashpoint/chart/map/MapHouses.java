package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.map.MapPlan.Block;
import flashpoint.model.observe.HouseLayout;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The houses of all maps of a scenario, each a small square on its village's block. In an SVG a square is a short thick
 * dash, and all dashes of a colour are one path: a fifth of the room that as many rectangles would take. On pixels it is
 * a rectangle of whole pixels: as many dashes at once, smoothed at their edges, took a third of all drawing.
 *
 * <p>Coordinates are whole tenths of a point: fine enough to see, and written and read without a fraction.
 */
public final class MapHouses {

    private static final int TENTHS = 10;

    private final byte[] group;
    private final int groups;
    private final int[] x;
    private final int[] y;
    private final int[] shown;
    private final int side;
    private final int grown;

    /** Places the houses. */
    public MapHouses(MapPlan plan, HouseLayout layout, int groups) {
        this.groups = groups;
        group = layout.group();
        x = new int[layout.houses()];
        y = new int[layout.houses()];
        shown = IntStream.range(0, x.length)
                .filter(h -> plan.blocks().get(layout.village()[h]) != null)
                .toArray();
        for (int h : shown) {
            Block block = plan.blocks().get(layout.village()[h]);
            x[h] = tenths(block.box().x + Block.RIM + (layout.column()[h] - block.column() + 0.5) * plan.cell());
            y[h] = tenths(block.box().y + Block.RIM + (block.row() - layout.row()[h] + 0.5) * plan.cell());
        }
        double points = plan.cell() * 0.86;
        side = Math.max(1, tenths(points));
        // A burnt house stands out among hundreds, or the eye would miss it.
        grown = Math.max(2, tenths(Math.max(points * 1.25, Math.min(2.2, 2 * points))));
    }

    /**
     * Middle of a house on the page.
     *
     * @param house its number
     * @return tenths of a point, east and south
     */
    public int[] at(int house) {
        return new int[] {x[house], y[house]};
    }

    /** Side of a burnt house, tenths of a point. */
    public int burntSide() {
        return grown;
    }

    private static int tenths(double points) {
        return (int) FastMath.rint(points * TENTHS);
    }

    /** Paints them as they stand at a tick, by the tick in which each burned, or -1. */
    void paint(Graphics2D g, int[] burntTick, int tick) {
        AffineTransform before = g.getTransform();
        GraphicsConfiguration device = g.getDeviceConfiguration();
        if (device != null && device.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER) {
            g.setTransform(new AffineTransform());
            // Squares of whole pixels have no edge to smooth; each would go through the smoothing renderer all the
            // same.
            Object smoothing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            pixels(g, burntTick, tick, before.getScaleX() / TENTHS);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
        } else {
            g.scale(1.0 / TENTHS, 1.0 / TENTHS);
            paths(g, burntTick, tick);
        }
        g.setTransform(before);
    }

    private static boolean gone(int burnt, int tick) {
        return burnt >= 0 && burnt <= tick;
    }

    private void pixels(Graphics2D g, int[] burntTick, int tick, double scale) {
        int small = Math.max(1, (int) FastMath.rint(side * scale));
        int large = Math.max(small + 1, (int) FastMath.rint(grown * scale));
        for (int colour = 0; colour <= groups; colour++) {
            boolean burnt = colour == groups;
            int size = burnt ? large : small;
            g.setPaint(burnt ? Palette.LIGHT.burnt() : Palette.LIGHT.house(colour));
            for (int h : shown) {
                if (burnt == gone(burntTick[h], tick) && (burnt || group[h] == colour)) {
                    int left = (int) FastMath.rint(x[h] * scale - size / 2.0);
                    g.fillRect(left, (int) FastMath.rint(y[h] * scale - size / 2.0), size, size);
                }
            }
        }
    }

    private void paths(Graphics2D g, int[] burntTick, int tick) {
        Path2D[] standing = new Path2D[groups];
        Arrays.setAll(standing, i -> new Path2D.Double());
        Path2D burnt = new Path2D.Double();
        for (int h : shown) {
            boolean gone = gone(burntTick[h], tick);
            dash(gone ? burnt : standing[group[h]], x[h], y[h], gone ? grown : side);
        }
        for (int i = 0; i < groups; i++) {
            draw(g, standing[i], side, Palette.LIGHT.house(i));
        }
        draw(g, burnt, grown, Palette.LIGHT.burnt());
    }

    private static void dash(Path2D path, int x, int y, int side) {
        int left = x - side / 2;
        path.moveTo(left, y);
        path.lineTo(left + side, y);
    }

    private static void draw(Graphics2D g, Path2D path, int side, Color colour) {
        if (path.getCurrentPoint() != null) {
            g.setStroke(Theme.solid(side));
            g.setPaint(colour);
            g.draw(path);
        }
    }
}
