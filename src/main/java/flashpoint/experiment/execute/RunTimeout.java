package flashpoint.experiment.execute;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limit of the processor time of a run: a worker that exceeds it is interrupted. A process that is suspended, or a
 * machine that is busy with others, uses none of it: neither may end a run.
 */
final class RunTimeout implements AutoCloseable {

    private static final long LOOK_EVERY_MS = 20;

    private final long limit;

    /** By worker: the processor time at which its run is late, ns. */
    private final Map<Thread, Long> deadlines = new LinkedHashMap<>();

    private final Thread watcher;

    /** Null where there is no limit: to load it takes longer than many a run. */
    private final ThreadMXBean times;

    /**
     * A watch.
     *
     * @param seconds processor time that a run may take; 0 for ever
     */
    RunTimeout(double seconds) {
        limit = (long) (seconds * 1e9);
        times = limit > 0 ? ManagementFactory.getThreadMXBean() : null;
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
                    deadlines.entrySet().removeIf(e -> {
                        boolean late = times.getThreadCpuTime(e.getKey().getId()) > e.getValue();
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
            deadlines.put(Thread.currentThread(), times.getCurrentThreadCpuTime() + limit);
        }
    }

    /** Whether the caller's run has not been interrupted for its time. */
    synchronized boolean inTime() {
        return limit == 0 || deadlines.containsKey(Thread.currentThread());
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
