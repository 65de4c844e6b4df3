package flashpoint.random;

import java.io.Serializable;

/**
 * The blocks of many addresses of one purpose and tick, computed together: word for word those of {@link Draws}, in a
 * third of the time.
 *
 * <p>Whoever knows in advance who will draw next asks for all of them at once. Every round of Philox is then a plain
 * loop over arrays, which the virtual machine turns into vector instructions. An instance is scratch space, as
 * {@link Draws} is: each worker needs its own, and nothing is allocated after construction.
 */
public final class DrawsAhead implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final long LOW = 0xFFFFFFFFL;

    private final long key0;
    private final long key1;
    /** By word of the block, then by lane: the counter before {@link #draw}, the words after it. */
    private final long[][] words;

    /**
     * Room for some addresses of one seed.
     *
     * @param seed any 64-bit integer
     * @param lanes most addresses at once
     */
    public DrawsAhead(long seed, int lanes) {
        long key = Philox.key(seed);
        key0 = key & LOW;
        key1 = key >>> 32;
        words = new long[4][lanes];
    }

    /**
     * Most addresses at once.
     *
     * @return lanes
     */
    public int lanes() {
        return words[0].length;
    }

    /**
     * Sets one address, but for purpose and tick; used up by the next {@link #draw}.
     *
     * @param lane which of the addresses, from 0
     * @param place whose entity, as {@link Place#of} gives it
     * @param entity number of the entity at that place
     * @param index 0 to {@value Draws#MAX_INDEX}
     */
    public void address(int lane, int place, int entity, int index) {
        words[1][lane] = entity & LOW;
        words[2][lane] = place & LOW;
        words[3][lane] = index;
    }

    /**
     * Computes the blocks of the first addresses.
     *
     * @param purpose why
     * @param tick tick of the run; -1 for the time before the first
     * @param count how many addresses, from lane 0
     */
    public void draw(Purpose purpose, int tick, int count) {
        long[] a = words[0];
        long[] d = words[3];
        long counter = tick & LOW;
        long why = (long) purpose.code() << 24;
        for (int lane = 0; lane < count; lane++) {
            a[lane] = counter;
            d[lane] |= why;
        }
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < Philox.ROUNDS; round++) {
            round(a, words[1], words[2], d, count, k0, k1);
            k0 = k0 + Philox.WEYL_0 & LOW;
            k1 = k1 + Philox.WEYL_1 & LOW;
        }
    }

    /** One round for all lanes; a method of its own with nothing else in its loop, or it is not vectorised. */
    private static void round(long[] a, long[] b, long[] c, long[] d, int count, long k0, long k1) {
        for (int lane = 0; lane < count; lane++) {
            long p0 = M0 * a[lane];
            long p1 = M1 * c[lane];
            a[lane] = p1 >>> 32 ^ b[lane] ^ k0;
            b[lane] = p1 & LOW;
            c[lane] = p0 >>> 32 ^ d[lane] ^ k1;
            d[lane] = p0 & LOW;
        }
    }

    /**
     * One word of all blocks, by lane, each 0 to 2<sup>32</sup> - 1; valid until the next {@link #draw}.
     *
     * @param which 0 to 3
     * @return not a copy; do not change it
     */
    public long[] word(int which) {
        return words[which];
    }

    /**
     * One of {@code n} equally likely whole numbers from a word, as {@link Draws#pick} from its uniform.
     *
     * @param word 0 to 2<sup>32</sup> - 1
     * @param n how many, at least 1
     * @return 0 to n-1
     */
    public static int pick(long word, int n) {
        // The uniform is (word | 1) 2^-32. Draws.pick says the same as long as the product fits into a double: n <
        // 2^21.
        return (int) ((word | 1) * n >>> 32);
    }
}
