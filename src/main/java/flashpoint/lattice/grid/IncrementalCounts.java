package flashpoint.lattice.grid;

/**
 * Counts kept for every cell, row by row: each agent that appears or disappears is added to, or taken from, the cells
 * that see it. For views too wide for nine tiles, but not so wide that a move changes more counts than a look takes
 * words.
 */
final class IncrementalCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final Torus torus;
    private final ViewShape view;
    private final int[] seen;

    IncrementalCounts(Torus torus, ViewShape view) {
        this.torus = torus;
        this.view = view;
        seen = new int[torus.size()];
    }

    @Override
    public void add(int cell, int what) {
        int x = torus.x(cell);
        int y = torus.y(cell);
        int[] halves = view.halfWidth;
        for (int row = 0; row < halves.length; row++) {
            int start = Math.floorMod(y - view.radius + row, torus.height) * torus.width;
            addRow(start, x - halves[row], x + halves[row], what);
        }
        seen[place(cell)] -= what;
    }

    private int place(int cell) {
        return torus.y(cell) * torus.width + torus.x(cell);
    }

    /** One row of the view; a span that crosses an edge is two. */
    private void addRow(int start, int from, int to, int what) {
        int width = torus.width;
        if (from < 0) {
            addSpan(start + from + width, start + width, what);
            addSpan(start, start + to + 1, what);
        } else if (to >= width) {
            addSpan(start + from, start + width, what);
            addSpan(start, start + to - width + 1, what);
        } else {
            addSpan(start + from, start + to + 1, what);
        }
    }

    private void addSpan(int from, int end, int what) {
        int[] grid = seen;
        for (int cell = from; cell < end; cell++) {
            grid[cell] += what;
        }
    }

    @Override
    public int seenFrom(int cell) {
        return seen[place(cell)];
    }
}
