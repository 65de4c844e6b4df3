package flashpoint.cli.sweep;

import flashpoint.cli.option.MessageOptions;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.Links;
import flashpoint.results.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code part}: does parts of a sweep that was laid out in parts. */
@Command(
        name = "part",
        description = "Does parts of a sweep that sweep --parts laid out, on this machine; other machines that see the"
                + " folder may do others at the same time. A part that is there is left as it is. A part is there whole or"
                + " not at all; merge gathers them when all are.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class PartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Results folder of the sweep.")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "N",
            description = "Numbers of parts, from 1; ranges such as 2-5; or all.")
    private List<String> numbers;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private MessageOptions messages;

    @Override
    public Integer call() throws Exception {
        try {
            // It may come from others: parts are written within this folder and nowhere else.
            if (Files.isDirectory(folder)) {
                Links.refuse(folder, folder.toRealPath());
            }
            return new PartJob(folder, threads.number(), spec.commandLine().getErr(), messages.quiet())
                    .execute(numbers);
        } catch (RefusedException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage());
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }
}
