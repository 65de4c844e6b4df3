package flashpoint.lattice;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How many of one kind are in view from each cell, a byte a cell, painted by a {@link Brush}.
 *
 * <p>The plane has margins, so that no stroke has to be cut at an edge of the torus: what runs over an edge is painted
 * once more on the other side, and what lies in a margin is never read. A view is narrower than the torus, so even there
 * nobody is counted twice and a byte holds at most what a view does.
 */
final class CountPlane implements Serializable {

    /** The most that a byte can count. */
    static final int MOST = 255;

    private static final long serialVersionUID = 1L;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int height;
    private final int radius;
    private final int stride;
    private final Brush brush;
    private final byte[] counts;

    CountPlane(Torus torus, View view) {
        width = torus.width;
        height = torus.height;
        radius = view.radius;
        stride = width + 4 * radius;
        brush = new Brush(view, stride);
        // The last word of a row may be up to seven bytes longer than the view.
        counts = new byte[stride * (height + 4 * radius) + Long.BYTES];
    }

    /** The count at a position. */
    int at(int position) {
        return counts[place(Torus.x(position), Torus.y(position))] & 0xFF;
    }

    private int place(int x, int y) {
        return (y + 2 * radius) * stride + x + 2 * radius;
    }

    /** One more is seen from around a position. */
    void add(int position) {
        paint(position, brush.plus);
    }

    /** One less is seen from around a position. */
    void subtract(int position) {
        paint(position, brush.minus);
    }

    private void paint(int position, long[] words) {
        int x = Torus.x(position);
        int y = Torus.y(position);
        int otherX = otherSide(x, width);
        int otherY = otherSide(y, height);
        stroke(x, y, words);
        if (otherX != x) {
            stroke(otherX, y, words);
        }
        if (otherY != y) {
            stroke(x, otherY, words);
        }
        if (otherX != x && otherY != y) {
            stroke(otherX, otherY, words);
        }
    }

    /** Where a column or row near an edge would lie beyond the opposite one; itself if it is not near. */
    private int otherSide(int place, int side) {
        return place < radius ? place + side : place >= side - radius ? place - side : place;
    }

    private void stroke(int x, int y, long[] words) {
        byte[] bytes = counts;
        int[] offsets = brush.offset;
        int corner = place(x - radius, y - radius);
        for (int i = 0; i < offsets.length; i++) {
            int at = corner + offsets[i];
            WORDS.set(bytes, at, (long) WORDS.get(bytes, at) + words[i]);
        }
    }
}
