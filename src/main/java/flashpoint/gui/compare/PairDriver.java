package flashpoint.gui.compare;

import flashpoint.run.session.PairedSessions;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Driver of a pair on a thread of its own: plays, rests, goes to a tick, and hands over every moment it stops to show.
 */
final class PairDriver implements AutoCloseable {

    /** Time from one shown moment to the next, ns. */
    private static final long FRAME = 50_000_000;

    private static final int NOWHERE = -2;

    private final PairedSessions pair;
    private final Consumer<PairMoment> shown;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private boolean playing;
    private boolean closed;
    private int wanted = NOWHERE;
    private Runnable before;

    PairDriver(PairedSessions pair, Consumer<PairMoment> shown) {
        this.pair = pair;
        this.shown = shown;
        before = () -> {};
        Thread thread = new Thread(this::work, "side by side");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        boolean more = true;
        while (true) {
            Runnable first;
            int to;
            lock.lock();
            try {
                while (!closed && before == null && wanted == NOWHERE && !(playing && more)) {
                    changed.awaitUninterruptibly();
                }
                if (closed) {
                    return;
                }
                first = before;
                before = null;
                to = wanted;
                wanted = NOWHERE;
            } finally {
                lock.unlock();
            }
            if (first != null) {
                first.run();
            }
            more = to != NOWHERE ? sought(to) : advanced(more);
            if (!more) {
                play(false);
            }
            shown.accept(PairMoment.of(pair));
        }
    }

    private boolean sought(int tick) {
        pair.seek(tick);
        return tick + 1 < pair.ticks();
    }

    /** As many ticks as fit between two pictures, one at least, if it plays. */
    private boolean advanced(boolean more) {
        boolean goesOn = more;
        long end = System.nanoTime() + FRAME / 2;
        while (goesOn && playing()) {
            goesOn = pair.advance();
            if (System.nanoTime() > end) {
                break;
            }
        }
        return goesOn;
    }

    void play(boolean on) {
        lock.lock();
        try {
            playing = on;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean playing() {
        lock.lock();
        try {
            return playing;
        } finally {
            lock.unlock();
        }
    }

    /** Rests and goes to a tick. */
    void seek(int tick) {
        lock.lock();
        try {
            playing = false;
            wanted = tick;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does something on this thread and shows the moment again. */
    void repaint(Runnable first) {
        lock.lock();
        try {
            before = first;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
