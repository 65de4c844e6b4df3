package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

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
    /** Cells that are looked at together, without a branch for each. */
    private static final int AT_ONCE = 8;

    private final Plane empty;
    private final Torus torus;
    private final View view;
    private final int size;
    /** By rank of distance: the step there; at the end some that lead nowhere, so that one may read on. */
    private final int[] steps;

    Sight(Society society, View view) {
        this.empty = society.empty;
        this.torus = society.torus;
        this.view = view;
        size = view.size();
        steps = new int[size + AT_ONCE];
        Arrays.setAll(steps, rank -> rank < size ? torus.step(view.dx[rank], view.dy[rank]) : torus.step(0, 0));
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
        int found = 0;
        for (int rank = from; rank < to; rank++) {
            if (plane.has(torus.cellBack(position + steps[rank]))) {
                found++;
            }
        }
        return found;
    }

    /** The marked cell with {@code skip} others before it, of which there is one. */
    private int nth(int position, Plane plane, int from, int skip) {
        int left = skip;
        for (int rank = from; ; rank += AT_ONCE) {
            int marks = 0;
            for (int i = 0; i < AT_ONCE; i++) {
                marks |= plane.bit(torus.cellBack(position + steps[rank + i])) << i;
            }
            int found = Integer.bitCount(marks);
            if (left < found) {
                while (left-- > 0) {
                    marks &= marks - 1;
                }
                return torus.positionBack(position + steps[rank + Integer.numberOfTrailingZeros(marks)]);
            }
            left -= found;
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
     * A uniform random empty cell in view. In a large view most tries hit soon, so it is tried before it is counted.
     * Which tries hit is found for four at once: whether the first one does nobody can foresee, and a processor that
     * guesses wrong loses more time than three more looks take.
     */
    int randomEmpty(int position, Luck luck) {
        if (size <= 2 * TRIES) {
            return random(position, empty, luck);
        }
        for (int attempt = 0; attempt < TRIES; attempt += 4) {
            long ranks = luck.four(size);
            int hits = hit(position, ranks, 0)
                    | hit(position, ranks, 1)
                    | hit(position, ranks, 2)
                    | hit(position, ranks, 3);
            if (hits != 0) {
                return torus.positionBack(position + steps[rank(ranks, Integer.numberOfTrailingZeros(hits))]);
            }
        }
        return random(position, empty, luck);
    }

    /** Out of how many cells {@link #randomEmpty} draws its tries; 0 if it counts first. */
    int tries() {
        return size <= 2 * TRIES ? 0 : size;
    }

    private static int rank(long ranks, int which) {
        return (int) (ranks >>> 16 * which) & 0xFFFF;
    }

    /** One bit, at its place among the tries, if the cell tried is empty. */
    private int hit(int position, long ranks, int which) {
        return empty.bit(torus.cellBack(position + steps[rank(ranks, which)])) << which;
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
