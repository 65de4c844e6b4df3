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
    /** Fraction of a person that the post could still have admitted, and let back. */
    public final double[] carry;

    public final double[] carryBack;
    /** Persons abroad by way of the post, or in the shelter; lowered from several threads as households go back. */
    public final AtomicIntegerArray inside;
    /** Persons the post let through in this tick. */
    public final int[] admitted;
    /** Persons the post let back in this tick. */
    public final int[] letBack;

    public long waitedTicks;
    public long crossed;

    private final PersonQueue[] queue;
    /** Those abroad who wait to go back. */
    private final PersonQueue[] homeward;

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
        carryBack = new double[count];
        letBack = new int[count];
        queue = queues(count);
        homeward = queues(count);
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

    private static PersonQueue[] queues(int count) {
        PersonQueue[] queues = new PersonQueue[count];
        Arrays.setAll(queues, k -> new PersonQueue());
        return queues;
    }

    /** Persons who wait to be let in. */
    public int waiting(int k) {
        return queue[k].waiting();
    }

    /** Tick in which the person at the head of the queue came. */
    public int firstSince(int k) {
        return queue[k].firstSince();
    }

    /** A person comes to a refuge and waits to be let in. */
    public void join(int k, @Index.Person int person, int tick) {
        queue[k].join(person, tick);
    }

    /** A person who waits to be let in goes home instead; may be called from several threads. */
    public void giveUp(int k) {
        queue[k].giveUp();
    }

    /** Drops the entries at the head of a queue of those who gave up. */
    public void prune(int k, People people) {
        queue[k].prune(people);
    }

    /** Takes the person at the head of the queue. */
    @Index.Person
    public int leave(int k) {
        return queue[k].take();
    }

    /** Persons abroad who wait at a post to go back. */
    public int waitingBack(int k) {
        return homeward[k].waiting();
    }

    /** A person abroad comes to a post to go back. */
    public void joinBack(int k, @Index.Person int person, int tick) {
        homeward[k].join(person, tick);
    }

    /** Takes the person at the head of those who wait to go back. */
    @Index.Person
    public int leaveBack(int k) {
        return homeward[k].take();
    }

    /** 1 up to 90 % full, then falling to 0 when full (Flee's capacity multiplier); 1 for a border post. */
    public double room(int k) {
        if (border[k] || Double.isInfinite(capacity[k])) {
            return 1;
        }
        if (capacity[k] <= 0) {
            return 0;
        }
        double full = (inside.get(k) + waiting(k)) / capacity[k];
        return full <= 0.9 ? 1 : Math.max(0, (1 - full) / 0.1);
    }
}
