package flashpoint.lattice;

import java.util.Arrays;

/**
 * Counts kept for every cell: whoever appears or disappears is added to the cells that see it, by the strokes of a
 * {@link Brush}. Most agents are quiet citizens who change nothing, and each of them looks once a tick, so keeping is far
 * cheaper than looking around anew.
 *
 * <p>A word holds the counts of eight neighbours in a row, a byte each; actives and cops of the same cells lie side by
 * side, and four rows of them together. So a look costs one line of the cache, and a view of 15 by 15 cells a dozen.
 *
 * <p>Rows have margins, so that no stroke has to be cut at an edge of the torus: what runs over an edge is painted once
 * more on the other side, and what lies in a margin is never read. A view is narrower than the torus, so even there
 * nobody is counted twice and a byte holds at most what a view does.
 */
final class KeptCounts implements Counts {

    private static final long serialVersionUID = 1L;
    /** The most that a byte can count. */
    private static final int MOST = 255;

    private static final int ROWS = 4;
    private static final int KINDS = 2;
    /** Words of a tile: all kinds of eight by four cells, as much as a line of a cache holds. */
    private static final int TILE = KINDS * ROWS;

    private static final int ACTIVES = 0;
    private static final int COPS = 1;

    private final int width;
    private final int radius;
    private final int margin;
    /** By row + radius, wrapped: its first word. */
    private final int[] rowStart;
    /** By column of the leftmost cell in view within its word. */
    private final Brush[] brushes = new Brush[Brush.CELLS];

    private final long[] counts;

    private KeptCounts(Torus torus, View view) {
        width = torus.width;
        radius = view.radius;
        margin = 2 * radius;
        int tiles = (width + 2 * margin) / Brush.CELLS + 2;
        rowStart = new int[torus.height + 2 * radius];
        Arrays.setAll(rowStart, i -> rowStart(Math.floorMod(i - radius, torus.height), tiles));
        Arrays.setAll(brushes, lead -> new Brush(view, lead, TILE));
        counts = new long[(torus.height + ROWS - 1) / ROWS * tiles * TILE];
    }

    private static int rowStart(int row, int tiles) {
        return row / ROWS * tiles * TILE + row % ROWS * KINDS;
    }

    /** Counts in bytes where a byte is enough for all cells in view, else wide ones. */
    static Counts of(Torus torus, View view) {
        return view.size() <= MOST ? new KeptCounts(torus, view) : new WideCounts(torus, view);
    }

    @Override
    public void add(int position, int what) {
        int kind = what == ONE_COP || what == -ONE_COP ? COPS : ACTIVES;
        int x = Torus.x(position);
        int y = Torus.y(position);
        int sign = what > 0 ? 1 : -1;
        paint(x, y, kind, sign);
        if (x < radius) {
            paint(x + width, y, kind, sign);
        } else if (x >= width - radius) {
            paint(x - width, y, kind, sign);
        }
    }

    private void paint(int x, int y, int kind, int sign) {
        int left = x - radius + margin;
        int first = (left >>> Brush.SHIFT) * TILE + kind;
        Brush brush = brushes[left & Brush.CELLS - 1];
        int[] row = brush.row;
        int[] word = brush.word;
        long[] marks = sign > 0 ? brush.plus : brush.minus;
        long[] words = counts;
        int[] rows = rowStart;
        for (int i = 0; i < marks.length; i++) {
            words[rows[y + row[i]] + word[i] + first] += marks[i];
        }
    }

    @Override
    public int seenFrom(int position) {
        int x = Torus.x(position) + margin;
        int word = rowStart[Torus.y(position) + radius] + (x >>> Brush.SHIFT) * TILE;
        int shift = (x & Brush.CELLS - 1) * 8;
        return (int) (counts[word + COPS] >>> shift & MOST) * ONE_COP + (int) (counts[word + ACTIVES] >>> shift & MOST);
    }
}
