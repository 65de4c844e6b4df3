package flashpoint.lattice.grid;

import java.io.Serializable;

/**
 * Neighbourhood of a cell: the number of cells in view that are marked on a {@link BitPlane}, and a random one of them.
 *
 * <p>The common look takes the nine tiles around word by word, without a branch, so that its time does not hang on what is
 * there: a processor that guesses wrong loses more of it than all nine words take.
 */
public final class Neighbourhood implements Serializable {

    /** No such cell. */
    public static final int NONE = -1;
    /** Cells in view up to which none is tried before all are looked at. */
    public static final int FEW = 32;

    private static final long serialVersionUID = 1L;
    /** Tiles around a tile, with itself. */
    private static final int AROUND = 9;

    private final Torus torus;
    private final ViewShape view;
    private final TileWalk tiles;
    private final Rings rings;
    private final boolean near;
    /** Numbers of tiles from one row of them to the next. */
    private final int apart;
    /** By place in a tile, then by tile around: the cells in view. */
    private final long[] ones;
    /** Column of tiles from which on a view may run over an edge. */
    private final int endX;
    /** Row of tiles from which on it may. */
    private final int endY;

    public Neighbourhood(Torus torus, ViewShape view) {
        this.torus = torus;
        this.view = view;
        ViewMask mask = new ViewMask(view);
        tiles = new TileWalk(torus, mask);
        rings = new Rings(torus, view);
        near = mask.span * mask.span == AROUND;
        apart = torus.apart;
        ones = mask.ones;
        endX = torus.width / Torus.SIDE;
        endY = torus.height / Torus.SIDE;
    }

    ViewShape view() {
        return view;
    }

    /** Whether all that can be in view from a tile lies in the nine words around it. */
    private boolean isAround(int cell, BitPlane plane) {
        return near && (plane.mirrored || isInside(torus.tileX(cell), torus.tileY(cell)));
    }

    private boolean isInside(int tileX, int tileY) {
        return tileX > 1 && tileX < endX && tileY > 1 && tileY < endY;
    }

    /** Marked cells in view, the own one not counted. */
    int count(int cell, BitPlane plane) {
        if (!isAround(cell, plane)) {
            return tiles.count(cell, plane);
        }
        int tile = cell >>> Torus.TILE_SHIFT;
        int first = (cell & Torus.PLACE) * AROUND;
        long[] words = plane.words;
        return count(words, tile - apart, first)
                + count(words, tile, first + 3)
                + count(words, tile + apart, first + 6);
    }

    /** In three tiles of a row. */
    private int count(long[] words, int tile, int first) {
        return Long.bitCount(words[tile - 1] & ones[first])
                + Long.bitCount(words[tile] & ones[first + 1])
                + Long.bitCount(words[tile + 1] & ones[first + 2]);
    }

    /** Whether any cell in view is marked. */
    public boolean any(int cell, BitPlane plane) {
        return count(cell, plane) > 0;
    }

    /** A uniform random marked cell in view, or {@link #NONE}. */
    public int random(int cell, BitPlane plane, AgentDraws draws) {
        int found = count(cell, plane);
        if (found == 0) {
            return NONE;
        }
        int skip = draws.pick(found);
        return view.size() <= FEW ? rings.nth(cell, plane, skip) : tiles.nth(cell, plane, skip);
    }

    /**
     * A random marked cell where many are marked: some are tried before all are looked at, which does not change the
     * odds.
     *
     * @param cell from where
     * @param plane the marks
     * @param draws decides
     * @param tries how many, two from a word
     * @return a cell or {@link #NONE}
     */
    public int randomOfMany(int cell, BitPlane plane, AgentDraws draws, int tries) {
        int n = view.size();
        for (int i = 0; i < tries && n > FEW; i += 2) {
            long word = draws.word();
            int one = rings.cell(cell, AgentDraws.first(word, n));
            int two = rings.cell(cell, AgentDraws.second(word, n));
            if (plane.has(one) || plane.has(two)) {
                return plane.has(one) ? one : two;
            }
        }
        return random(cell, plane, draws);
    }

    /** The nearest marked cell among those the view's rule searches, ties random; or {@link #NONE}. */
    public int nearest(int cell, BitPlane plane, AgentDraws draws) {
        return rings.nearest(cell, plane, draws);
    }
}
