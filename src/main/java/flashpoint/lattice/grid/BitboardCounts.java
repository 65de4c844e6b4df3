package flashpoint.lattice.grid;

/**
 * Counts taken from the marks of the active and the cops, tile by tile. What is kept up to date as people move and
 * change is one bit each; a look is nine words of either kind. For views of common size that is cheaper than to keep
 * counts by cell, since each move would change a hundred of them and back. Where it is not, they are kept.
 */
public final class BitboardCounts implements Counts {

    private static final long serialVersionUID = 1L;
    /** Rows above and below up to which a view lies within nine tiles, and looking is cheapest. */
    private static final int NEAR = Torus.SIDE;
    /** Rows above and below beyond which looking is cheaper again: there a move changes too many counts. */
    private static final int FAR = 12;

    private final Neighbourhood sight;
    private final BitPlane active;
    private final BitPlane cops;

    private BitboardCounts(Neighbourhood sight, BitPlane active, BitPlane cops) {
        this.sight = sight;
        this.active = active;
        this.cops = cops;
    }

    /** Counts in the way that is cheaper for the view, as measured. */
    public static Counts of(Torus torus, Neighbourhood sight, BitPlane active, BitPlane cops) {
        ViewShape view = sight.view();
        boolean kept = view.radius > NEAR && view.radius <= FAR;
        return kept ? new IncrementalCounts(torus, view) : new BitboardCounts(sight, active, cops);
    }

    @Override
    public void add(int cell, int what) {
        // The planes know already.
    }

    @Override
    public int seenFrom(int cell) {
        return sight.count(cell, cops) * ONE_COP + sight.count(cell, active);
    }
}
