package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.MapSnapshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Painter of the snapshots of one run, one after another, each into one image: the ground is painted once, houses only
 * where they changed, and what moves on top of a copy of both. For one thread.
 */
public final class MapPainter {

    private static final byte[] NONE = {};

    private final MapView view;
    private final Palette palette;
    private final BufferedImage ground;
    private final HousePainter houses;
    private final MarkPainter marks;

    /** A painter for what is seen of a page. */
    public MapPainter(MapView view, Palette palette) {
        this.view = view;
        this.palette = palette;
        ground = new BufferedImage(Math.max(1, view.width()), Math.max(1, view.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled(ground);
        new GroundPainter(view.page(), palette, g).paint();
        g.dispose();
        houses = new HousePainter(view, palette, pixels(ground));
        marks = new MarkPainter(view.page(), palette);
    }

    /**
     * A painter of whole pages.
     *
     * @param page what is where
     * @param palette colours
     * @param scale pixels a point
     * @return the painter
     */
    public static MapPainter of(MapLayout page, Palette palette, double scale) {
        return new MapPainter(MapView.whole(page, scale), palette);
    }

    private Graphics2D scaled(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        Theme.hints(g);
        g.translate(-view.left(), -view.top());
        g.scale(view.scale(), view.scale());
        return g;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * An image to paint into.
     *
     * @return an empty image of the right size
     */
    public BufferedImage canvas() {
        return new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    /**
     * Paints a scene.
     *
     * @param scene what is to be seen
     * @param into an image made by {@link #canvas}
     * @return how many houses had changed
     */
    public int paint(MapSnapshot scene, BufferedImage into) {
        return paint(scene, NONE, into);
    }

    /**
     * Paints a scene beside another one.
     *
     * @param scene what is to be seen
     * @param other by house: its state in the other scene; empty if houses cannot be compared. Where only the one burned
     *     the house is framed, where only the one was left it is tinted, in the palette's colour for what differs
     * @param into an image made by {@link #canvas}
     * @return how many houses had changed
     */
    public int paint(MapSnapshot scene, byte[] other, BufferedImage into) {
        int changed = houses.paint(scene);
        System.arraycopy(pixels(ground), 0, pixels(into), 0, pixels(ground).length);
        mark(scene.houses(), other, into);
        Graphics2D g = scaled(into);
        marks.paint(g, scene);
        g.dispose();
        return changed;
    }

    private void mark(byte[] mine, byte[] other, BufferedImage into) {
        Graphics2D g = into.createGraphics();
        Color tint = Theme.faint(palette.mark(), 0.4);
        for (int h = 0; h < other.length; h++) {
            if (mine[h] != other[h]) {
                Rectangle cell = view.cell(h);
                if (mine[h] == MapSnapshot.BURNT || other[h] == MapSnapshot.BURNT) {
                    g.setColor(palette.mark());
                    g.drawRect(cell.x - 1, cell.y - 1, Math.max(2, cell.width + 1), Math.max(2, cell.height + 1));
                } else {
                    g.setColor(tint);
                    g.fillRect(cell.x, cell.y, cell.width, cell.height);
                }
            }
        }
        g.dispose();
    }

    public MapView view() {
        return view;
    }
}
