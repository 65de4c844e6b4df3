package flashpoint.lattice;

/**
 * Counts kept for every cell: whoever appears or disappears is added to the cells that see it.
 *
 * <p>Most agents are quiet citizens who change nothing, and each of them looks once a tick, so keeping is far cheaper
 * than looking around anew: a look costs two reads, a move of an active or a cop two times the strokes of a brush.
 */
final class KeptCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final CountPlane cops;
    private final CountPlane actives;

    private KeptCounts(Torus torus, View view) {
        cops = new CountPlane(torus, view);
        actives = new CountPlane(torus, view);
    }

    /** Counts in bytes where a byte is enough for all cells in view, else wide ones. */
    static Counts of(Torus torus, View view) {
        return view.size() <= CountPlane.MOST ? new KeptCounts(torus, view) : new WideCounts(torus, view);
    }

    @Override
    public void add(int position, int what) {
        CountPlane plane = what == ONE_COP || what == -ONE_COP ? cops : actives;
        if (what > 0) {
            plane.add(position);
        } else {
            plane.subtract(position);
        }
    }

    @Override
    public int seenFrom(int position) {
        return cops.at(position) * ONE_COP + actives.at(position);
    }
}
