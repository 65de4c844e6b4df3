package flashpoint.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The progress line on stderr: done of total, rate and time left. On a terminal it is redrawn; in a pipe a plain line
 * comes now and then.
 */
public final class Progress implements AutoCloseable {

    private static final int ON_TERMINAL_MS = 200;
    /** In a pipe; a program that shows the lines on a page asks for them more often. */
    private static final int IN_PIPE_MS = Integer.getInteger("flashpoint.progress", 10_000);

    private final ProgressBar bar;

    public Progress(String what, long total, boolean quiet, PrintWriter err) {
        this(what, 0, total, Duration.ZERO, quiet, err);
    }

    /** A line that goes on from what is done after some time. */
    @SuppressWarnings(
            "SystemConsoleNull") // A later Java may say terminal of a pipe: the line is then only renewed more often.
    public Progress(String what, long done, long total, Duration elapsed, boolean quiet, PrintWriter err) {
        if (quiet || total < 2) {
            bar = null;
            return;
        }
        boolean terminal = Terminal.redraws();
        bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .startsFrom(done, elapsed)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? ON_TERMINAL_MS : IN_PIPE_MS)
                .setMaxRenderedLength(Terminal.width() - 1)
                .setConsumer(new Line(err, terminal))
                .showSpeed()
                .build();
    }

    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** A word behind the line. */
    public void note(String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Writer of the line; the library's own consumer would draw on a terminal that isn't there. */
    private record Line(PrintWriter err, boolean terminal) implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return Terminal.width() - 1;
        }

        @Override
        public void accept(String rendered) {
            if (terminal) {
                err.print("\r" + rendered);
            } else {
                err.println(rendered.strip());
            }
            err.flush();
        }

        @Override
        public void close() {
            if (terminal) {
                err.println();
                err.flush();
            }
        }
    }
}
