package flashpoint.lattice;

/**
 * Counts kept for every cell: whoever appears or disappears is added to the cells that see it.
 *
 * <p>Most agents are quiet citizens who change nothing, and each of them looks once a tick, so keeping is far cheaper
 * than looking around anew: a look costs one read, a move of an active or a cop twice the cells in view.
 */
final class KeptCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final Torus torus;
    private final View view;
    private final int[] seen;

    KeptCounts(Torus torus, View view) {
        this.torus = torus;
        this.view = view;
        seen = new int[torus.cells()];
    }

    @Override
    public void add(int position, int what) {
        int x = Torus.x(position);
        int radius = view.radius;
        int firstRow = Torus.y(position) - radius + torus.reach;
        boolean inside = x >= radius && x < torus.width - radius;
        for (int row = 0; row <= 2 * radius; row++) {
            int start = torus.rowStart[firstRow + row];
            int half = view.halfWidth[row];
            if (inside) {
                addSpan(start + x - half, start + x + half, what);
            } else {
                addWrapped(start, x - half, x + half, what);
            }
        }
        seen[torus.cell(position)] -= what;
    }

    private void addSpan(int from, int to, int what) {
        for (int cell = from; cell <= to; cell++) {
            seen[cell] += what;
        }
    }

    private void addWrapped(int start, int from, int to, int what) {
        for (int x = from; x <= to; x++) {
            seen[start + torus.column[x + torus.reach]] += what;
        }
    }

    @Override
    public int seenFrom(int position) {
        return seen[torus.cell(position)];
    }
}
