package flashpoint.random;

import java.io.Serializable;

/**
 * Uniform numbers of 64 neighbours at once, of which only those that can matter are ever worked out.
 *
 * <p>Neighbours are the entities 64 w to 64 w + 63 of a place. In one tick and for one purpose each has the uniform
 * (c + f) / 256. The coarse part c is 0 to 255, one bit from each of eight words that the 64 share; the fine part f is
 * the first uniform of its own address, as {@link Draws} gives it. So four blocks of Philox tell for all 64 who may fall
 * below a small chance, and only those few need a block of their own. An entity's number depends on nothing but its
 * address: neither on who else takes part nor on the chance it is held against.
 *
 * <p>An instance is scratch space, as {@link Draws} is.
 */
public final class Sieve implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Entities that share their coarse words. */
    public static final int NEIGHBOURS = 64;

    private static final int PLANES = 8;
    private static final int LEVELS = 1 << PLANES;
    /** Where the indices of coarse words begin: no entity's own address has one of these. */
    private static final int COARSE = 1 << 23;

    private final Draws draws;
    private final long[] planes = new long[PLANES];
    private Purpose purpose;
    private int place;
    private int word;
    private int tick;

    /**
     * A sieve of one seed.
     *
     * @param draws where the uniforms come from; moved about by every call
     */
    public Sieve(Draws draws) {
        this.draws = draws;
    }

    /**
     * Moves to an address and lets through who may fall below a chance.
     *
     * @param purpose why
     * @param place whose entities
     * @param word number of the neighbours: entities 64 word to 64 word + 63
     * @param tick tick of the run
     * @param members bit k: whether entity 64 word + k takes part
     * @param chance 0 to 1
     * @return all members whose {@link #uniform} is below the chance, and a few whose is not
     */
    public long maybeBelow(Purpose purpose, int place, int word, int tick, long members, double chance) {
        this.purpose = purpose;
        this.place = place;
        this.word = word;
        this.tick = tick;
        int highest = Math.min(LEVELS - 1, (int) (chance * LEVELS));
        long less = 0;
        long equal = members;
        for (int p = 0; p < PLANES && (less | equal) != 0; p++) {
            if ((p & 1) == 0) {
                draws.at(purpose, place, word, tick, COARSE | p >>> 1);
                planes[p] = draws.bits01();
                planes[p + 1] = draws.bits23();
            }
            if ((highest >>> (PLANES - 1 - p) & 1) == 0) {
                equal &= ~planes[p];
            } else {
                less |= equal & ~planes[p];
                equal &= planes[p];
            }
        }
        return less | equal;
    }

    /**
     * The uniform of a neighbour that {@link #maybeBelow} let through; its draws then stand at the neighbour's own
     * address, of which the first uniform is used up.
     *
     * @param k which of the 64
     * @return a number in (0, 1)
     */
    public double uniform(int k) {
        int coarse = 0;
        for (long plane : planes) {
            coarse = coarse << 1 | (int) (plane >>> k & 1);
        }
        draws.at(purpose, place, word * NEIGHBOURS + k, tick, 0);
        return (coarse + draws.u0()) / LEVELS;
    }
}
