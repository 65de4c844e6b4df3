package flashpoint.cli.sweep;

import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Beginning;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.study.StudyEstimate;
import flashpoint.study.Studies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say who does the runs of a study, and its beginning: by threads of this process, or block by block in parts. */
public final class StudyStart {

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--parts",
            paramLabel = "K",
            description =
                    "Runs nothing, but lays the first block out in K parts, 1 to 100000, for flashpoint part on any"
                            + " machines that see the folder; flashpoint merge gathers them and lays out the next block."
                            + " With --engine spark: parts of a block. Default there: of about half a minute.")
    private Integer parts;

    /**
     * Begins a study and carries it out, as far as it is this process that does.
     *
     * @param spec the command
     * @param plan of the study
     * @param shard which share of it
     * @param folder results folder
     * @param output options of output
     * @param inputs files that are read
     * @param threads how many work at once
     * @return the exit code
     */
    public int execute(
            CommandSpec spec, Plan plan, Shard shard, Path folder, OutputOptions output, List<Path> inputs, int threads)
            throws SweepException, InterruptedException {
        Instant start = Instant.now();
        PrintWriter err = spec.commandLine().getErr();
        SparkEngine spark = engine.spark(err, output.quiet());
        Beginning beginning = new Beginning(output.force(), inputs);
        Store store;
        if (spark == null && parts == null) {
            store = SweepFolder.begin(plan, folder, shard, beginning);
        } else {
            check(shard);
            int wanted = parts == null ? parts(plan) : parts;
            try (Store begun = SweepFolder.begin(plan, folder, shard, beginning)) {
                PartLayout.begin(begun, wanted);
            }
            PartsJob job = new PartsJob(folder, err, output.quiet());
            if (spark == null) {
                job.gathered(0).ifPresent(Store::close);
                return ExitCode.DONE;
            }
            Optional<Store> whole = job.bySpark(spark);
            if (whole.isEmpty()) {
                return ExitCode.INTERRUPTED;
            }
            store = whole.get();
        }
        return new SweepJob(store, threads, CommandWords.of(spec))
                .since(start)
                .saying(err, output.quiet())
                .execute();
    }

    private void check(Shard shard) {
        if (parts != null && (parts < 1 || parts > Parts.MOST)) {
            throw new Failure(ExitCode.INVALID, "--parts: got " + parts + ", allowed: 1 to " + Parts.MOST);
        }
        if (shard.of() > 1) {
            throw new Failure(
                    ExitCode.INVALID, "--parts, --engine and --shard divide a study in two ways; give one of them");
        }
    }

    /** Parts of the first block of about half a minute. */
    private static int parts(Plan plan) throws SweepException {
        StudyEstimate estimate = StudyEstimate.of(plan, Studies.of(plan), Shard.WHOLE);
        return SparkEngine.parts(estimate.least() * estimate.secondsPerRun());
    }
}
