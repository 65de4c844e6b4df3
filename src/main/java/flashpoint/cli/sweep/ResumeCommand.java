package flashpoint.cli.sweep;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.MessageOptions;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.FinishedSweep;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.Store;
import flashpoint.results.OutputFile;
import flashpoint.results.ResultsFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code resume}: continues an interrupted sweep from its own folder. */
@Command(
        name = "resume",
        description = "Continues an interrupted sweep from its results folder, and writes its tables and report. What"
                + " was kept is not run again, failed runs included, unless --again failed says so.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class ResumeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Results folder of the sweep.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private MessageOptions messages;

    @Mixin
    private BehaviorSpaceOption behaviorSpace;

    @Option(
            names = "--again",
            paramLabel = "WHICH",
            description = "failed: runs again what failed, such as runs past their time limit.")
    private Again again;

    /** Choice of the runs to run again although they are there. */
    private enum Again {
        FAILED
    }

    @Override
    public Integer call() throws Exception {
        SparkEngine spark = engine.spark(spec.commandLine().getErr(), messages.quiet());
        try {
            Optional<FinishedSweep> finished = FinishedSweep.in(folder);
            boolean nothing =
                    again == null || (finished.isPresent() && finished.get().failed() == 0);
            if (finished.isPresent() && !behaviorSpace.given() && nothing) {
                return nothingToDo(finished.get());
            }
            OutputFile table = behaviorSpace.table(false, List.of(), folder);
            boolean parts = PartFolder.in(folder);
            if (spark != null && !parts) {
                throw new Failure(
                        ExitCode.INVALID, "--engine spark: " + folder + " was not laid out in parts; resume it here");
            }
            Instant start = Instant.now();
            Optional<Store> whole = parts ? gathered(spark) : Optional.of(store());
            if (whole.isEmpty()) {
                return ExitCode.INTERRUPTED;
            }
            return new SweepJob(whole.get(), threads.number(), CommandWords.of(spec))
                    .since(start)
                    .saying(spec.commandLine().getErr(), messages.quiet())
                    .behaviorSpace(table)
                    .execute();
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }

    /** The store of what was laid out in parts, when all are done; empty if it was interrupted. */
    private Optional<Store> gathered(SparkEngine spark) throws SweepException, InterruptedException {
        PartsJob job = new PartsJob(folder, spec.commandLine().getErr(), messages.quiet());
        Optional<Store> whole = spark == null ? job.byThreads(threads.number()) : job.bySpark(spark);
        if (again == null || whole.isEmpty()) {
            return whole;
        }
        try (Store store = whole.get()) {
            if (store.inParts()) {
                throw new Failure(
                        ExitCode.INVALID,
                        "--again failed: the rows of " + folder + " are in its parts; move a part elsewhere and it is"
                                + " done again");
            }
        }
        return Optional.of(store());
    }

    private Store store() throws SweepException {
        Store store = SweepFolder.resume(folder);
        try {
            MemoryNeed.check(store.plan(), threads.number());
            if (again == Again.FAILED) {
                forgetFailed(store);
            }
            return store;
        } catch (SweepException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private void forgetFailed(Store store) throws SweepException {
        long failed = FailedRuns.forget(store);
        if (!messages.quiet()) {
            spec.commandLine()
                    .getErr()
                    .println(failed == 0 ? "no run has failed" : failed + " failed runs are run again");
        }
    }

    private int nothingToDo(FinishedSweep sweep) {
        ResultsFolder.tidy(folder);
        if (!messages.quiet()) {
            spec.commandLine()
                    .getErr()
                    .println(folder + " is finished: " + sweep.runs() + " runs, " + sweep.failed()
                            + " of them failed, and every file is as its manifest says; nothing to do");
        }
        return sweep.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
}
