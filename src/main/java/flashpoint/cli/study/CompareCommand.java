package flashpoint.cli.study;

import flashpoint.chart.Charts;
import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.StrictOption;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.sweep.StudyPlanText;
import flashpoint.cli.sweep.StudyStart;
import flashpoint.cli.sweep.SweepJob;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanWarnings;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.NativeLibrary;
import flashpoint.yaml.InputFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compare A B …}: a paired what-if. */
@Command(
        name = "compare",
        description = "Compares scenarios in pairs of runs that share their seed, so that all differences come from the"
                + " change: effects with intervals, when and where runs part, what becomes of the same persons.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CompareOptions compare;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StudyStart start;

    @Mixin
    private StrictOption strict;

    @Option(names = "--plan", description = "Says what it would run and what that would cost, and runs nothing.")
    private boolean dry;

    @Override
    public Integer call() throws Exception {
        if (!dry) {
            Charts.warmUp();
        }
        Plan plan;
        List<Path> inputs;
        NativeLibrary library = NativeLibrary.loading();
        try (InputFiles read = InputFiles.watch()) {
            plan = compare.plan();
            inputs = read.files();
        } finally {
            library.close();
        }
        MemoryNeed.check(plan, threads.number());
        strict.check(PlanWarnings.of(plan), spec.commandLine().getErr(), output.quiet());
        try {
            if (dry) {
                StudyPlanText.print(
                        plan,
                        compare.shard(),
                        threads.number(),
                        spec.commandLine().getOut());
                return ExitCode.DONE;
            }
            return start.execute(
                    spec,
                    plan,
                    compare.shard(),
                    output.folder(compare.folderName(plan)),
                    output,
                    inputs,
                    threads.number());
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }
}
