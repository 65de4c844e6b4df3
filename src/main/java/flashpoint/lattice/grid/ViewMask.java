package flashpoint.lattice.grid;

import java.io.Serializable;

/**
 * The shape of a view laid over the tiles of a {@link Torus}: for each place that a cell can have in its tile, a word of
 * ones for each tile around, a one where that tile's cell is in view. The cells in view that are marked on a
 * {@link BitPlane} are then counted 64 at a time; a disc of radius 7 lies within nine tiles.
 */
final class ViewMask implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Tiles around that may be in view, on each side. */
    final int reach;
    /** Tiles from the first to the last that may be in view, either way. */
    final int span;
    /** By place, row of tiles and column of tiles: the ones. */
    final long[] ones;

    ViewMask(ViewShape view) {
        reach = (view.radius + Torus.SIDE - 1) / Torus.SIDE;
        span = 2 * reach + 1;
        ones = new long[(Torus.PLACE + 1) * span * span];
        for (int place = 0; place <= Torus.PLACE; place++) {
            for (int rank = 0; rank < view.size(); rank++) {
                mark(place, view.dx[rank], view.dy[rank]);
            }
        }
    }

    private void mark(int place, int dx, int dy) {
        int x = place % Torus.SIDE + dx + reach * Torus.SIDE;
        int y = place / Torus.SIDE + dy + reach * Torus.SIDE;
        int tile = y / Torus.SIDE * span + x / Torus.SIDE;
        ones[first(place) + tile] |= 1L << (y % Torus.SIDE * Torus.SIDE + x % Torus.SIDE);
    }

    /** First index of the ones of a place. */
    int first(int place) {
        return place * span * span;
    }
}
