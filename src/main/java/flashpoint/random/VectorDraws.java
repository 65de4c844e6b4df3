package flashpoint.random;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The blocks of many addresses of one purpose and tick, computed together: word for word those of {@link AddressedDraws}, in a
 * third of the time.
 *
 * <p>A caller that knows in advance which entities draw next asks for all of them at once. Every round of Philox is
 * then a plain loop over arrays, which the virtual machine turns into vector instructions. An instance is scratch
 * space, as {@link AddressedDraws} is: each worker needs its own, and nothing is allocated after construction.
 */
public final class VectorDraws implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final long LOW = 0xFFFFFFFFL;
    /** Number of lanes below which twenty loops over them cost more than one block after another. */
    private static final int FEW = 16;

    private final long key0;
    private final long key1;
    /** By lane: the four words of the counter, then of the block; {@link #draw} lets the arrays change places. */
    private long[] a;

    private long[] b;
    private long[] c;
    private long[] d;

    private final AddressedDraws alone;

    /**
     * Room for some addresses of one seed.
     *
     * @param seed any 64-bit integer
     * @param lanes most addresses at once
     */
    public VectorDraws(long seed, int lanes) {
        long key = Philox.key(seed);
        key0 = key & LOW;
        key1 = key >>> 32;
        a = new long[lanes];
        b = new long[lanes];
        c = new long[lanes];
        d = new long[lanes];
        alone = new AddressedDraws(seed);
    }

    /**
     * Sets one address, but for purpose and tick; used up by the next {@link #draw}.
     *
     * @param lane which of the addresses, from 0
     * @param place whose entity, as {@link PlaceKey#of} gives it
     * @param entity number of the entity at that place
     * @param index 0 to {@value AddressedDraws#MAX_INDEX}
     */
    public void address(int lane, int place, int entity, int index) {
        b[lane] = entity & LOW;
        c[lane] = place & LOW;
        d[lane] = index;
    }

    /**
     * Computes the blocks of the first addresses.
     *
     * @param purpose why
     * @param tick tick of the run; -1 for the time before the first
     * @param count how many addresses, from lane 0
     */
    public void draw(Purpose purpose, int tick, int count) {
        if (count < FEW) {
            drawOneByOne(purpose, tick, count);
        } else {
            drawTogether(purpose, tick, count);
        }
    }

    private void drawOneByOne(Purpose purpose, int tick, int count) {
        for (int lane = 0; lane < count; lane++) {
            alone.at(purpose, (int) c[lane], (int) b[lane], tick, (int) d[lane]);
            a[lane] = alone.word(0);
            b[lane] = alone.word(1);
            c[lane] = alone.word(2);
            d[lane] = alone.word(3);
        }
    }

    private void drawTogether(Purpose purpose, int tick, int count) {
        Arrays.fill(a, 0, count, tick & LOW);
        long why = (long) purpose.code() << 24;
        for (int lane = 0; lane < count; lane++) {
            d[lane] |= why;
        }
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < Philox.ROUNDS; round++) {
            half(c, b, count, M1, k0);
            half(a, d, count, M0, k1);
            long[] first = a;
            a = b;
            b = c;
            c = d;
            d = first;
            k0 = k0 + Philox.WEYL_0 & LOW;
            k1 = k1 + Philox.WEYL_1 & LOW;
        }
    }

    /**
     * One word of all blocks.
     *
     * @param which 0 to 3
     * @return by lane, each 0 to 2<sup>32</sup> - 1; not a copy, valid until the next {@link #draw}
     */
    public long[] word(int which) {
        return which == 0 ? a : which == 1 ? b : which == 2 ? c : d;
    }

    /**
     * Half a round of all lanes, in place: the low half of a product replaces its factor, the high half goes into the
     * other word. More in one loop is more than the virtual machine is ready to turn into vectors.
     */
    private static void half(long[] factor, long[] other, int count, long multiplier, long key) {
        for (int lane = 0; lane < count; lane++) {
            long product = multiplier * factor[lane];
            other[lane] = product >>> 32 ^ other[lane] ^ key;
            factor[lane] = product & LOW;
        }
    }

    /**
     * One of {@code n} equally likely whole numbers from a word, as {@link AddressedDraws#pick} from its uniform.
     *
     * @param word 0 to 2<sup>32</sup> - 1
     * @param n how many, at least 1
     * @return 0 to n-1
     */
    public static int pick(long word, int n) {
        // The uniform is (word | 1) 2^-32. Draws.pick says the same as long as the product fits into a double: n <
        // 2^21.
        return (int) (((word | 1) * n) >>> 32);
    }
}
