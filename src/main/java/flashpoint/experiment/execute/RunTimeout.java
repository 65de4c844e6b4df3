package flashpoint.experiment.execute;

import java.util.LinkedHashMap;
import java.util.Map;

/** Timeout of runs: interrupts workers whose run takes longer than it may. */
final class RunTimeout implements AutoCloseable {

    private static final long LOOK_EVERY_MS = 20;

    private final long limit;
    private final Map<Thread, Long> deadlines = new LinkedHashMap<>();
    private final Thread watcher;

    /**
     * A watch.
     *
     * @param seconds how long a run may take; 0 for ever
     */
    RunTimeout(double seconds) {
        limit = (long) (seconds * 1e9);
        watcher = limit > 0 ? new Thread(this::look, "sweep-watch") : null;
        if (watcher != null) {
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MS);
                synchronized (this) {
                    long now = System.nanoTime();
                    deadlines.entrySet().removeIf(e -> {
                        boolean late = now - e.getValue() > 0;
                        if (late) {
                            e.getKey().interrupt();
                        }
                        return late;
                    });
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /** The caller's run begins. */
    synchronized void begin() {
        if (limit > 0) {
            deadlines.put(Thread.currentThread(), System.nanoTime() + limit);
        }
    }

    /** The caller's run has ended; says whether it was in time. */
    synchronized boolean end() {
        if (limit == 0 || deadlines.remove(Thread.currentThread()) != null) {
            return true;
        }
        // The interrupt was meant for the run, not for what comes after it.
        Thread.interrupted();
        return false;
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
