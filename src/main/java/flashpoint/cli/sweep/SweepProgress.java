package flashpoint.cli.sweep;

import flashpoint.cli.terminal.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** The progress line of a sweep, whose total may grow while a precision is not reached. */
public final class SweepProgress implements AutoCloseable {
    private final boolean quiet;
    private final PrintWriter err;
    private Progress progress;
    private long done;
    private long total;
    /** When the first runs were counted; blocks begin new lines and not a new clock. */
    private long started = -1;

    public SweepProgress(boolean quiet, PrintWriter err) {
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
            progress = new Progress("runs", done, total, Duration.ofNanos(System.nanoTime() - started), quiet, err);
        }
        for (; done < nowDone; done++) {
            progress.step();
        }
    }

    /** As above, with runs that failed. */
    void to(long nowDone, long nowTotal, long failed) {
        to(nowDone, nowTotal);
        if (failed > 0) {
            progress.note(failed + " failed");
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
