package flashpoint.lattice;

import java.io.Serializable;

/**
 * One yes or no for each cell of a {@link Torus}, 64 to a word. Even that of a lattice of 2,000 by 2,000 is half a
 * megabyte, which a processor's own cache holds, so that looking at random cells costs no trip to memory.
 */
final class Plane implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long[] words;

    Plane(Torus torus) {
        words = new long[torus.cells() >>> 6];
    }

    boolean has(int cell) {
        return bit(cell) != 0;
    }

    /** 1 or 0. */
    int bit(int cell) {
        return (int) (words[cell >>> 6] >>> cell) & 1;
    }

    void set(int cell) {
        words[cell >>> 6] |= 1L << cell;
    }

    void clear(int cell) {
        words[cell >>> 6] &= ~(1L << cell);
    }

    /** How many of the cells from one to before another, both in the same row, are set. */
    int count(int from, int end) {
        int last = end - 1 >>> 6;
        int word = from >>> 6;
        long bits = words[word] >>> from << from;
        int found = 0;
        while (word < last) {
            found += Long.bitCount(bits);
            bits = words[++word];
        }
        return found + Long.bitCount(bits << -end);
    }
}
