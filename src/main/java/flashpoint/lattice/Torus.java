package flashpoint.lattice;

import java.io.Serializable;

/**
 * A rectangle whose opposite edges meet. A position is one int, {@code row << 16 | column}; a cell is its place in the
 * grids, {@code row * stride + column}, where a row takes whole words of 64 cells; {@link #positionOf} numbers positions
 * without such gaps.
 *
 * <p>Columns and rows up to {@code reach} beyond the edges are looked up in two small tables, so that no neighbour
 * costs a division.
 */
final class Torus implements Serializable {

    private static final long serialVersionUID = 1L;

    final int width;
    final int height;
    final int reach;
    /** Cells from one row to the next in the grids. */
    final int stride;
    /** By column + reach: the column within the rectangle. */
    final int[] column;
    /** By row + reach: the first cell of that row. */
    final int[] rowStart;

    Torus(int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        stride = (width + 63) / 64 * 64;
        column = new int[width + 2 * reach];
        for (int i = 0; i < column.length; i++) {
            column[i] = Math.floorMod(i - reach, width);
        }
        rowStart = new int[height + 2 * reach];
        for (int i = 0; i < rowStart.length; i++) {
            rowStart[i] = Math.floorMod(i - reach, height) * stride;
        }
    }

    /** Positions there are. */
    int size() {
        return width * height;
    }

    /** Room that a grid needs, gaps included. */
    int cells() {
        return stride * height;
    }

    static int x(int position) {
        return position & 0xFFFF;
    }

    static int y(int position) {
        return position >>> 16;
    }

    static int position(int x, int y) {
        return y << 16 | x;
    }

    int cell(int position) {
        return y(position) * stride + x(position);
    }

    /**
     * Numbers all positions row by row.
     *
     * @param number 0 to {@link #size()} - 1
     */
    int positionOf(int number) {
        return position(number % width, number / width);
    }

    /**
     * A step as one int, to be added to a position; what comes out is a place that may lie beyond the edges and is
     * brought back by {@link #cellBack} or {@link #positionBack}.
     *
     * @param dx columns, at most {@code reach} either way
     * @param dy rows, at most {@code reach} either way
     */
    int step(int dx, int dy) {
        return position(dx + reach, dy + reach);
    }

    int cellBack(int stepped) {
        return rowStart[y(stepped)] + column[x(stepped)];
    }

    int positionBack(int stepped) {
        int y = y(stepped) - reach;
        return position(column[x(stepped)], y < 0 ? y + height : y >= height ? y - height : y);
    }

    /** Squared distance the short way round. */
    int squaredDistance(int a, int b) {
        int dx = Math.abs(x(a) - x(b));
        int dy = Math.abs(y(a) - y(b));
        dx = Math.min(dx, width - dx);
        dy = Math.min(dy, height - dy);
        return dx * dx + dy * dy;
    }
}
