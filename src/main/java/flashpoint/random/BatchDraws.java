package flashpoint.random;

import java.io.Serializable;

/**
 * The draws of many entities of one place, computed together: each gets the four uniforms that {@link AddressedDraws} would give it.
 *
 * <p>Use: {@link #begin}, {@link #add} entities until {@link #full}, {@link #draw}, then read what each drew. An instance is
 * scratch space, as {@link AddressedDraws} is.
 */
public final class BatchDraws implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Most entities that draw together. */
    public static final int CAPACITY = 128;

    private final VectorDraws ahead;
    private final int[] who = new int[CAPACITY];

    private int count;
    private int place;

    /**
     * Room for the draws of one seed.
     *
     * @param ahead where the draws come from, with room for {@value #CAPACITY} addresses; used up by {@link #add} and read
     *     until the next {@link #begin}
     */
    public BatchDraws(VectorDraws ahead) {
        this.ahead = ahead;
    }

    /**
     * Empties the batch for entities of one place.
     *
     * @param where whose entities
     */
    public void begin(int where) {
        place = where;
        count = 0;
    }

    /**
     * Whether the batch lacks room for a number of further entities.
     *
     * @param more how many
     * @return true if they would be more than {@value #CAPACITY} together
     */
    public boolean full(int more) {
        return count + more > CAPACITY;
    }

    /**
     * Adds an entity.
     *
     * @param tag what {@link #who} says of it
     * @param entity its number at the place
     * @param index which of its blocks, see {@link AddressedDraws#at}
     */
    public void add(int tag, int entity, int index) {
        who[count] = tag;
        ahead.address(count, place, entity, index);
        count++;
    }

    /**
     * Lets all of them draw.
     *
     * @param purpose why
     * @param tick tick of the run
     */
    public void draw(Purpose purpose, int tick) {
        ahead.draw(purpose, tick, count);
    }

    /**
     * Number of entities added.
     *
     * @return 0 to {@value #CAPACITY}
     */
    public int count() {
        return count;
    }

    /**
     * The tag of the entity that drew.
     *
     * @param n which of the draws, in the order in which they were added
     * @return the tag it was added with
     */
    public int who(int n) {
        return who[n];
    }

    /**
     * A chance as {@link #below} takes it: comparing whole numbers spares making uniforms of them.
     *
     * @param chance 0 to 1
     * @return the least whole number that is no less than chance times 2<sup>32</sup>
     */
    public static long bound(double chance) {
        return (long) Math.ceil(chance * 0x1p32);
    }

    /**
     * Whether a uniform of a draw is below a chance.
     *
     * @param which 0 to 3: that of {@link AddressedDraws#u0} to {@link AddressedDraws#u3}
     * @param n which of the draws
     * @param bound {@link #bound} of the chance
     * @return the result of comparing {@link #u} with the chance
     */
    public boolean below(int which, int n, long bound) {
        return (ahead.word(which)[n] | 1) < bound;
    }

    /**
     * A word of a draw, from which its uniform is made.
     *
     * @param which 0 to 3
     * @param n which of the draws
     * @return 0 to 2<sup>32</sup> - 1
     */
    public long word(int which, int n) {
        return ahead.word(which)[n];
    }

    /**
     * A uniform of a draw.
     *
     * @param which 0 to 3: that of {@link AddressedDraws#u0} to {@link AddressedDraws#u3}
     * @param n which of the draws
     * @return a number in (0, 1)
     */
    public double u(int which, int n) {
        return (ahead.word(which)[n] | 1) * 0x1p-32;
    }
}
