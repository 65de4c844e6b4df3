package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The shape of a view as strokes: words of eight cells, each with a one in the bytes of the cells that are in view. A
 * disc of radius 7 is some 32 such words, so 148 cells are counted up by 32 additions.
 *
 * <p>A word holds eight counts side by side. As long as each stays between 0 and 255, adding and subtracting whole words
 * carries nothing from one count into the next.
 */
final class Brush implements Serializable {

    /** Cells to a word. */
    static final int CELLS = 8;
    /** Its logarithm. */
    static final int SHIFT = 3;

    private static final long serialVersionUID = 1L;

    /** By stroke: its row, from the first row in view. */
    final int[] row;
    /** By stroke: its word, from that of the leftmost column in view. */
    final int[] word;
    /** By stroke: ones for the cells in view, to add where somebody appears. */
    final long[] plus;
    /** The same, to add where somebody disappears. */
    final long[] minus;

    /**
     * The strokes of a view.
     *
     * @param view the shape
     * @param lead cells in the first word that lie left of the leftmost column in view, 0 to 7
     * @param apart places from one word of a row to the next
     */
    Brush(View view, int lead, int apart) {
        int rows = view.halfWidth.length;
        int words = (lead + rows + CELLS - 1) / CELLS;
        int[] strokeRow = new int[rows * words];
        int[] strokeWord = new int[rows * words];
        long[] strokeOnes = new long[rows * words];
        int strokes = 0;
        for (int i = 0; i < rows * words; i++) {
            long marks = ones(view, i / words, i % words * CELLS - lead);
            if (marks != 0) {
                strokeRow[strokes] = i / words;
                strokeWord[strokes] = i % words * apart;
                strokeOnes[strokes++] = marks;
            }
        }
        row = Arrays.copyOf(strokeRow, strokes);
        word = Arrays.copyOf(strokeWord, strokes);
        plus = Arrays.copyOf(strokeOnes, strokes);
        minus = Arrays.stream(plus).map(ones -> -ones).toArray();
    }

    /** The word that begins at a column; columns are counted from the leftmost in view. */
    private static long ones(View view, int row, int first) {
        long ones = 0;
        for (int i = 0; i < CELLS; i++) {
            int dx = first + i - view.radius;
            boolean own = dx == 0 && row == view.radius;
            ones |= Math.abs(dx) <= view.halfWidth[row] && !own ? 1L << 8 * i : 0;
        }
        return ones;
    }
}
