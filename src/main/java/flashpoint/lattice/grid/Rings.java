package flashpoint.lattice.grid;

import java.io.Serializable;
import java.util.Arrays;

/** The cells in a view one by one, from the nearest to the farthest: the nearest marked one, or the n-th. */
public final class Rings implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Cells that are looked at together, without a branch for each. */
    private static final int AT_ONCE = 8;

    private final Torus torus;
    private final ViewShape view;
    /** By rank of distance: the step there; at the end some that lead nowhere, so that one may read on. */
    private final int[] steps;

    public Rings(Torus torus, ViewShape view) {
        this.torus = torus;
        this.view = view;
        int size = view.size();
        steps = new int[size + AT_ONCE];
        Arrays.setAll(steps, rank -> rank < size ? torus.step(view.dx[rank], view.dy[rank]) : torus.step(0, 0));
    }

    /** The nearest marked cell among those the view's rule searches, ties random; or {@link Neighbourhood#NONE}. */
    public int nearest(int cell, BitPlane plane, AgentDraws draws) {
        int coordinates = torus.coordinates(cell);
        int from = 0;
        for (int end : view.ringEnd) {
            if (end > view.nearestCells()) {
                break;
            }
            int found = count(coordinates, plane, from, end);
            if (found > 0) {
                return nth(coordinates, plane, from, found == 1 ? 0 : draws.pick(found));
            }
            from = end;
        }
        return Neighbourhood.NONE;
    }

    private int count(int coordinates, BitPlane plane, int from, int to) {
        int found = 0;
        for (int rank = from; rank < to; rank++) {
            if (plane.has(at(coordinates, rank))) {
                found++;
            }
        }
        return found;
    }

    /** The marked cell with {@code skip} nearer ones before it, of which there is one. */
    int nth(int cell, BitPlane plane, int skip) {
        return nth(torus.coordinates(cell), plane, 0, skip);
    }

    private int nth(int coordinates, BitPlane plane, int from, int skip) {
        int left = skip;
        for (int rank = from; ; rank += AT_ONCE) {
            int marks = 0;
            for (int i = 0; i < AT_ONCE; i++) {
                marks |= plane.bit(at(coordinates, rank + i)) << i;
            }
            int found = Integer.bitCount(marks);
            if (left < found) {
                while (left-- > 0) {
                    marks &= marks - 1;
                }
                return at(coordinates, rank + Integer.numberOfTrailingZeros(marks));
            }
            left -= found;
        }
    }

    private int at(int coordinates, int rank) {
        return torus.cellAt(coordinates + steps[rank]);
    }

    /** The cell of a rank. */
    int cell(int cell, int rank) {
        return at(torus.coordinates(cell), rank);
    }
}
