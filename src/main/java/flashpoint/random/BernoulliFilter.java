package flashpoint.random;

import java.io.Serializable;

/**
 * Filter of many Bernoulli trials at once: uniform numbers of neighbours, of which only those that can matter are
 * computed.
 *
 * <p>Neighbours are the entities 64 w to 64 w + 63 of a place. In one tick and for one purpose each has the uniform
 * (c + f) / 256. The coarse part c is 0 to 255, one bit from each of eight words that the 64 share; the fine part f is
 * the first uniform of its own address, as {@link AddressedDraws} gives it. So four blocks of Philox tell for all 64 who may fall
 * below a small chance, and only those few need a block of their own. An entity's number depends on nothing but its
 * address: neither on who else takes part nor on the chance it is held against.
 *
 * <p>Use: {@link #begin}, {@link #add} words of neighbours until {@link #full}, {@link #filter}, then read who passed. The
 * coarse words of all of them are computed together. An instance is scratch space, as {@link AddressedDraws} is.
 */
public final class BernoulliFilter implements Serializable {

    private static final long serialVersionUID = 2L;

    /** Entities that share their coarse words. */
    public static final int NEIGHBOURS = 64;
    /** Most words of neighbours filtered together. */
    public static final int CAPACITY = 32;

    private static final int PLANES = 8;
    private static final int BLOCKS = PLANES / 2;
    private static final int LEVELS = 1 << PLANES;
    /** First index of coarse words: no entity's own address has one of these. */
    private static final int COARSE = 1 << 23;

    private final AddressedDraws draws;
    private final VectorDraws ahead;
    private final int[] word = new int[CAPACITY];
    /** Members of each word that take part; after filtering, those that passed. */
    private final long[] members = new long[CAPACITY];
    /** {@code [word * PLANES + level]}: bits of a level of the coarse parts of a word's neighbours. */
    private final long[] planes = new long[CAPACITY * PLANES];

    private int count;
    private Purpose purpose;
    private int place;
    private int tick;

    /**
     * A filter of the draws of one seed.
     *
     * @param draws where fine parts come from; moved about by {@link #uniform}
     * @param ahead where coarse parts come from, with room for {@value #CAPACITY} times 4 addresses; used up by
     *     {@link #add} and read until the next {@link #begin}
     */
    public BernoulliFilter(AddressedDraws draws, VectorDraws ahead) {
        this.draws = draws;
        this.ahead = ahead;
    }

    /**
     * Empties the filter for neighbours of one place.
     *
     * @param why purpose of their draws
     * @param where whose entities
     * @param when tick of the run
     */
    public void begin(Purpose why, int where, int when) {
        purpose = why;
        place = where;
        tick = when;
        count = 0;
    }

    /**
     * Whether there is no room for more.
     *
     * @return true after {@value #CAPACITY} words
     */
    public boolean full() {
        return count == CAPACITY;
    }

    /**
     * Adds the neighbours of a word.
     *
     * @param w number of the word: entities 64 w to 64 w + 63
     * @param taking bit k: whether entity 64 w + k takes part; a word without any is not added
     */
    public void add(int w, long taking) {
        if (taking != 0) {
            word[count] = w;
            members[count] = taking;
            for (int block = 0; block < BLOCKS; block++) {
                ahead.address(count * BLOCKS + block, place, w, COARSE | block);
            }
            count++;
        }
    }

    /**
     * Lets through those whose uniform may be below a chance: all that are below, and a few that are not.
     *
     * @param chance 0 to 1
     */
    public void filter(double chance) {
        ahead.draw(purpose, tick, count * BLOCKS);
        gather();
        int highest = Math.min(LEVELS - 1, (int) (chance * LEVELS));
        for (int n = 0; n < count; n++) {
            long less = 0;
            long equal = members[n];
            for (int p = 0; p < PLANES; p++) {
                // All ones if the bit of the highest coarse part allowed is one.
                long allowed = -(highest >>> (PLANES - 1 - p) & 1L);
                long plane = planes[n * PLANES + p];
                less |= equal & ~plane & allowed;
                equal &= ~(plane ^ allowed);
            }
            members[n] = less | equal;
        }
    }

    /** Puts the words that were drawn together: each block of draws holds two levels. */
    private void gather() {
        long[] first = ahead.word(0);
        long[] second = ahead.word(1);
        long[] third = ahead.word(2);
        long[] fourth = ahead.word(3);
        for (int lane = 0; lane < count * BLOCKS; lane++) {
            planes[2 * lane] = first[lane] << 32 | second[lane];
            planes[2 * lane + 1] = third[lane] << 32 | fourth[lane];
        }
    }

    /**
     * Number of words whose neighbours took part.
     *
     * @return 0 to {@value #CAPACITY}
     */
    public int words() {
        return count;
    }

    /**
     * The number of a word.
     *
     * @param n which of the words, in the order they were added
     * @return w: its entities are 64 w to 64 w + 63
     */
    public int word(int n) {
        return word[n];
    }

    /**
     * The neighbours of a word that were let through.
     *
     * @param n which of the words
     * @return bit k: whether entity 64 w + k was
     */
    public long passed(int n) {
        return members[n];
    }

    /**
     * A bound of a neighbour's uniform, for which no draw of its own is needed.
     *
     * @param n which of the words
     * @param k which of its neighbours
     * @return c / 256; the uniform is greater by less than 1/256
     */
    public double lowerBound(int n, int k) {
        return coarse(n, k) / (double) LEVELS;
    }

    /**
     * The uniform of a neighbour; the draws then stand at the neighbour's own address, of which the first uniform is
     * used up.
     *
     * @param n which of the words
     * @param k which of its neighbours
     * @return a number in (0, 1)
     */
    public double uniform(int n, int k) {
        draws.at(purpose, place, word[n] * NEIGHBOURS + k, tick, 0);
        return (coarse(n, k) + draws.u0()) / LEVELS;
    }

    private int coarse(int n, int k) {
        int coarse = 0;
        for (int level = 0; level < PLANES; level++) {
            coarse = coarse << 1 | (int) (planes[n * PLANES + level] >>> k & 1);
        }
        return coarse;
    }

    /**
     * The uniform of one entity, worked out alone; the draws then stand at its own address, of which the first uniform is
     * used up.
     *
     * @param draws of the seed
     * @param purpose why
     * @param place whose entity
     * @param entity its number
     * @param tick tick of the run
     * @return what {@link #uniform(int, int)} says of it
     */
    public static double uniform(AddressedDraws draws, Purpose purpose, int place, int entity, int tick) {
        int k = entity % NEIGHBOURS;
        int coarse = 0;
        for (int block = 0; block < BLOCKS; block++) {
            draws.at(purpose, place, entity / NEIGHBOURS, tick, COARSE | block);
            coarse = coarse << 1 | (int) (draws.bits01() >>> k & 1);
            coarse = coarse << 1 | (int) (draws.bits23() >>> k & 1);
        }
        draws.at(purpose, place, entity, tick, 0);
        return (coarse + draws.u0()) / LEVELS;
    }
}
