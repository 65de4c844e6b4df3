package flashpoint.experiment.plan;

import java.util.List;

/**
 * The runs still to do, replicate by replicate through the points in their interleaved order, so that a sweep cut short
 * covers its design evenly. Safe for many threads.
 */
public final class Schedule {

    /**
     * One run to do.
     *
     * @param point number of the point
     * @param replicate number of the replicate
     */
    public record Item(int point, int replicate) {}

    private final Plan plan;
    private final List<Integer> order;
    private final int[] targets;
    private final RunNumbers done;
    private final int last;
    private int replicate;
    private int position;

    /**
     * Runs to do.
     *
     * @param plan the plan
     * @param order points in the order of running
     * @param targets by position in that order: replicates wanted
     * @param done runs that are there
     */
    public Schedule(Plan plan, List<Integer> order, int[] targets, RunNumbers done) {
        this.plan = plan;
        this.order = order;
        this.targets = targets;
        this.done = done;
        int most = 0;
        for (int target : targets) {
            most = Math.max(most, target);
        }
        this.last = most;
    }

    /**
     * The next one, as a unit of its own.
     *
     * @return one run, or null
     */
    public List<Item> nextUnit() {
        Item item = next();
        return item == null ? null : List.of(item);
    }

    /** The next one, or null. */
    public synchronized Item next() {
        while (replicate < last) {
            while (position < targets.length) {
                int at = position++;
                int point = order.get(at);
                if (replicate < targets[at] && !done.has(plan.run(point, replicate))) {
                    return new Item(point, replicate);
                }
            }
            position = 0;
            replicate++;
        }
        return null;
    }
}
