package flashpoint.model;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs village processes on several threads. (MASON 18's ParallelSequence loses work when threads do not divide it.)
 * Which worker takes which village is left to chance: by the contract of {@link VillageProcess} it cannot matter.
 */
public final class Workers implements AutoCloseable {

    /** One worker: the caller itself. */
    public static final Workers ONE = new Workers(1);

    private final int threads;
    private final ExecutorService pool;

    /**
     * A crew of workers.
     *
     * @param threads at least 1; the caller is one of them
     */
    public Workers(int threads) {
        this.threads = threads;
        pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, task -> {
                    Thread t = new Thread(task, "village-worker");
                    t.setDaemon(true);
                    return t;
                });
    }

    void villages(VillageProcess process, World world) {
        int n = world.geography.villages;
        if (pool == null || n == 1) {
            for (int v = 0; v < n; v++) {
                process.village(world, v);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Void> share = () -> {
            for (int v = next.getAndIncrement(); v < n; v = next.getAndIncrement()) {
                process.village(world, v);
            }
            return null;
        };
        Future<?>[] others = new Future<?>[threads - 1];
        for (int t = 0; t < others.length; t++) {
            others[t] = pool.submit(share);
        }
        try {
            share.call();
            for (Future<?> other : others) {
                other.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (Exception e) {
            throw e instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
