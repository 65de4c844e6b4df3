package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The shape of a view as strokes: words of eight cells, each with a one in the bytes of the cells that are in view. A
 * disc of radius 7 is 26 such words, so 148 cells are counted up by 26 additions.
 *
 * <p>A word holds eight counts side by side. As long as each stays between 0 and 255, adding and subtracting whole words
 * carries nothing from one count into the next.
 */
final class Brush implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LANES = 8;

    /** By stroke: place of its first byte, beyond that of the upper left corner of the view. */
    final int[] offset;
    /** By row of the view: its first stroke; and the number of all strokes. */
    final int[] rowStart;
    /** By stroke: what is added where somebody appears. */
    final long[] plus;
    /** By stroke: what is added where somebody disappears. */
    final long[] minus;

    /**
     * The strokes of a view.
     *
     * @param view the shape
     * @param stride bytes from one row to the next
     */
    Brush(View view, int stride) {
        int diameter = view.halfWidth.length;
        int[] offsets = new int[diameter * (diameter / LANES + 1)];
        long[] words = new long[offsets.length];
        rowStart = new int[diameter + 1];
        int strokes = 0;
        for (int row = 0; row < diameter; row++) {
            int half = view.halfWidth[row];
            for (int first = -half; first <= half; first += LANES) {
                offsets[strokes] = row * stride + view.radius + first;
                words[strokes++] = word(row - view.radius, first, Math.min(half, first + LANES - 1));
            }
            rowStart[row + 1] = strokes;
        }
        offset = Arrays.copyOf(offsets, strokes);
        plus = Arrays.copyOf(words, strokes);
        minus = Arrays.stream(plus).map(word -> -word).toArray();
    }

    /** Ones for the columns first to last, but for the own cell. */
    private static long word(int row, int first, int last) {
        long word = 0;
        for (int column = first; column <= last; column++) {
            word |= row == 0 && column == 0 ? 0 : 1L << 8 * (column - first);
        }
        return word;
    }
}
