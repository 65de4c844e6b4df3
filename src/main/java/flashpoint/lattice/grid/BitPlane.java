package flashpoint.lattice.grid;

import java.io.Serializable;

/**
 * Plane of bits, one for each cell of a {@link Torus}, a word a tile. Even that of a lattice of 2,000 by 2,000 is half
 * a megabyte, which a processor's own cache holds, so that looking at random cells costs no trip to memory.
 *
 * <p>A plane can mirror its edges: tiles at one edge are then found once more beyond the opposite edge, so that all
 * neighbours of any tile are found beside it.
 */
public final class BitPlane implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By tile: its cells, the first in the lowest bit. */
    final long[] words;
    /** Whether edges are mirrored. */
    public final boolean mirrored;

    private final Torus torus;

    private BitPlane(Torus torus, boolean mirrored) {
        this.torus = torus;
        this.mirrored = mirrored;
        words = new long[torus.cells() >>> Torus.TILE_SHIFT];
    }

    /** For marks that change often and are looked at one by one. */
    public static BitPlane plain(Torus torus) {
        return new BitPlane(torus, false);
    }

    /** For marks that are looked at together; mirrored if the torus is made of whole tiles. */
    public static BitPlane mirrored(Torus torus) {
        return new BitPlane(torus, torus.whole);
    }

    public boolean has(int cell) {
        return bit(cell) != 0;
    }

    /** 1 or 0. */
    public int bit(int cell) {
        return (int) (words[cell >>> Torus.TILE_SHIFT] >>> cell) & 1;
    }

    public void set(int cell) {
        int tile = cell >>> Torus.TILE_SHIFT;
        put(tile, words[tile] | 1L << cell);
    }

    public void clear(int cell) {
        int tile = cell >>> Torus.TILE_SHIFT;
        put(tile, words[tile] & ~(1L << cell));
    }

    private void put(int tile, long word) {
        words[tile] = word;
        if (mirrored) {
            int x = torus.mirrorX(tile);
            int y = torus.mirrorY(tile);
            words[tile + x] = word;
            words[tile + y] = word;
            words[tile + x + y] = word;
        }
    }
}
