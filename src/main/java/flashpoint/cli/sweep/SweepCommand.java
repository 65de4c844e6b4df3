package flashpoint.cli.sweep;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.StrictOption;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.execute.Estimate;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanWarnings;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Beginning;
import flashpoint.experiment.store.NativeLibrary;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import flashpoint.results.OutputFile;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep}: an experiment over parameters and replicates, in parallel, resumable. */
@Command(
        name = "sweep",
        description = "Runs an experiment: a design over parameters times replicates, in parallel, into a store that"
                + " survives being killed; then writes tables, charts and a report.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class SweepCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SweepOptions sweep;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StrictOption strict;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private BehaviorSpaceOption behaviorSpace;

    @Option(
            names = "--parts",
            paramLabel = "K",
            description =
                    "Runs nothing, but lays the sweep out in K parts, 1 to 100000, for flashpoint part on any machines"
                            + " that see the folder; flashpoint merge gathers them.")
    private Integer parts;

    @Override
    public Integer call() throws Exception {
        Plan plan;
        List<Path> inputs;
        NativeLibrary library = NativeLibrary.loading();
        try (InputFiles read = InputFiles.watch()) {
            plan = sweep.plan();
            inputs = read.files();
        } finally {
            library.close();
        }
        MemoryNeed.check(plan, threads.number());
        if (!output.quiet()) {
            sweep.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
        }
        Shard shard = sweep.shard();
        Path folder = output.folder(sweep.folderName(plan));
        strict.check(PlanWarnings.of(plan), spec.commandLine().getErr(), output.quiet());
        SparkEngine spark = engine.spark(spec.commandLine().getErr(), output.quiet());
        try {
            OutputFile table = behaviorSpace.table(output.force(), inputs, folder);
            if (spark != null) {
                return onSpark(spark, plan, shard, folder, inputs);
            }
            if (parts != null) {
                return layOut(plan, shard, folder, inputs);
            }
            Store store = SweepFolder.begin(plan, folder, shard, new Beginning(output.force(), inputs));
            return new SweepJob(store, threads.number(), CommandWords.of(spec))
                    .saying(spec.commandLine().getErr(), output.quiet())
                    .behaviorSpace(table)
                    .execute();
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }

    /** Parts by Spark, and then what a sweep leaves. */
    private int onSpark(SparkEngine spark, Plan plan, Shard shard, Path folder, List<Path> inputs)
            throws SweepException, InterruptedException {
        Instant start = Instant.now();
        if (parts == null) {
            Estimate estimate = Estimate.of(plan, shard);
            parts = SparkEngine.parts(estimate.runs() * estimate.secondsPerRun());
        }
        layOut(plan, shard, folder, inputs);
        Optional<Store> store = new PartsJob(folder, spec.commandLine().getErr(), output.quiet()).bySpark(spark);
        if (store.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        return new SweepJob(store.get(), threads.number(), CommandWords.of(spec))
                .since(start)
                .saying(spec.commandLine().getErr(), output.quiet())
                .execute();
    }

    private int layOut(Plan plan, Shard shard, Path folder, List<Path> inputs) throws SweepException {
        if (parts < 1 || parts > Parts.MOST) {
            throw new Failure(ExitCode.INVALID, "--parts: got " + parts + ", allowed: 1 to " + Parts.MOST);
        }
        if (shard.of() > 1) {
            throw new Failure(ExitCode.INVALID, "--parts and --shard divide a sweep in two ways; give one of them");
        }
        if (behaviorSpace.given()) {
            throw new Failure(
                    ExitCode.INVALID, "--behaviorspace: give it to flashpoint merge, when the parts are done");
        }
        Parts division = Parts.of(plan, parts);
        try (Store store = SweepFolder.begin(plan, folder, shard, new Beginning(output.force(), inputs))) {
            PartLayout.begin(store, division);
        }
        if (!output.quiet() && !engine.any()) {
            String name = InputError.line(folder.toString());
            spec.commandLine()
                    .getErr()
                    .println(division.runs() + " runs in " + division.number() + " parts: flashpoint part " + name
                            + " 1 ... does them, flashpoint merge " + name + " gathers them");
        }
        return ExitCode.DONE;
    }
}
