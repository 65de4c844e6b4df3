package flashpoint.cli.sweep;

import flashpoint.cli.run.RunJob;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.export.BehaviorSpaceTable;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.export.SweepWords;
import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.PlanNotes;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.study.Study;
import flashpoint.experiment.study.StudyFiles;
import flashpoint.experiment.study.StudyRun;
import flashpoint.results.OutputFile;
import flashpoint.study.Studies;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Job of a sweep: runs what a store lacks and writes the files of the sweep; Ctrl-C commits what is finished and says
 * how to go on.
 */
public final class SweepJob {

    private static final int MOST_NAMED = 10;

    private final Store store;
    private final int threads;
    private final String commandLine;
    /** Null for a sweep. */
    private final Study study;

    private PrintWriter err;
    private boolean quiet;
    private OutputFile behaviorSpace;
    private Instant start = Instant.now();

    public SweepJob(Store store, int threads, String commandLine) {
        this.store = store;
        this.threads = threads;
        this.commandLine = commandLine;
        this.study = store.plan().study().any() ? Studies.of(store.plan()) : null;
    }

    public SweepJob saying(PrintWriter to, boolean nothing) {
        err = to;
        quiet = nothing;
        return this;
    }

    SweepJob behaviorSpace(OutputFile table) {
        behaviorSpace = table;
        return this;
    }

    /** Counts time from an earlier instant, at which other processes were given the runs; from now otherwise. */
    SweepJob since(Instant begun) {
        start = begun;
        return this;
    }

    /** A sweep or a study, as far as this job is concerned. */
    private interface Work {
        Sweep.Outcome run() throws SweepException, InterruptedException;
    }

    /** Does it all; returns the exit code. */
    public int execute() throws SweepException, InterruptedException {
        if (study != null && behaviorSpace != null) {
            store.close();
            throw new Failure(
                    ExitCode.INVALID, "--behaviorspace: a table of NetLogo's can be made of the runs of a sweep alone");
        }
        if (behaviorSpace != null && (store.inParts() || store.plan().head().keep() != Keep.ROWS)) {
            store.close();
            throw new Failure(
                    ExitCode.INVALID, "--behaviorspace: such a table has every row, and not all are kept here");
        }
        try (SweepProgress bar = new SweepProgress(quiet, err)) {
            Sweep sweep = study == null ? new Sweep(store, threads, Task::call, bar::to) : null;
            StudyRun blocks =
                    study == null ? null : new StudyRun(store, study, threads, new BlockLines(bar, quiet, err));
            Work work = store.inParts() ? this::inParts : study == null ? sweep::run : blocks::run;
            Runnable stop = study == null ? sweep::stop : blocks::stop;
            // The store closes first: an interruption waits for that.
            try (InterruptHandler interruption = new InterruptHandler(store.folder(), err, stop);
                    store) {
                Sweep.Outcome outcome = work.run();
                if (outcome.interrupted()) {
                    return ExitCode.INTERRUPTED;
                }
                interruption.writing();
                bar.end();
                export();
                return finished(outcome);
            }
        }
    }

    /** Nothing is left to run where the parts are the result. */
    private Sweep.Outcome inParts() throws SweepException {
        return new Sweep.Outcome(store.runs(), store.failedRuns(), false);
    }

    private void export() throws SweepException, InterruptedException {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("command", "flashpoint " + commandLine);
        made.put("threads", threads);
        made.put("started", start.toString());
        made.put("runs_seconds", Duration.between(start, Instant.now()).toMillis() / 1000.0);
        if (study != null) {
            StudyFiles.write(store, study, made, threads);
            return;
        }
        Exports.write(store, made, threads);
        if (behaviorSpace != null) {
            BehaviorSpaceTable.write(store, behaviorSpace);
            if (!quiet && store.plan().points().size() > 1) {
                err.println(
                        behaviorSpace + " holds the runs of the design; those of the baseline are in runs.csv alone");
            }
        }
    }

    private int finished(Sweep.Outcome outcome) throws SweepException {
        List<String> failed = FailedRuns.lines(store, MOST_NAMED);
        failed.forEach(err::println);
        if (outcome.failed() > failed.size()) {
            err.println("and " + (outcome.failed() - failed.size()) + " more; see status and stop_reason in runs.csv");
        }
        if (!quiet && store.shard().of() == 1) {
            (study == null ? SweepWords.of(store) : study.summary(store)).forEach(err::println);
        }
        if (!quiet) {
            PlanNotes.of(store).forEach(note -> err.println("note: " + note));
            int points = store.plan().points().size();
            err.println(outcome.runs() + (outcome.runs() == 1 ? " run of " : " runs of ") + points
                    + (points == 1 ? " point in " : " points in ")
                    + RunJob.seconds(Duration.between(start, Instant.now())) + ": " + store.folder());
        }
        err.flush();
        return outcome.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** Failure that stopped a sweep, with what to do. */
    public static Failure failure(SweepException e) {
        if (e.resumable()) {
            return new Failure(
                    ExitCode.SOME_FAILED, e.getMessage() + "; flashpoint resume continues when that is put right", e);
        }
        return new Failure(e.begun() ? ExitCode.SOME_FAILED : ExitCode.unwritable(e), e.getMessage(), e);
    }
}
