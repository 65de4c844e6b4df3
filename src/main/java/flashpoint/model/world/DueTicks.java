package flashpoint.model.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Lower bounds of due ticks: for each word of a set, a tick before which none of its members is due, so that they need
 * not be looked at. A set of persons on the move is walked in every tick, and each of them would be a wait for memory.
 */
public final class DueTicks implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SubgroupBitSet set;
    /** By word of the set: tick before which no member is due. */
    private final int[] earliest;

    DueTicks(SubgroupBitSet set) {
        this.set = set;
        earliest = new int[set.words()];
        Arrays.fill(earliest, Integer.MAX_VALUE);
    }

    /** Notes the tick at which a member of a block is due. */
    public void set(@Index.Subgroup int block, int i, int tick) {
        int word = set.wordOfMember(block, i);
        earliest[word] = Math.min(earliest[word], tick);
    }

    /** Whether a member of a word of a block may be due; those who then are not must be {@link #set} again. */
    public boolean isDue(@Index.Subgroup int block, int n, int tick) {
        int word = set.wordOf(block, n);
        if (tick < earliest[word]) {
            return false;
        }
        earliest[word] = Integer.MAX_VALUE;
        return true;
    }

    /** Tick before which no member of a person's word is due. */
    public int earliest(@Index.Subgroup int block, int i) {
        return earliest[set.wordOfMember(block, i)];
    }

    long bytes() {
        return 4L * earliest.length;
    }
}
