package flashpoint.random;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * Uniform numbers addressed by (seed, purpose, place, entity, tick, index).
 *
 * <p>An instance is scratch space, not a stream: {@link #at} computes the four uniforms of one address and
 * {@link #u0()} to {@link #u3()} read them. Nothing is remembered from one address to the next, so two instances of
 * the same seed always agree. Each worker needs an instance of its own. Nothing is allocated after construction.
 *
 * <p>The 128-bit counter is laid out as (tick, entity, place, purpose &lt;&lt; 24 | index): {@code place} names whom the
 * entity belongs to (see {@link PlaceKey}), {@code entity} is its number there, {@code index} tells apart several blocks
 * drawn by one entity for one purpose in one tick.
 */
public final class AddressedDraws implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The largest index an address can hold. */
    public static final int MAX_INDEX = (1 << 24) - 1;

    private static final double SCALE = 0x1p-31;
    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;

    private final int key0;
    private final int key1;
    private int w0;
    private int w1;
    private int w2;
    private int w3;

    /**
     * Draws of one seed.
     *
     * @param seed any 64-bit integer
     */
    public AddressedDraws(long seed) {
        long key = Philox.key(seed);
        key0 = (int) key;
        key1 = (int) (key >>> 32);
    }

    /**
     * Moves to an address and computes its four uniforms.
     *
     * @param purpose why
     * @param place whose entity, as {@link PlaceKey#of} gives it
     * @param entity number of the entity at that place
     * @param tick tick of the run; -1 for the time before the first
     * @param index 0 to {@value #MAX_INDEX}
     * @return this
     */
    public AddressedDraws at(Purpose purpose, int place, int entity, int tick, int index) {
        int c0 = tick;
        int c1 = entity;
        int c2 = place;
        int c3 = purpose.code() << 24 | index;
        int k0 = key0;
        int k1 = key1;
        // The rounds of Philox.block, written out on fields so that no array is touched; a test holds the two together.
        for (int round = 0; round < Philox.ROUNDS; round++) {
            long p0 = M0 * (c0 & 0xFFFFFFFFL);
            long p1 = M1 * (c2 & 0xFFFFFFFFL);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += Philox.WEYL_0;
            k1 += Philox.WEYL_1;
        }
        w0 = c0;
        w1 = c1;
        w2 = c2;
        w3 = c3;
        return this;
    }

    /**
     * The first uniform of the address, strictly between 0 and 1.
     *
     * @return a multiple of 2<sup>-32</sup> in (0, 1)
     */
    public double u0() {
        return uniform(w0);
    }

    /**
     * The second uniform of the address.
     *
     * @return a number in (0, 1)
     */
    public double u1() {
        return uniform(w1);
    }

    /**
     * The third uniform of the address.
     *
     * @return a number in (0, 1)
     */
    public double u2() {
        return uniform(w2);
    }

    /**
     * The fourth uniform of the address.
     *
     * @return a number in (0, 1)
     */
    public double u3() {
        return uniform(w3);
    }

    /** The first two words of the address, 64 fair bits. */
    long bits01() {
        return (long) w0 << 32 | (w1 & 0xFFFFFFFFL);
    }

    /** The last two words of the address. */
    long bits23() {
        return (long) w2 << 32 | (w3 & 0xFFFFFFFFL);
    }

    /**
     * A word of the address, from which the uniform of the same number is made.
     *
     * @param which 0 to 3
     * @return 0 to 2<sup>32</sup> - 1
     */
    public long word(int which) {
        int word = which == 0 ? w0 : which == 1 ? w1 : which == 2 ? w2 : w3;
        return word & 0xFFFFFFFFL;
    }

    /**
     * A standard normal number made of {@link #u2()} and {@link #u3()} by the Box&ndash;Muller transform, in
     * {@link FastMath} so that every processor agrees.
     *
     * @return a number of mean 0 and standard deviation 1
     */
    public double gaussian() {
        return Math.sqrt(-2 * FastMath.log(u2())) * FastMath.cos(2 * Math.PI * u3());
    }

    /**
     * One of {@code n} equally likely whole numbers from a uniform.
     *
     * @param u a uniform in (0, 1)
     * @param n how many, at least 1
     * @return 0 to n-1
     */
    public static int pick(double u, int n) {
        return (int) (u * n);
    }

    private static double uniform(int word) {
        return ((word >>> 1) + 0.5) * SCALE;
    }
}
