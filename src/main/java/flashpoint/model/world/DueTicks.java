package flashpoint.model.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * For each 64 of a set, a tick before which none of them is due, so that they need not be looked at. A set of people on
 * the move is walked in every tick, and each of them would be a wait for memory.
 */
public final class DueTicks implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SubgroupBitSet set;
    /** By word of the set: no member is due before. */
    private final int[] earliest;

    DueTicks(SubgroupBitSet set) {
        this.set = set;
        earliest = new int[set.words()];
        Arrays.fill(earliest, Integer.MAX_VALUE);
    }

    /** A member of a block will be due at a tick. */
    public void set(@Index.Subgroup int block, int i, int tick) {
        int word = set.wordOfMember(block, i);
        earliest[word] = Math.min(earliest[word], tick);
    }

    /** Whether one of 64 of a block may be due; whoever then is not has to be {@link #set} again. */
    public boolean ring(@Index.Subgroup int block, int n, int tick) {
        int word = set.wordOf(block, n);
        if (tick < earliest[word]) {
            return false;
        }
        earliest[word] = Integer.MAX_VALUE;
        return true;
    }

    /** No member of the 64 among whom one is, is due before. */
    public int earliest(@Index.Subgroup int block, int i) {
        return earliest[set.wordOfMember(block, i)];
    }

    long bytes() {
        return 4L * earliest.length;
    }
}
