package flashpoint.model.rumour;

import flashpoint.random.VectorDraws;
import java.io.Serializable;

/**
 * Index of the residents of some blocks: one list, of which only the blocks' bounds are kept. A table gives the block
 * in which to begin to look.
 */
final class ResidentIndex implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Entries of the table for each block, about. */
    private static final int ENTRIES = 8;

    private final int size;
    /** By block of the list: residents up to and including it. */
    private final int[] upTo;
    /** By block of the list: number of its first resident less that of residents before it in the list. */
    private final int[] offset;
    /** {@code [k >> shift]}: block of the list in which the {@code k}-th resident lives, or one before. */
    private final int[] near;

    private final int shift;

    /**
     * A list of residents.
     *
     * @param blocks blocks, in order
     * @param firstOfBlock first person of each block, and the count at the end
     */
    ResidentIndex(int[] blocks, int[] firstOfBlock) {
        upTo = new int[blocks.length];
        offset = new int[blocks.length];
        int sum = 0;
        for (int n = 0; n < blocks.length; n++) {
            offset[n] = firstOfBlock[blocks[n]] - sum;
            sum += firstOfBlock[blocks[n] + 1] - firstOfBlock[blocks[n]];
            upTo[n] = sum;
        }
        size = sum;
        int step = 0;
        while (size >>> step > ENTRIES * blocks.length) {
            step++;
        }
        shift = step;
        near = new int[(size >>> shift) + 1];
        int block = 0;
        for (int n = 0; n < near.length; n++) {
            while (block < upTo.length - 1 && upTo[block] <= n << shift) {
                block++;
            }
            near[n] = block;
        }
    }

    /** One of the residents, all alike, by a word of a draw; -1 if there is none. */
    int pick(long word) {
        if (size == 0) {
            return -1;
        }
        int k = VectorDraws.pick(word, size);
        int block = near[k >>> shift];
        while (upTo[block] <= k) {
            block++;
        }
        return offset[block] + k;
    }
}
