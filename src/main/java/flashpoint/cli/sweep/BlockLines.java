package flashpoint.cli.sweep;

import flashpoint.experiment.plan.Block;
import flashpoint.experiment.study.StudyRun;
import java.io.PrintWriter;

/** Lines about the blocks of a study; what is known of the end is told with every block but the first and only one. */
final class BlockLines implements StudyRun.Listener {

    private final SweepProgress bar;
    private final boolean quiet;
    private final PrintWriter err;

    /**
     * A listener.
     *
     * @param bar progress line, which a line about a block ends; null if there is none
     * @param quiet whether it says nothing
     * @param err where lines go
     */
    BlockLines(SweepProgress bar, boolean quiet, PrintWriter err) {
        this.bar = bar;
        this.quiet = quiet;
        this.err = err;
    }

    @Override
    public void progress(long done, long total) {
        if (bar != null) {
            bar.to(done, total);
        }
    }

    @Override
    public void block(int number, Block block) {
        if (!quiet && (number > 0 || block.later() != 0)) {
            if (bar != null) {
                bar.end();
            }
            err.println("block " + number + ": " + block.runs() + " runs, " + block.decision()
                    + (block.later() > 0 ? "; at most " + block.later() + " more may follow" : ""));
            err.flush();
        }
    }
}
