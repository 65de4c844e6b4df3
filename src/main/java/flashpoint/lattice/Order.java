package flashpoint.lattice;

import flashpoint.random.DrawsAhead;
import flashpoint.random.Purpose;
import java.io.Serializable;

/** Puts lists in random order, all orders equally likely as far as words of 32 bits allow. Draws LATTICE_ORDER. */
final class Order implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AHEAD = 256;

    private final DrawsAhead draws;
    private int tick = -1;

    Order(long seed) {
        draws = new DrawsAhead(seed, AHEAD);
    }

    void tick(int now) {
        tick = now;
    }

    /**
     * Puts part of a list in random order (Fisher&ndash;Yates, from the end).
     *
     * @param list reordered in place
     * @param from first place
     * @param to place after the last
     * @param which tells the shuffles of one tick apart
     */
    void shuffle(int[] list, int from, int to, int which) {
        int blocks = to - from + 3 >>> 2;
        for (int end = blocks; end > 0; end -= AHEAD) {
            int first = Math.max(0, end - AHEAD);
            for (int block = first; block < end; block++) {
                draws.address(block - first, Luck.LATTICE, block, which);
            }
            draws.draw(Purpose.LATTICE_ORDER, tick, end - first);
            swap(list, from, 4 * first, Math.min(4 * end, to - from));
        }
    }

    /** The steps of some places, from the last to the first; each is swapped with one at or before it. */
    private void swap(int[] list, int from, int first, int end) {
        long[] w0 = draws.word(0);
        long[] w1 = draws.word(1);
        long[] w2 = draws.word(2);
        long[] w3 = draws.word(3);
        for (int i = end - 1; i >= first; i--) {
            int lane = i - first >>> 2;
            long word = (i & 3) == 3 ? w3[lane] : (i & 3) == 2 ? w2[lane] : (i & 3) == 1 ? w1[lane] : w0[lane];
            int j = from + DrawsAhead.pick(word, i + 1);
            int kept = list[from + i];
            list[from + i] = list[j];
            list[j] = kept;
        }
    }
}
