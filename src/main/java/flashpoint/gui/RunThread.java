package flashpoint.gui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Thread that drives a run. MASON's play thread waits for the event thread after every step, so that a slow window
 * would slow the model; here it only follows (see {@link #follow}).
 *
 * <p>The world is read and changed between two ticks alone, through {@link #between}. The lock is fair, so a model that
 * never rests still lets others in.
 */
final class RunThread implements AutoCloseable {

    /** Least rest of MASON's play thread, ms: it asks the event thread for a moment each time. */
    private static final long PACE = 40;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Thread thread = new Thread(this::work, "model");

    private BooleanSupplier tick = () -> false;
    private Runnable after = () -> {};
    private LongSupplier limit = () -> Long.MAX_VALUE;
    private boolean playing;
    private boolean ended = true;
    private boolean closed;
    private long done;
    private volatile double ticksPerSecond = Double.POSITIVE_INFINITY;
    private volatile double rate;
    private RuntimeException failure;

    RunThread() {
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes on a run, resting.
     *
     * @param nextTick does a tick, says whether there is another
     * @param from ticks done before
     * @param more whether there are any to do
     * @param afterTick called after each tick on the model's thread
     */
    void load(BooleanSupplier nextTick, long from, boolean more, Runnable afterTick) {
        between(() -> {
            tick = nextTick;
            after = afterTick;
            done = from;
            ended = !more;
            playing = false;
            failure = null;
            return null;
        });
    }

    /** The number of ticks after which the model rests. */
    void limit(LongSupplier ticks) {
        limit = ticks;
    }

    /** Runs, or rests from the end of the current tick on. */
    void play(boolean on) {
        between(() -> {
            playing = on;
            changed.signalAll();
            return null;
        });
    }

    /** Greatest number of ticks in a second; infinite for as fast as it goes. */
    void speed(double most) {
        ticksPerSecond = most;
    }

    /** Ticks a second lately; 0 at rest. */
    double rate() {
        return rate;
    }

    private void work() {
        long due = System.nanoTime();
        long since = due;
        long counted = 0;
        while (true) {
            lock.lock();
            try {
                if (!ready()) {
                    rate = 0;
                }
                while (!closed && !ready()) {
                    changed.awaitUninterruptibly();
                    due = System.nanoTime();
                    since = due;
                    counted = 0;
                }
                if (closed) {
                    return;
                }
                tick();
            } finally {
                lock.unlock();
            }
            counted++;
            long now = System.nanoTime();
            if (now - since > TimeUnit.MILLISECONDS.toNanos(400)) {
                rate = counted * 1e9 / (now - since);
                since = now;
                counted = 0;
            }
            due = rest(due);
        }
    }

    private boolean ready() {
        return playing && !ended && done < limit.getAsLong();
    }

    private void tick() {
        try {
            ended = !tick.getAsBoolean();
            done++;
            after.run();
        } catch (RuntimeException e) {
            ended = true;
            failure = e;
        }
        changed.signalAll();
    }

    /** Sleeps until the next tick is due; a late thread does not catch up. */
    private long rest(long due) {
        if (Double.isInfinite(ticksPerSecond)) {
            return System.nanoTime();
        }
        long next = due + (long) (1e9 / ticksPerSecond);
        long now = System.nanoTime();
        while (now < next && !closed) {
            LockSupport.parkNanos(Math.min(next - now, 50_000_000));
            now = System.nanoTime();
            next = Math.min(next, due + (long) (1e9 / ticksPerSecond));
        }
        return Math.max(next, now - 50_000_000);
    }

    /** Does a single tick on the caller's thread; says whether there is another. */
    boolean once() {
        return between(() -> {
            if (!ended) {
                tick();
            }
            return !ended;
        });
    }

    /**
     * Waits until the model has come further, for MASON's play thread; says whether there is more to come. An interrupt
     * ends the wait.
     */
    boolean follow() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PACE);
        lock.lock();
        try {
            long left = until - System.nanoTime();
            while (left > 0 && !ended) {
                left = changed.awaitNanos(left);
            }
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Does something while the model rests between two ticks. */
    <T> T between(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is running, or would if the run were not over. */
    boolean playing() {
        return between(() -> playing);
    }

    /** In words, as the reason why nothing moves. */
    String state() {
        return between(() -> done + " ticks done, limit " + limit.getAsLong() + (playing ? ", playing" : ", resting")
                + (ended ? ", ended" : "") + (closed ? ", closed" : "")
                + (failure == null ? "" : ", failed: " + failure.getMessage()));
    }

    /** Ticks done. */
    long done() {
        return between(() -> done);
    }

    /** Whether there is no tick left to do. */
    boolean ended() {
        return between(() -> ended);
    }

    /** Failure that ended the run; null if there was none. */
    RuntimeException failure() {
        return between(() -> failure);
    }

    @Override
    public void close() {
        between(() -> {
            closed = true;
            changed.signalAll();
            return null;
        });
    }
}
