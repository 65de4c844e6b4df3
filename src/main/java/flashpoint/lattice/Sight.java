package flashpoint.lattice;

import java.io.Serializable;

/**
 * Looking for cells around a position: how many match, a random one, the nearest one.
 *
 * <p>A cell matches a mask if it holds one of its bits (see {@link Society}); mask 0 matches the empty cells. Ties and
 * picks are uniform. Results are positions, or {@link #NONE}.
 */
final class Sight implements Serializable {

    /** No such cell. */
    static final int NONE = -1;

    private static final long serialVersionUID = 1L;
    /** Random tries for an empty cell before all are looked at; which of the two finds it does not change the odds. */
    private static final int TRIES = 16;

    private final Society society;
    private final Torus torus;
    private final View view;

    Sight(Society society, View view) {
        this.society = society;
        this.torus = society.torus;
        this.view = view;
    }

    private boolean matches(int cell, int mask) {
        byte bits = society.kind[cell];
        return mask == 0 ? bits == 0 : (bits & mask) != 0;
    }

    private int cell(int x, int y, int rank) {
        return torus.cellNear(x + view.dx[rank], y + view.dy[rank]);
    }

    /** Matching cells in view. */
    int count(int position, int mask) {
        return count(position, mask, 0, view.size());
    }

    private int count(int position, int mask, int from, int to) {
        int x = Torus.x(position);
        int y = Torus.y(position);
        int found = 0;
        for (int rank = from; rank < to; rank++) {
            if (matches(cell(x, y, rank), mask)) {
                found++;
            }
        }
        return found;
    }

    /** The matching cell with {@code skip} others before it. */
    private int nth(int position, int mask, int from, int skip) {
        int x = Torus.x(position);
        int y = Torus.y(position);
        int left = skip;
        for (int rank = from; ; rank++) {
            if (matches(cell(x, y, rank), mask) && left-- == 0) {
                return Torus.position(
                        torus.column[x + view.dx[rank] + torus.reach], Math.floorMod(y + view.dy[rank], torus.height));
            }
        }
    }

    /** Whether any cell in view matches. */
    boolean any(int position, int mask) {
        int x = Torus.x(position);
        int y = Torus.y(position);
        for (int rank = 0; rank < view.size(); rank++) {
            if (matches(cell(x, y, rank), mask)) {
                return true;
            }
        }
        return false;
    }

    /** A uniform random matching cell in view. */
    int random(int position, int mask, Luck luck) {
        int found = count(position, mask);
        return found == 0 ? NONE : nth(position, mask, 0, luck.pick(found));
    }

    /**
     * A uniform random empty cell in view. In a large view most tries hit soon, so it is tried before it is counted. Each
     * uniform serves two tries: what is left of it after the first pick is again uniform, on 2<sup>31</sup>/n values.
     */
    int randomEmpty(int position, Luck luck) {
        int size = view.size();
        if (size <= 2 * TRIES) {
            return random(position, 0, luck);
        }
        for (int attempt = 0; attempt < TRIES; attempt += 2) {
            double scaled = luck.next() * size;
            int rank = (int) scaled;
            int found = ifEmpty(position, rank);
            if (found == NONE) {
                found = ifEmpty(position, (int) ((scaled - rank) * size));
            }
            if (found != NONE) {
                return found;
            }
        }
        return random(position, 0, luck);
    }

    private int ifEmpty(int position, int rank) {
        int column = torus.column[Torus.x(position) + view.dx[rank] + torus.reach];
        int row = Torus.y(position) + view.dy[rank];
        return society.kind[torus.rowStart[row + torus.reach] + column] == 0
                ? Torus.position(column, torus.wrapRow(row))
                : NONE;
    }

    /** The nearest matching cell among those the view's rule searches, ties random. */
    int nearest(int position, int mask, Luck luck) {
        int from = 0;
        for (int end : view.ringEnd) {
            if (end > view.nearestCells()) {
                break;
            }
            int found = count(position, mask, from, end);
            if (found > 0) {
                return nth(position, mask, from, found == 1 ? 0 : luck.pick(found));
            }
            from = end;
        }
        return NONE;
    }
}
