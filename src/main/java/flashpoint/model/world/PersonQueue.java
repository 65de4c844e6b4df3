package flashpoint.model.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Queue of persons, first come first served, as a ring that grows by doubling.
 *
 * <p>Who gives up waiting stays in the ring as an entry that no longer counts; {@link #prune} drops such entries once
 * they are at the head. So giving up, which many threads may do at once, changes a number alone.
 */
final class PersonQueue implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Index.Person int[] who = new int[64];
    private int[] since = new int[64];
    private int head;
    private int length;
    /** Entries of persons who gave up; added to from several threads. */
    private final AtomicInteger gone = new AtomicInteger();

    /** Persons who wait. */
    int waiting() {
        return length - gone.get();
    }

    /** A person comes, at a tick. */
    void join(@Index.Person int person, int tick) {
        if (length == who.length) {
            who = unrolled(who, head);
            since = unrolled(since, head);
            head = 0;
        }
        int at = (head + length) & (who.length - 1);
        who[at] = person;
        since[at] = tick;
        length++;
    }

    private static int[] unrolled(int[] ring, int head) {
        int[] twice = Arrays.copyOf(Arrays.copyOfRange(ring, head, ring.length), 2 * ring.length);
        System.arraycopy(ring, 0, twice, ring.length - head, head);
        return twice;
    }

    /** Notes that one who waits has given up; the order of such notes has no effect. */
    void giveUp() {
        gone.incrementAndGet();
    }

    /** Drops entries at the head of persons who no longer wait since then; call it before looking at the head. */
    void prune(People people) {
        while (gone.get() > 0 && length > 0 && people.waitsSince(who[head]) != since[head]) {
            take();
            gone.decrementAndGet();
        }
    }

    /** Tick in which the person at the head came. */
    int firstSince() {
        return since[head];
    }

    /** Takes the person at the head. */
    @Index.Person
    int take() {
        @Index.Person int person = who[head];
        head = (head + 1) & (who.length - 1);
        length--;
        return person;
    }
}
