package flashpoint.experiment.execute;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Writer of finished runs into a store, a transaction a batch, on the thread that calls it, while workers carry out the
 * next ones. Killed at any moment, it loses at most the batch it had not committed.
 */
final class RunWriter {

    private static final int BATCH_RUNS = 256;
    private static final int BATCH_ROWS = 50_000;
    private static final long BATCH_NANOS = 1_000_000_000L;

    /** How long committed runs may be in the log alone, s. */
    static final long CHECKPOINT_SECONDS = 30;

    private static final long CHECKPOINT_NANOS = CHECKPOINT_SECONDS * 1_000_000_000L;

    private static final long LOOK_MS = 50;

    /** Rows that may wait for the store: enough that no worker waits while a batch is committed, if rows are small. */
    private static final int WAITING_ROWS = 10_000;

    private static final int WAITING_RUNS = 256;

    private final Store store;
    private volatile boolean stopping;
    private long checkpointed = System.nanoTime();

    RunWriter(Store store) {
        this.store = store;
    }

    /** Asks it to give up running runs, commit what is finished and return. May be called from any thread. */
    void stop() {
        stopping = true;
    }

    /** Whether it was told to stop. */
    boolean stopping() {
        return stopping;
    }

    /** Number of units that may wait for the store, so that memory stays flat however long their series are. */
    int waiting(int threads) {
        int every = store.plan().head().every();
        int rows = every == 0
                ? 1
                : 1 + store.plan().resolved(store.plan().base(), 0).meta().ticks() / every;
        return Math.max(2 * threads, Math.min(WAITING_RUNS, WAITING_ROWS / rows));
    }

    /**
     * Writes what a pool of workers finishes, until it has nothing more to do.
     *
     * @param workers the pool
     * @param progress is told how many runs are in the store after each batch
     * @param done runs in the store before
     * @param total runs that are wanted in all, for messages
     * @return how many were written
     * @throws SweepException if the store cannot be written, or the machine fails
     */
    long write(WorkerPool workers, LongConsumer progress, long done, long total)
            throws SweepException, InterruptedException {
        List<RunRecord> batch = new ArrayList<>();
        long written = 0;
        int rows = 0;
        long began = System.nanoTime();
        while (!workers.idle() || !batch.isEmpty()) {
            if (stopping) {
                workers.stop();
            }
            List<RunRecord> unit = workers.take(LOOK_MS);
            if (unit != null) {
                for (RunRecord next : unit) {
                    batch.add(next);
                    rows += 1
                            + next.series().length
                            + next.events().size()
                            + next.details().size();
                }
            }
            boolean due = batch.size() >= BATCH_RUNS
                    || rows >= BATCH_ROWS
                    || System.nanoTime() - began > BATCH_NANOS
                    || workers.idle();
            if (due) {
                written += commit(batch);
                progress.accept(done + written);
                rows = 0;
                began = System.nanoTime();
            }
        }
        refuseFailure(workers.failure(), done + written, total);
        return written;
    }

    /** What the machine did to a run is no result of it. */
    private void refuseFailure(WorkerPool.MachineFailure failure, long done, long total) throws SweepException {
        if (failure != null && !stopping) {
            String where = failure.run() < 0 ? "the sweep" : "run " + failure.run();
            throw new SweepException(
                    store.folder() + ": " + where + " was stopped by the machine: " + FailureText.of(failure.cause())
                            + "; " + done + " of " + total + " runs are kept, and none is marked as failed for it",
                    failure.cause(),
                    true);
        }
    }

    private int commit(List<RunRecord> batch) throws SweepException {
        int number = batch.size();
        if (number > 0) {
            store.write(batch);
            batch.clear();
        }
        if (System.nanoTime() - checkpointed > CHECKPOINT_NANOS) {
            store.checkpoint();
            checkpointed = System.nanoTime();
        }
        return number;
    }
}
