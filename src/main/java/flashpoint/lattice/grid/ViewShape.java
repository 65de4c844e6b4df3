package flashpoint.lattice.grid;

import flashpoint.lattice.rule.ViewRule;
import java.io.Serializable;

/**
 * The cells seen from one cell, as offsets sorted by distance, and as one span a row.
 *
 * <p>Every shape is point-symmetric: who is seen sees. The counts of {@link IncrementalCounts} rest on that.
 */
public final class ViewShape implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Rows above and below that are in view. */
    public final int radius;
    /** By row offset + radius: columns on either side. */
    final int[] halfWidth;
    /** By rank of distance: column offset. */
    final byte[] dx;
    /** By rank of distance: row offset. */
    final byte[] dy;
    /** By ring: rank of the first cell beyond it; all cells of one ring are equally far. */
    final int[] ringEnd;

    private final int nearestCells;

    public ViewShape(ViewRule rule, double vision) {
        radius = (int) vision;
        halfWidth = new int[2 * radius + 1];
        int size = -1;
        for (int row = -radius; row <= radius; row++) {
            halfWidth[row + radius] = rule.halfWidth(row, vision);
            size += 2 * halfWidth[row + radius] + 1;
        }
        dx = new byte[size];
        dy = new byte[size];
        int[] ends = new int[size];
        int rings = 0;
        int found = 0;
        int open = size;
        for (int d2 = 1; found < size; d2++) {
            if (rule == ViewRule.EUCLIDEAN && d2 >= vision * vision) {
                open = Math.min(open, found);
            }
            int before = found;
            found = addRing(d2, found);
            if (found > before) {
                ends[rings++] = found;
            }
        }
        ringEnd = java.util.Arrays.copyOf(ends, rings);
        nearestCells = open;
    }

    private int addRing(int d2, int from) {
        int found = from;
        for (int row = -radius; row <= radius; row++) {
            int half = halfWidth[row + radius];
            for (int col = -half; col <= half; col++) {
                if (row * row + col * col == d2) {
                    dx[found] = (byte) col;
                    dy[found++] = (byte) row;
                }
            }
        }
        return found;
    }

    /** Cells in view, the own one excluded. */
    public int size() {
        return dx.length;
    }

    /** Cells that a search for the nearest looks at: those with d &lt; v in the Euclidean disc, else all. */
    int nearestCells() {
        return nearestCells;
    }
}
