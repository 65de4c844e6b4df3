package flashpoint.experiment.plan;

import java.util.List;

/**
 * Block of a study: the runs it asks for next. Decisions fall between blocks only, from all rows of the blocks before,
 * so that neither threads nor kills nor shards can change them.
 *
 * @param decision why, in words for people who read the store or the progress
 * @param points points to be added behind those that are there, by column of the plan; usually none
 * @param units runs in the order in which they are begun. Those of one unit are carried out by one worker, in order, and
 *     are in the store all or none; a run must not have been asked for before
 * @param later how many runs may follow in later blocks, at most; 0 if this is the last, -1 if it is not known
 */
public record Block(String decision, List<List<String>> points, List<List<Schedule.Item>> units, long later) {

    /** Copies the lists. */
    public Block {
        points = points.stream().map(List::copyOf).toList();
        units = units.stream().map(List::copyOf).toList();
    }

    /**
     * A block of single runs.
     *
     * @param decision why
     * @param points points to be added
     * @param runs the runs
     * @param later how many may follow
     * @return the block, each run a unit of its own
     */
    public static Block ofRuns(String decision, List<List<String>> points, List<Schedule.Item> runs, long later) {
        return new Block(decision, points, runs.stream().map(List::of).toList(), later);
    }

    /**
     * Runs of the block.
     *
     * @return their number
     */
    public int runs() {
        return units.stream().mapToInt(List::size).sum();
    }
}
