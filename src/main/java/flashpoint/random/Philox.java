package flashpoint.random;

/**
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, <em>Parallel random numbers: as easy as
 * 1, 2, 3</em> (SC 2011): a keyed bijection of a 128-bit counter, ten rounds.
 *
 * <p>It has no state. {@link AddressedDraws} wraps it for the model; this class is the bare function, checked against the
 * authors' known answers.
 */
public final class Philox {

    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    static final int WEYL_0 = 0x9E3779B9;
    static final int WEYL_1 = 0xBB67AE85;
    static final int ROUNDS = 10;

    private Philox() {}

    /**
     * Fills {@code out} with the four words of one block.
     *
     * @param c0 counter word 0
     * @param c1 counter word 1
     * @param c2 counter word 2
     * @param c3 counter word 3
     * @param k0 key word 0
     * @param k1 key word 1
     * @param out four words, overwritten
     * @throws ArrayIndexOutOfBoundsException if {@code out} is shorter than four
     */
    public static void block(int c0, int c1, int c2, int c3, int k0, int k1, int[] out) {
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = MULTIPLIER_0 * (c0 & 0xFFFFFFFFL);
            long p1 = MULTIPLIER_1 * (c2 & 0xFFFFFFFFL);
            int high0 = (int) (p0 >>> 32);
            int high1 = (int) (p1 >>> 32);
            c0 = high1 ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = high0 ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[0] = c0;
        out[1] = c1;
        out[2] = c2;
        out[3] = c3;
    }

    /**
     * Spreads a user's seed over the 64-bit key (the finaliser of SplitMix64), so that neighbouring seeds share nothing.
     *
     * @param seed any 64-bit integer
     * @return the key
     */
    public static long key(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
