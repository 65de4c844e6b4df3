package flashpoint.lattice;

/**
 * Counts taken from the marks of the active and the cops, tile by tile. What is kept up to date as people move and change
 * is one bit each; a look is nine words of either kind. For views of common size that is cheaper than to keep counts by
 * cell, for whoever moves would change a hundred of them and back.
 */
final class TileCounts implements Counts {

    private static final long serialVersionUID = 1L;
    /** Rows above and below that are in view up to which looking is cheaper than keeping. */
    private static final int MOST = 15;

    private final Sight sight;
    private final Plane active;
    private final Plane cops;

    private TileCounts(Sight sight, Plane active, Plane cops) {
        this.sight = sight;
        this.active = active;
        this.cops = cops;
    }

    /** Counts by tiles where a view has few of them, else counts kept for every cell. */
    static Counts of(Torus torus, Sight sight, Plane active, Plane cops) {
        return sight.view().radius <= MOST ? new TileCounts(sight, active, cops) : new KeptCounts(torus, sight.view());
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
