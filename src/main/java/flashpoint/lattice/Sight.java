package flashpoint.lattice;

import java.io.Serializable;

/**
 * Looking for cells around a position: how many are marked on a {@link Plane}, a random one, the nearest one.
 *
 * <p>Ties and picks are uniform. Results are positions, or {@link #NONE}.
 */
final class Sight implements Serializable {

    /** No such cell. */
    static final int NONE = -1;

    private static final long serialVersionUID = 1L;
    /** Random tries for an empty cell before all are looked at; which of the two finds it does not change the odds. */
    private static final int TRIES = 16;

    private final Plane empty;
    private final Torus torus;
    private final View view;

    Sight(Society society, View view) {
        this.empty = society.empty;
        this.torus = society.torus;
        this.view = view;
    }

    private int cell(int x, int y, int rank) {
        return torus.cellNear(x + view.dx[rank], y + view.dy[rank]);
    }

    private int position(int x, int y, int rank) {
        return torus.positionNear(x + view.dx[rank], y + view.dy[rank]);
    }

    /** Marked cells in view, the own one not counted; row by row, as words of bits. */
    int count(int position, Plane plane) {
        int x = Torus.x(position);
        int firstRow = Torus.y(position) - view.radius + torus.reach;
        int found = plane.has(torus.cell(position)) ? -1 : 0;
        for (int row = 0; row < view.halfWidth.length; row++) {
            int half = view.halfWidth[row];
            found += countRow(plane, torus.rowStart[firstRow + row], x - half, x + half + 1);
        }
        return found;
    }

    /** One row of the view; a span that crosses an edge is two. */
    private int countRow(Plane plane, int start, int from, int end) {
        int width = torus.width;
        if (from < 0) {
            return plane.count(start + from + width, start + width) + plane.count(start, start + end);
        }
        if (end > width) {
            return plane.count(start + from, start + width) + plane.count(start, start + end - width);
        }
        return plane.count(start + from, start + end);
    }

    private int count(int position, Plane plane, int from, int to) {
        int x = Torus.x(position);
        int y = Torus.y(position);
        int found = 0;
        for (int rank = from; rank < to; rank++) {
            if (plane.has(cell(x, y, rank))) {
                found++;
            }
        }
        return found;
    }

    /** The marked cell with {@code skip} others before it. */
    private int nth(int position, Plane plane, int from, int skip) {
        int x = Torus.x(position);
        int y = Torus.y(position);
        int left = skip;
        for (int rank = from; ; rank++) {
            if (plane.has(cell(x, y, rank)) && left-- == 0) {
                return position(x, y, rank);
            }
        }
    }

    /** Whether any cell in view is marked. */
    boolean any(int position, Plane plane) {
        return count(position, plane) > 0;
    }

    /** A uniform random marked cell in view. */
    int random(int position, Plane plane, Luck luck) {
        int found = count(position, plane);
        return found == 0 ? NONE : nth(position, plane, 0, luck.pick(found));
    }

    /**
     * A uniform random empty cell in view. In a large view most tries hit soon, so it is tried before it is counted. Each
     * uniform serves two tries: what is left of it after the first pick is again uniform, on 2<sup>31</sup>/n values.
     */
    int randomEmpty(int position, Luck luck) {
        int size = view.size();
        if (size <= 2 * TRIES) {
            return random(position, empty, luck);
        }
        int x = Torus.x(position);
        int y = Torus.y(position);
        for (int attempt = 0; attempt < TRIES; attempt += 2) {
            long scaled = (luck.word() | 1) * size;
            int rank = (int) (scaled >>> 32);
            if (empty.has(cell(x, y, rank))) {
                return position(x, y, rank);
            }
            rank = (int) ((scaled & 0xFFFFFFFFL) * size >>> 32);
            if (empty.has(cell(x, y, rank))) {
                return position(x, y, rank);
            }
        }
        return random(position, empty, luck);
    }

    /** The nearest marked cell among those the view's rule searches, ties random. */
    int nearest(int position, Plane plane, Luck luck) {
        int from = 0;
        for (int end : view.ringEnd) {
            if (end > view.nearestCells()) {
                break;
            }
            int found = count(position, plane, from, end);
            if (found > 0) {
                return nth(position, plane, from, found == 1 ? 0 : luck.pick(found));
            }
            from = end;
        }
        return NONE;
    }
}
