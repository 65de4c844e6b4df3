package flashpoint.lattice.grid;

import java.io.Serializable;

/**
 * Torus: a rectangle whose opposite edges meet, in tiles of eight by eight cells. A cell is one int that says its tile
 * and its place there: row of tiles, column of tiles, row within the tile, column within the tile, from the highest
 * bits to the lowest. So the cells of a tile follow each other, one word of 64 bits holds what {@link BitPlane} says of
 * them, and most of what an agent sees is in a few words. Around all tiles runs a margin of one tile, for mirror
 * images.
 *
 * <p>Coordinates are one int as well, {@code y << 16 | x}. Columns and rows up to {@code reach} beyond the edges are
 * looked up in two small tables, so that no neighbour costs a division.
 */
public final class Torus implements Serializable {

    /** Cells of a tile either way. */
    static final int SIDE = 8;
    /** Logarithm of that. */
    static final int SIDE_SHIFT = 3;
    /** Logarithm of the cells of a tile. */
    static final int TILE_SHIFT = 2 * SIDE_SHIFT;
    /** The bits of a cell that say its place within its tile. */
    static final int PLACE = (1 << TILE_SHIFT) - 1;

    private static final long serialVersionUID = 1L;
    private static final int IN_TILE = SIDE - 1;

    final int width;
    final int height;
    final int reach;
    /** Tiles side by side; the last may have columns that are no part of the rectangle and stay empty of marks. */
    final int columns;
    /** Tiles below each other. */
    final int rows;
    /** Numbers of tiles from one row of them to the next. */
    final int apart;
    /** Whether all tiles are full, and enough that no tile is its own neighbour: then planes can mirror their edges. */
    final boolean whole;

    private final int rowShift;
    private final int columnMask;
    /** By column of tiles: how far off its mirror image beyond the opposite edge is, or 0. */
    private final int[] mirrorX;
    /** By row of tiles: the same. */
    private final int[] mirrorY;
    /** By x + reach: what the column adds to a cell. */
    private final int[] column;
    /** By y + reach: what the row adds to a cell. */
    private final int[] row;

    public Torus(int width, int height, int reach) {
        this.width = width;
        this.height = height;
        this.reach = reach;
        columns = (width + SIDE - 1) / SIDE;
        rows = (height + SIDE - 1) / SIDE;
        whole = width % SIDE == 0 && height % SIDE == 0 && columns > 1 && rows > 1;
        int columnBits = Integer.SIZE - Integer.numberOfLeadingZeros(columns + 1);
        apart = 1 << columnBits;
        rowShift = columnBits + TILE_SHIFT;
        columnMask = (1 << columnBits) - 1;
        mirrorX = mirror(columns, 1);
        mirrorY = mirror(rows, apart);
        column = new int[width + 2 * reach];
        for (int i = 0; i < column.length; i++) {
            column[i] = cell(Math.floorMod(i - reach, width), 0) - cell(0, 0);
        }
        row = new int[height + 2 * reach];
        for (int i = 0; i < row.length; i++) {
            row[i] = cell(0, Math.floorMod(i - reach, height));
        }
    }

    private static int[] mirror(int tiles, int apart) {
        int[] mirror = new int[tiles + 2];
        mirror[1] += tiles * apart;
        mirror[tiles] -= tiles * apart;
        return mirror;
    }

    /** Cells of the rectangle. */
    public int size() {
        return width * height;
    }

    /** Room that an array by cell needs, gaps included. */
    public int cells() {
        return (rows + 2) << rowShift;
    }

    public int cell(int x, int y) {
        return (((y >>> SIDE_SHIFT) + 1) << rowShift)
                | (((x >>> SIDE_SHIFT) + 1) << TILE_SHIFT)
                | (y & IN_TILE) << SIDE_SHIFT
                | (x & IN_TILE);
    }

    int x(int cell) {
        return ((tileX(cell) - 1) << SIDE_SHIFT) | (cell & IN_TILE);
    }

    int y(int cell) {
        return ((tileY(cell) - 1) << SIDE_SHIFT) | ((cell >>> SIDE_SHIFT) & IN_TILE);
    }

    /** Column of tiles, the first is 1. */
    int tileX(int cell) {
        return cell >>> TILE_SHIFT & columnMask;
    }

    /** Row of tiles, the first is 1. */
    int tileY(int cell) {
        return cell >>> rowShift;
    }

    /** Distance of the mirror image of a tile beside the opposite edge, or 0 if it has none. */
    int mirrorX(int tile) {
        return mirrorX[tile & columnMask];
    }

    /** Distance of the mirror image of a tile above or below the opposite edge, or 0 if it has none. */
    int mirrorY(int tile) {
        return mirrorY[tile >>> (rowShift - TILE_SHIFT)];
    }

    /**
     * Numbers all cells row by row, without gaps.
     *
     * @param number 0 to {@link #size()} - 1
     */
    public int cellOf(int number) {
        return cell(number % width, number / width);
    }

    public int coordinates(int cell) {
        return y(cell) << 16 | x(cell);
    }

    /**
     * A step as one int, to be added to coordinates; what comes out may lie beyond the edges and is brought back by
     * {@link #cellAt}.
     *
     * @param dx columns, at most {@code reach} either way
     * @param dy rows, at most {@code reach} either way
     */
    int step(int dx, int dy) {
        return ((dy + reach) << 16) + (dx + reach);
    }

    /** The cell that a step led to. */
    public int cellAt(int stepped) {
        return row[stepped >>> 16] + column[stepped & 0xFFFF];
    }

    /** Squared distance the short way round. */
    public int squaredDistance(int a, int b) {
        int dx = Math.abs(x(a) - x(b));
        int dy = Math.abs(y(a) - y(b));
        dx = Math.min(dx, width - dx);
        dy = Math.min(dy, height - dy);
        return dx * dx + dy * dy;
    }
}
