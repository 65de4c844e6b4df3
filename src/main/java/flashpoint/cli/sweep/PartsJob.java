package flashpoint.cli.sweep;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.experiment.execute.Merge;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartProgress;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.study.PartedStudy;
import flashpoint.study.Studies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All parts of a sweep or a study, done by an engine or by threads of this process, and gathered. */
final class PartsJob {

    private final Path folder;
    private final PrintWriter err;
    private final boolean quiet;

    /**
     * A job.
     *
     * @param folder results folder in which parts were laid out
     * @param err where progress goes
     * @param quiet whether it says nothing but errors
     */
    PartsJob(Path folder, PrintWriter err, boolean quiet) {
        this.folder = folder;
        this.err = err;
        this.quiet = quiet;
    }

    /**
     * Does what is lacking by Spark, and gathers.
     *
     * @param spark the engine
     * @return the store with every run in it; empty if it was interrupted
     */
    Optional<Store> bySpark(SparkEngine spark) throws SweepException, InterruptedException {
        return spark.execute(folder) ? Optional.of(gathered(Merge.MOST_ROWS).orElseThrow()) : Optional.empty();
    }

    /**
     * Does what is lacking by threads, and gathers.
     *
     * @param threads how many work at once
     * @return the store with every run in it; empty if it was interrupted
     */
    Optional<Store> byThreads(int threads) throws SweepException, InterruptedException {
        PartJob parts = new PartJob(folder, threads, err, quiet);
        if (!study()) {
            return parts.execute(List.of("all")) == ExitCode.DONE ? gathered(Merge.MOST_ROWS) : Optional.empty();
        }
        PartedStudy study = new PartedStudy(folder, Studies::of, new BlockLines(null, quiet, err));
        Optional<Store> whole = study.advance();
        while (whole.isEmpty()) {
            if (parts.execute(List.of("all")) != ExitCode.DONE) {
                return Optional.empty();
            }
            whole = study.advance();
        }
        return whole;
    }

    /**
     * Gathers what is there.
     *
     * @param most number of runs above which those of a sweep stay in their parts
     * @return the store with every run in it; empty if a study has another block, which is laid out
     */
    Optional<Store> gathered(long most) throws SweepException {
        if (!study()) {
            return Optional.of(Merge.gather(folder, most));
        }
        PartProgress before = progress();
        Optional<Store> whole = new PartedStudy(folder, Studies::of, new BlockLines(null, quiet, err)).advance();
        PartProgress after = progress();
        if (whole.isEmpty() && before.parts() == after.parts()) {
            throw new SweepException(folder + ": " + after.lacking() + " of " + after.parts()
                    + " parts are not done; flashpoint part does them, or flashpoint resume all that are lacking");
        }
        if (whole.isEmpty() && !quiet) {
            err.println((after.runs() - before.runs()) + " runs in " + (after.parts() - before.parts())
                    + " parts more: flashpoint part does " + (before.parts() + 1) + " to " + after.parts()
                    + ", flashpoint merge gathers them");
            err.flush();
        }
        return whole;
    }

    private boolean study() throws SweepException {
        return progress().study();
    }

    private PartProgress progress() throws SweepException {
        PartProgress progress = new PartProgress(folder);
        try {
            progress.look();
        } catch (IOException e) {
            throw new SweepException(e.getMessage(), e);
        }
        return progress;
    }
}
