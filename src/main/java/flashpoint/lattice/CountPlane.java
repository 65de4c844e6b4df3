package flashpoint.lattice;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How many of one kind are in view from each cell, a byte a cell, painted by a {@link Brush}.
 *
 * <p>Rows have margins, so that no stroke has to be cut at an edge of the torus: what runs over an edge is painted once
 * more on the other side, and what lies in a margin is never read. A view is narrower than the torus, so even there
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
        counts = new byte[stride * height + Long.BYTES];
    }

    /** The count at a position. */
    int at(int position) {
        return counts[place(Torus.x(position), Torus.y(position))] & 0xFF;
    }

    private int place(int x, int y) {
        return y * stride + x + 2 * radius;
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
        paintColumn(x, y, words);
        if (x < radius) {
            paintColumn(x + width, y, words);
        } else if (x >= width - radius) {
            paintColumn(x - width, y, words);
        }
    }

    /** All rows of the view; those beyond an edge come out on the other side. */
    private void paintColumn(int x, int y, long[] words) {
        int corner = place(x - radius, y - radius);
        int rows = 2 * radius + 1;
        int first = Math.max(0, radius - y);
        int end = Math.min(rows, height + radius - y);
        stroke(corner, first, end, words);
        if (first > 0) {
            stroke(corner + height * stride, 0, first, words);
        }
        if (end < rows) {
            stroke(corner - height * stride, end, rows, words);
        }
    }

    private void stroke(int corner, int firstRow, int endRow, long[] words) {
        byte[] bytes = counts;
        int[] offsets = brush.offset;
        int end = brush.rowStart[endRow];
        for (int i = brush.rowStart[firstRow]; i < end; i++) {
            int at = corner + offsets[i];
            WORDS.set(bytes, at, (long) WORDS.get(bytes, at) + words[i]);
        }
    }
}
