package flashpoint.cli.sweep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handler of Ctrl-C in a sweep: running runs are given up, what is finished is committed, and one line says how to go
 * on. While the tables are written there is nothing to commit, and nothing to wait for.
 */
final class InterruptHandler implements AutoCloseable {

    private static final int PATIENCE_S = 60;

    private final Path folder;
    private final PrintWriter err;
    private final Runnable stop;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "sweep-interrupted");
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean writing;

    /**
     * Waits for it from now on.
     *
     * @param folder of the sweep
     * @param err where the line goes
     * @param stop asks the sweep to end
     */
    InterruptHandler(Path folder, PrintWriter err, Runnable stop) {
        this.folder = folder;
        this.err = err;
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** All runs are in the store; tables and report come next. */
    void writing() {
        writing = true;
    }

    /**
     * Whether it has come, or comes soon: a process that this one has started may hear of it first.
     *
     * @param milliseconds to wait for it
     */
    boolean came(long milliseconds) throws InterruptedException {
        return told.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    private void interrupted() {
        told.countDown();
        stop.run();
        try {
            if (!writing && !closed.await(PATIENCE_S, TimeUnit.SECONDS)) {
                err.println("the runs do not end; what was not yet stored will be run again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        err.println(
                (writing ? "interrupted before the tables were written; every run" : "interrupted; what is finished")
                        + " is kept: flashpoint resume " + folder + " continues");
        err.flush();
    }

    /** The store is closed; an interruption has nothing left to do. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It has come, and says what there is to say.
        }
    }
}
