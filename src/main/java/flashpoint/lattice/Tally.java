package flashpoint.lattice;

import java.io.Serializable;

/** Counters kept as things happen: stocks of the moment, and flows since the tick began. */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By state of {@link LatticeState}: citizens now; the dead accumulate. */
    final int[] of = new int[LatticeState.DEAD + 1];
    /** By group: the living, jailed ones included. */
    public final int[] population = new int[2];

    /** By group: arrested and killed since the beginning. */
    final int[] arrested = new int[2];

    final int[] killed = new int[2];

    int cops;
    int arrests;
    public int kills;
    public int births;
    public int deaths;

    void openTick() {
        arrests = 0;
        kills = 0;
        births = 0;
        deaths = 0;
    }
}
