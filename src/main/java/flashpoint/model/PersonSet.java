package flashpoint.model;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A set of persons (or households), one bit each, kept by village: who spreads, who is angry, who is on the move.
 *
 * <p>These sets are why people who cannot change cost nothing: a process walks its set, not the population. They are
 * walked in the order of numbers, so results do not depend on who joined first. A village's words belong to the worker
 * that has the village; only {@link #addShared} may be called from others.
 */
final class PersonSet implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    /** First number of each village, and the total at the end. */
    private final int[] first;

    private final long[][] words;

    PersonSet(int[] first) {
        this.first = first;
        words = new long[first.length - 1][];
        for (int v = 0; v < words.length; v++) {
            words[v] = new long[(first[v + 1] - first[v] + 63) >>> 6];
        }
    }

    void add(int village, int i) {
        int k = i - first[village];
        words[village][k >>> 6] |= 1L << k;
    }

    /** Adds from any worker; the order of additions leaves no trace. */
    void addShared(int village, int i) {
        int k = i - first[village];
        long[] w = words[village];
        long bit = 1L << k;
        if ((w[k >>> 6] & bit) == 0) {
            WORD.getAndBitwiseOr(w, k >>> 6, bit);
        }
    }

    void remove(int village, int i) {
        int k = i - first[village];
        words[village][k >>> 6] &= ~(1L << k);
    }

    boolean contains(int village, int i) {
        int k = i - first[village];
        return (words[village][k >>> 6] >>> k & 1) != 0;
    }

    /**
     * The next member at or after a number, or -1. Walk a village with
     * {@code for (int i = s.next(v, first); i >= 0; i = s.next(v, i + 1))}; members may be removed on the way.
     */
    int next(int village, int from) {
        int k = from - first[village];
        long[] w = words[village];
        int word = k >>> 6;
        if (word >= w.length) {
            return -1;
        }
        long bits = w[word] & (-1L << k);
        while (bits == 0) {
            if (++word == w.length) {
                return -1;
            }
            bits = w[word];
        }
        return first[village] + (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /**
     * The words of a village, for the innermost loops: bit {@code k} of word {@code n} is person
     * {@code first + 64 n + k}.
     */
    long[] words(int village) {
        return words[village];
    }

    /** Bit {@code k}: whether {@code from + k} is a member, for the 64 numbers of a village from {@code from} on. */
    long bits(int village, int from) {
        long[] w = words[village];
        int k = from - first[village];
        int word = k >>> 6;
        int shift = k & 63;
        long bits = w[word] >>> shift;
        return shift == 0 || word + 1 == w.length ? bits : bits | w[word + 1] << (64 - shift);
    }

    /** The lowest {@code n} bits, all of them if there are 64 or more. */
    static long low(int n) {
        return n >= 64 ? -1L : (1L << n) - 1;
    }

    /** The first member of a village, or -1. */
    int first(int village) {
        return next(village, first[village]);
    }

    long bytes() {
        long sum = 0;
        for (long[] w : words) {
            sum += 8L * w.length + 16;
        }
        return sum;
    }
}
