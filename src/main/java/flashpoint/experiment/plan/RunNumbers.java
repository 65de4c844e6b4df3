package flashpoint.experiment.plan;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Set of numbers of runs, which may be beyond 2^31 where a precision lets replicates grow: a bit for each run, in blocks of
 * 65,536 of which only those with a run take room. For one thread, unless it is only read.
 */
public final class RunNumbers {

    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final Map<Long, BitSet> blocks = new HashMap<>();
    private long size;

    /**
     * Adds a run.
     *
     * @param run its number, from 0
     * @return whether it was not there
     */
    public boolean add(long run) {
        BitSet block = blocks.computeIfAbsent(run >> BLOCK_BITS, b -> new BitSet());
        int at = (int) (run & (BLOCK - 1));
        if (block.get(at)) {
            return false;
        }
        block.set(at);
        size++;
        return true;
    }

    /**
     * Whether a run is there.
     *
     * @param run its number
     * @return whether it was added
     */
    public boolean has(long run) {
        BitSet block = blocks.get(run >> BLOCK_BITS);
        return block != null && block.get((int) (run & (BLOCK - 1)));
    }

    /**
     * How many runs are there.
     *
     * @return their number
     */
    public long size() {
        return size;
    }

    /**
     * How many runs of a range are there.
     *
     * @param from the first number
     * @param to the number after the last
     * @return how many
     */
    public long size(long from, long to) {
        long count = 0;
        for (long run = from; run < to; ) {
            long end = Math.min(to, ((run >> BLOCK_BITS) + 1) << BLOCK_BITS);
            BitSet block = blocks.get(run >> BLOCK_BITS);
            if (block != null) {
                int first = (int) (run & (BLOCK - 1));
                count += block.get(first, first + (int) (end - run)).cardinality();
            }
            run = end;
        }
        return count;
    }
}
