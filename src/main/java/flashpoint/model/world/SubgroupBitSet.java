package flashpoint.model.world;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Set of persons (or households), one bit each, kept by block: spreaders, the angry, those on the move.
 *
 * <p>Persons who cannot change cost nothing: a process walks its set, not the population. They are walked in the order
 * of numbers, so results do not depend on the order of joining. A block's words belong to the worker that has its
 * village; only {@link #addShared} may be called from others.
 *
 * <p>Each block begins a word of its own: bit {@code k} of its word {@code n} is its member number {@code 64 n + k}.
 */
public final class SubgroupBitSet implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    /** Persons in a word. */
    public static final int WIDTH = 64;

    /** First number of each block, and the total at the end. */
    private final int[] first;
    /** First word of each block, and the number of words at the end. */
    private final int[] firstWord;

    private final long[] words;

    SubgroupBitSet(SubgroupIndex blocks) {
        first = blocks.first;
        firstWord = new int[first.length];
        for (int b = 0; b < blocks.blocks(); b++) {
            firstWord[b + 1] = firstWord[b] + ((blocks.size(b) + WIDTH - 1) >>> 6);
        }
        words = new long[firstWord[blocks.blocks()]];
    }

    public void add(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        words[firstWord[block] + (k >>> 6)] |= 1L << k;
    }

    /** Adds from any worker; the order of additions has no effect. */
    void addShared(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        int word = firstWord[block] + (k >>> 6);
        long bit = 1L << k;
        if ((words[word] & bit) == 0) {
            WORD.getAndBitwiseOr(words, word, bit);
        }
    }

    public void remove(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        words[firstWord[block] + (k >>> 6)] &= ~(1L << k);
    }

    public boolean contains(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        return (words[firstWord[block] + (k >>> 6)] >>> k & 1) != 0;
    }

    /** Number of words of all blocks. */
    public int words() {
        return words.length;
    }

    /** Number among all words of the {@code n}-th of a block. */
    int wordOf(@Index.Subgroup int block, int n) {
        return firstWord[block] + n;
    }

    /** Number among all words of the one that holds a member of a block. */
    int wordOfMember(@Index.Subgroup int block, int i) {
        return firstWord[block] + ((i - first[block]) >>> 6);
    }

    /** Number of words of a block. */
    public int words(@Index.Subgroup int block) {
        return firstWord[block + 1] - firstWord[block];
    }

    /** The members among 64 of a block. */
    public long word(@Index.Subgroup int block, int n) {
        return words[firstWord[block] + n];
    }

    /** Replaces the members among 64 of a block. */
    public void word(@Index.Subgroup int block, int n, long members) {
        words[firstWord[block] + n] = members;
    }

    /**
     * The next member of a block at or after a number, or -1. Walk a block with
     * {@code for (int i = s.first(b); i >= 0; i = s.next(b, i + 1))}; members may be removed on the way.
     */
    public int next(@Index.Subgroup int block, int from) {
        int k = from - first[block];
        int word = firstWord[block] + (k >>> 6);
        int end = firstWord[block + 1];
        if (word >= end) {
            return -1;
        }
        long bits = words[word] & (-1L << k);
        while (bits == 0) {
            if (++word == end) {
                return -1;
            }
            bits = words[word];
        }
        return first[block] + ((word - firstWord[block]) << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** The first member of a block, or -1. */
    public int first(@Index.Subgroup int block) {
        return next(block, first[block]);
    }

    /** The lowest {@code n} bits, all of them if there are 64 or more. */
    public static long low(int n) {
        return n >= WIDTH ? -1L : (1L << n) - 1;
    }

    long bytes() {
        return 8L * words.length + 4L * firstWord.length;
    }
}
