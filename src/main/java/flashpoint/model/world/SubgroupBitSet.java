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
 * <p>Each block begins a word of its own: bit {@code k} of its word {@code n} is its member number {@code 64 n + k}. A
 * second level says which words have members, so that a large block with few of them is soon walked.
 */
public final class SubgroupBitSet implements Serializable {

    private static final long serialVersionUID = 2L;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    /** Persons in a word. */
    public static final int WIDTH = 64;

    /** First number of each block, and the total at the end. */
    private final int[] first;
    /** First word of each block, and the number of words at the end. */
    private final int[] firstWord;

    private final long[] words;

    /** First number of each block in {@link #filled}, and the number of all at the end. */
    private final int[] firstFilled;
    /** By 64 words of a block: which of them have members. */
    private final long[] filled;

    SubgroupBitSet(SubgroupIndex blocks) {
        first = blocks.first;
        firstWord = new int[first.length];
        firstFilled = new int[first.length];
        for (int b = 0; b < blocks.blocks(); b++) {
            int count = (blocks.size(b) + WIDTH - 1) >>> 6;
            firstWord[b + 1] = firstWord[b] + count;
            firstFilled[b + 1] = firstFilled[b] + ((count + WIDTH - 1) >>> 6);
        }
        words = new long[firstWord[blocks.blocks()]];
        filled = new long[firstFilled[blocks.blocks()]];
    }

    public void add(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        int n = k >>> 6;
        words[firstWord[block] + n] |= 1L << k;
        filled[firstFilled[block] + (n >>> 6)] |= 1L << n;
    }

    /** Adds from any worker; the order of additions has no effect. */
    void addShared(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        int n = k >>> 6;
        addShared(words, firstWord[block] + n, 1L << k);
        addShared(filled, firstFilled[block] + (n >>> 6), 1L << n);
    }

    private static void addShared(long[] words, int word, long bit) {
        if ((words[word] & bit) == 0) {
            WORD.getAndBitwiseOr(words, word, bit);
        }
    }

    public void remove(@Index.Subgroup int block, int i) {
        int k = i - first[block];
        int n = k >>> 6;
        word(block, n, words[firstWord[block] + n] & ~(1L << k));
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
        int f = firstFilled[block] + (n >>> 6);
        filled[f] = members == 0 ? filled[f] & ~(1L << n) : filled[f] | 1L << n;
    }

    /**
     * The next word of a block with members, at or after a number; {@link #words(int)} of the block if there is none. Walk
     * the words with members of a block with {@code for (int n = s.nextWord(b, 0); n < s.words(b); n = s.nextWord(b, n + 1))}.
     */
    public int nextWord(@Index.Subgroup int block, int from) {
        int end = firstFilled[block + 1];
        int f = firstFilled[block] + (from >>> 6);
        if (f >= end) {
            return words(block);
        }
        long bits = filled[f] & (-1L << from);
        while (bits == 0) {
            if (++f == end) {
                return words(block);
            }
            bits = filled[f];
        }
        return ((f - firstFilled[block]) << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Removes all members of a block. */
    public void clear(@Index.Subgroup int block) {
        for (int n = nextWord(block, 0); n < words(block); n = nextWord(block, n + 1)) {
            word(block, n, 0);
        }
    }

    /**
     * The next member of a block at or after a number, or -1. Walk a block with
     * {@code for (int i = s.first(b); i >= 0; i = s.next(b, i + 1))}; members may be removed on the way.
     */
    public int next(@Index.Subgroup int block, int from) {
        int k = from - first[block];
        int n = k >>> 6;
        if (n >= words(block)) {
            return -1;
        }
        long bits = words[firstWord[block] + n] & (-1L << k);
        if (bits == 0) {
            n = nextWord(block, n + 1);
            if (n == words(block)) {
                return -1;
            }
            bits = words[firstWord[block] + n];
        }
        return first[block] + (n << 6) + Long.numberOfTrailingZeros(bits);
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
        return 8L * (words.length + filled.length) + 4L * (firstWord.length + firstFilled.length);
    }
}
