package flashpoint.lattice.grid;

import java.io.Serializable;

/** Numbers of actives and cops that a citizen has in view at a cell, itself excluded: the C and A of Epstein's rule. */
public interface Counts extends Serializable {

    /** Cops are counted in the upper half of the int. */
    int ONE_COP = 1 << 16;

    /** Actives are counted in the lower half. */
    int ONE_ACTIVE = 1;

    /**
     * Adds an active or cop at a cell, or (negative) removes one.
     *
     * @param cell where
     * @param what plus or minus {@link #ONE_COP} or {@link #ONE_ACTIVE}
     */
    void add(int cell, int what);

    /**
     * Counts in view from a cell.
     *
     * @param cell where
     * @return cops &lt;&lt; 16 | actives
     */
    int seenFrom(int cell);

    /** Factory of the counts of a world; the tests put a maker of their own here that looks around anew each time. */
    interface Maker extends Serializable {

        /**
         * Counts for an empty lattice.
         *
         * @param torus the lattice
         * @param sight what citizens see
         * @param active cells of the active, true to the moment
         * @param cops cells of the cops, true to the moment
         * @return the counts
         */
        Counts make(Torus torus, Neighbourhood sight, BitPlane active, BitPlane cops);
    }
}
