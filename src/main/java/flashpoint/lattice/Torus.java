package flashpoint.lattice;

import java.io.Serializable;

/**
 * A rectangle whose opposite edges meet. A position is one int, {@code row << 16 | column}; a cell is its index in the
 * grids, {@code row * width + column}.
 *
 * <p>Columns and rows up to {@code reach} beyond the edges are looked up in two small tables, so that no neighbour
 * costs a division.
 */
final class Torus implements Serializable {

    private static final long serialVersionUID = 1L;

    final int width;
    final int height;
    final int reach;
    /** By column + reach: the column within the rectangle. */
    final int[] column;
    /** By row + reach: the index of the first cell of that row. */
    final int[] rowStart;

    Torus(int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        column = new int[width + 2 * reach];
        for (int i = 0; i < column.length; i++) {
            column[i] = Math.floorMod(i - reach, width);
        }
        rowStart = new int[height + 2 * reach];
        for (int i = 0; i < rowStart.length; i++) {
            rowStart[i] = Math.floorMod(i - reach, height) * width;
        }
    }

    int cells() {
        return width * height;
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
        return y(position) * width + x(position);
    }

    int positionOf(int cell) {
        return position(cell % width, cell / width);
    }

    /** The cell some way off, at most {@code reach} in either direction. */
    int cellNear(int x, int y) {
        return rowStart[y + reach] + column[x + reach];
    }

    /** A row at most one height off, brought back. */
    int wrapRow(int y) {
        return y < 0 ? y + height : y >= height ? y - height : y;
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
