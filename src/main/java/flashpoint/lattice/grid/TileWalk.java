package flashpoint.lattice.grid;

import java.io.Serializable;

/**
 * Walk through the marked cells in a view, tile by tile, whatever the view and the torus.
 *
 * <p>Where all tiles are whole, the tiles beyond an edge are those at the opposite edge. Where an edge cuts tiles they do
 * not fit together there; then a view that runs over an edge is the sum of up to four, seen from the cell and from its
 * images beyond the edges, and each takes only the tiles there are. A view is narrower than the torus, so no cell is in
 * two of them.
 */
final class TileWalk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OUTSIDE = -1;
    private static final int ALL = Integer.MAX_VALUE;

    private final Torus torus;
    private final ViewMask mask;

    TileWalk(Torus torus, ViewMask mask) {
        this.torus = torus;
        this.mask = mask;
    }

    /** Marked cells in view, the own one not counted. */
    int count(int cell, BitPlane plane) {
        return ALL - skip(cell, plane, ALL);
    }

    /** The marked cell in view with {@code skip} others before it, of which there is one. */
    int nth(int cell, BitPlane plane, int skip) {
        return ~skip(cell, plane, skip);
    }

    /** Skips marked cells: how many are yet to be skipped at the end, or the complement of the first one not skipped. */
    private int skip(int cell, BitPlane plane, int skip) {
        int x = torus.x(cell);
        int y = torus.y(cell);
        int left = skipFrom(x, y, plane, skip);
        return torus.whole ? left : skipImages(x, y, plane, left);
    }

    /** Goes on beyond the edges of a torus whose last tiles are not full. */
    private int skipImages(int x, int y, BitPlane plane, int skip) {
        int imageX = 2 * x < torus.width ? x + torus.width : x - torus.width;
        int imageY = 2 * y < torus.height ? y + torus.height : y - torus.height;
        int left = skip < 0 ? skip : skipFrom(imageX, y, plane, skip);
        left = left < 0 ? left : skipFrom(x, imageY, plane, left);
        return left < 0 ? left : skipFrom(imageX, imageY, plane, left);
    }

    private int skipFrom(int x, int y, BitPlane plane, int skip) {
        int first = mask.first((y & Torus.SIDE - 1) * Torus.SIDE + (x & Torus.SIDE - 1));
        // Tiles are numbered from 1.
        int firstX = (x >> Torus.SIDE_SHIFT) + 1 - mask.reach;
        int firstY = (y >> Torus.SIDE_SHIFT) + 1 - mask.reach;
        int left = skip;
        for (int i = 0; i < mask.span && left >= 0; i++) {
            int row = within(firstY + i, torus.rows);
            if (row != OUTSIDE) {
                left = skipRow(plane, row * torus.apart, firstX, first + i * mask.span, left);
            }
        }
        return left;
    }

    private int skipRow(BitPlane plane, int row, int firstX, int first, int skip) {
        int left = skip;
        for (int i = 0; i < mask.span; i++) {
            int column = within(firstX + i, torus.columns);
            if (column == OUTSIDE) {
                continue;
            }
            long marks = plane.words[row + column] & mask.ones[first + i];
            int found = Long.bitCount(marks);
            if (found > left) {
                return ~((row + column) << Torus.TILE_SHIFT | nth(marks, left));
            }
            left -= found;
        }
        return left;
    }

    /** The place of the one that has {@code skip} ones below it. */
    private static int nth(long ones, int skip) {
        long rest = ones;
        for (int i = 0; i < skip; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    /** Row or column of a tile that may lie beyond an edge. */
    private int within(int tile, int tiles) {
        if (tile >= 1 && tile <= tiles) {
            return tile;
        }
        return torus.whole ? tile < 1 ? tile + tiles : tile - tiles : OUTSIDE;
    }
}
