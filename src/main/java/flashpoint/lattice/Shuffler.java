package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.random.Purpose;
import flashpoint.random.VectorDraws;
import java.io.Serializable;

/** Shuffler of lists, all orders equally likely as far as words of 32 bits allow. Draws LATTICE_ORDER. */
final class Shuffler implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AHEAD = 256;

    private final VectorDraws draws;
    private int tick = -1;

    Shuffler(long seed) {
        draws = new VectorDraws(seed, AHEAD);
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
        int blocks = (to - from + 3) >>> 2;
        for (int end = blocks; end > 0; end -= AHEAD) {
            int first = Math.max(0, end - AHEAD);
            for (int block = first; block < end; block++) {
                draws.address(block - first, AgentDraws.LATTICE, block, which);
            }
            draws.draw(Purpose.LATTICE_ORDER, tick, end - first);
            for (int block = end - 1; block >= first; block--) {
                swap(list, from, to - from, 4 * block, block - first);
            }
        }
    }

    /** The steps of four places, from the last to the first; each is swapped with one at or before it. */
    private void swap(int[] list, int from, int size, int first, int lane) {
        for (int word = Math.min(3, size - 1 - first); word >= 0; word--) {
            int here = first + word;
            int there = from + VectorDraws.pick(draws.word(word)[lane], here + 1);
            int kept = list[from + here];
            list[from + here] = list[there];
            list[there] = kept;
        }
    }
}
