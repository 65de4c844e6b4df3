package flashpoint.model.world;

import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Border posts and shelters: openness, occupancy, and queues, first come first served. */
public final class Refuges implements Serializable {

    private static final long serialVersionUID = 1L;

    public final int count;
    public final String[] ids;
    public final boolean[] border;
    public final double[] score;
    /** Border: persons an hour. Shelter: persons. */
    public final double[] capacity;

    private final double[] open;
    /** Fraction of a person that the post could still have admitted. */
    public final double[] carry;
    /** Persons abroad by way of the post, or in the shelter; lowered from several threads as households go back. */
    public final AtomicIntegerArray inside;
    /** Persons the post let through in this tick. */
    public final int[] admitted;

    public long waitedTicks;
    public long crossed;

    private final int[][] queue;
    private final int[][] since;
    private final int[] head;
    private final int[] length;

    Refuges(Scenario scenario, Levers levers) {
        count = scenario.refuges().size();
        ids = scenario.refuges().stream().map(Refuge::id).toArray(String[]::new);
        border = new boolean[count];
        score = scenario.refuges().stream().mapToDouble(Refuge::score).toArray();
        capacity = scenario.refuges().stream().mapToDouble(Refuge::capacity).toArray();
        open = levers.of(Lever.OPENING);
        for (int k = 0; k < count; k++) {
            border[k] = scenario.refuges().get(k).type() == Refuge.Type.BORDER;
        }
        carry = new double[count];
        inside = new AtomicIntegerArray(count);
        admitted = new int[count];
        queue = new int[count][64];
        since = new int[count][64];
        head = new int[count];
        length = new int[count];
    }

    /**
     * Openness of a refuge.
     *
     * @param k index of the refuge
     * @return 0 to 1
     */
    public double open(int k) {
        return open[k];
    }

    /**
     * Number of refuges.
     *
     * @return at least 0
     */
    public int count() {
        return count;
    }

    /**
     * Whether a refuge is a border post.
     *
     * @param k index of the refuge
     * @return false for a shelter
     */
    public boolean isBorder(int k) {
        return border[k];
    }

    public int waiting(int k) {
        return length[k];
    }

    /** Person at the head of the queue. */
    int first(int k) {
        return queue[k][head[k]];
    }

    /** Tick in which that person came. */
    public int firstSince(int k) {
        return since[k][head[k]];
    }

    public void join(int k, @Index.Person int person, int tick) {
        int capacityNow = queue[k].length;
        if (length[k] == capacityNow) {
            queue[k] = unrolled(queue[k], head[k]);
            since[k] = unrolled(since[k], head[k]);
            head[k] = 0;
        }
        int at = (head[k] + length[k]) & (queue[k].length - 1);
        queue[k][at] = person;
        since[k][at] = tick;
        length[k]++;
    }

    private static int[] unrolled(int[] ring, int head) {
        int[] twice = Arrays.copyOf(Arrays.copyOfRange(ring, head, ring.length), 2 * ring.length);
        System.arraycopy(ring, 0, twice, ring.length - head, head);
        return twice;
    }

    public int leave(int k) {
        int person = first(k);
        head[k] = (head[k] + 1) & (queue[k].length - 1);
        length[k]--;
        return person;
    }

    /** 1 up to 90 % full, then falling to 0 when full (Flee's capacity multiplier); 1 for a border post. */
    public double room(int k) {
        if (border[k] || Double.isInfinite(capacity[k])) {
            return 1;
        }
        if (capacity[k] <= 0) {
            return 0;
        }
        double full = (inside.get(k) + length[k]) / capacity[k];
        return full <= 0.9 ? 1 : Math.max(0, (1 - full) / 0.1);
    }
}
