package flashpoint.cli.sweep;

import flashpoint.cli.terminal.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** The progress line of a sweep, whose total may grow while a precision is not reached. */
public final class SweepProgress implements AutoCloseable {
    private final String what;
    private final boolean quiet;
    private final PrintWriter err;
    private Progress progress;
    private long done;
    private long total;
    /** When the first runs were counted; blocks begin new lines and not a new clock. */
    private long started = -1;

    public SweepProgress(boolean quiet, PrintWriter err) {
        this("runs", quiet, err);
    }

    public SweepProgress(String what, boolean quiet, PrintWriter err) {
        this.what = what;
        this.quiet = quiet;
        this.err = err;
    }

    public void to(long nowDone, long nowTotal) {
        if (started < 0) {
            started = System.nanoTime();
        }
        if (progress == null || nowTotal != total) {
            end();
            total = nowTotal;
            done = nowDone;
            progress = new Progress(what, done, total, Duration.ofNanos(System.nanoTime() - started), quiet, err);
        }
        for (; done < nowDone; done++) {
            progress.step();
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Ends the line, so that what is printed next stands on one of its own; a second time does nothing. */
    void end() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}
