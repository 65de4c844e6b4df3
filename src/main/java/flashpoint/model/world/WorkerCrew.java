package flashpoint.model.world;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Crew of workers: runs village processes on several threads. (MASON 18's ParallelSequence loses work when threads do not divide it.)
 * Which worker takes which village is left to chance: by the contract of {@link VillageProcess} it cannot matter.
 *
 * <p>A tick has about ten such phases, some of a few microseconds. So a thread that waits for the next phase, or for
 * the others to end theirs, first spins for a moment and only then gives its processor up.
 */
final class WorkerCrew implements Workers {

    /** Turns of waiting awake, some ten microseconds. */
    private static final int SPINS = 2_000;

    private final Helper[] helpers;
    /** Place in {@link #villages} that the next free worker takes. */
    private final AtomicInteger next = new AtomicInteger();
    /** Helpers that have not ended the present phase. */
    private final AtomicInteger busy = new AtomicInteger();

    private VillageProcess process;
    private World world;
    /** Largest first, so that no worker is left with a large one at the end. */
    private @Index.Village int[] villages = {};

    private volatile Throwable failure;
    private volatile boolean closed;
    /** Number of the present phase; written last, so that a thread that sees it sees the rest. */
    private volatile int phase;

    /**
     * A crew of workers.
     *
     * @param threads at least 1; the caller is one of them
     */
    WorkerCrew(int threads) {
        helpers = new Helper[threads - 1];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] = new Helper();
            helpers[t].start();
        }
    }

    // Only the thread of the model begins phases, so no other counts them; and a wait of microseconds is not worth a
    // lock.
    @Override
    @SuppressWarnings({"NonAtomicVolatileUpdate", "ThreadPriorityCheck"})
    public void villages(VillageProcess task, World subject) {
        if (helpers.length == 0 || subject.geography.villages == 1) {
            ONE.villages(task, subject);
            return;
        }
        if (world != subject) {
            world = subject;
            villages = largestFirst(subject);
        }
        process = task;
        failure = null;
        next.set(0);
        busy.set(helpers.length);
        phase++;
        for (Helper helper : helpers) {
            helper.wake();
        }
        work();
        for (int spins = 0; busy.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        if (failure != null) {
            throw failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    private static int residents(World w, @Index.Village int v) {
        return w.firstOfVillage[v + 1] - w.firstOfVillage[v];
    }

    private static @Index.Village int[] largestFirst(World w) {
        Comparator<Integer> size = Comparator.comparingInt(v -> residents(w, (@Index.Village int) v));
        return IntStream.range(0, w.villages)
                .boxed()
                .sorted(size.reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void work() {
        try {
            for (int k = next.getAndIncrement(); k < villages.length; k = next.getAndIncrement()) {
                process.village(world, villages[k]);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            // The others need not go on with a world that is broken.
            next.set(villages.length);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Helper helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    /** A thread that waits for phases and helps with them. */
    private final class Helper extends Thread {

        private volatile boolean asleep;

        Helper() {
            super("village-worker");
            setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            int done = 0;
            while (!closed) {
                if (await(done)) {
                    done++;
                    work();
                    busy.decrementAndGet();
                }
            }
        }

        /** Waits for the phase after the last one done; false if woken for something else. */
        private boolean await(int done) {
            for (int spins = 0; spins < SPINS; spins++) {
                if (phase != done) {
                    return true;
                }
                Thread.onSpinWait();
            }
            asleep = true;
            // The caller counts up before it looks who sleeps, so either it wakes this thread or this sees the count.
            if (phase == done && !closed) {
                LockSupport.park(WorkerCrew.this);
            }
            asleep = false;
            return phase != done;
        }
    }
}
