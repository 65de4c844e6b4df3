package flashpoint.lattice;

/** Counts kept for every cell, an int each: for views so wide that a byte would not hold them. */
final class WideCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final Torus torus;
    private final View view;
    private final int[] seen;

    WideCounts(Torus torus, View view) {
        this.torus = torus;
        this.view = view;
        seen = new int[torus.cells()];
    }

    @Override
    public void add(int position, int what) {
        int x = Torus.x(position);
        int firstRow = Torus.y(position) - view.radius + torus.reach;
        int[] halves = view.halfWidth;
        for (int row = 0; row < halves.length; row++) {
            int start = torus.rowStart[firstRow + row];
            addRow(start, x - halves[row], x + halves[row], what);
        }
        seen[torus.cell(position)] -= what;
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
    public int seenFrom(int position) {
        return seen[torus.cell(position)];
    }
}
