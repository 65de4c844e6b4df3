package flashpoint.cli.sweep;

import flashpoint.cli.option.MessageOptions;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.execute.Merge;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.Store;
import flashpoint.results.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code merge}: joins the shards of one sweep. */
@Command(
        name = "merge",
        description =
                "Joins the shards of one sweep, or gathers the parts of one; the tables are those of a sweep that was"
                        + " never divided. Of a study in parts it lays out the next block, with exit code 130, until the"
                        + " last is done. Refuses what is missing, given twice, unfinished, or of another sweep.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Results folders of all shards; or the one that holds the parts.")
    private List<Path> folders;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Results folder of the whole. Required for shards; parts are gathered where they are.")
    private Path out;

    @Option(names = "--force", description = "Replaces results that Flashpoint wrote in that folder, and nothing else.")
    private boolean force;

    @Mixin
    private MessageOptions messages;

    @Mixin
    private BehaviorSpaceOption behaviorSpace;

    @Option(
            names = "--rows-up-to",
            paramLabel = "N",
            description = "Of a sweep in parts with more runs than N the parts stay the result: no runs.csv is written,"
                    + " but statistics.csv, and views.sql for DuckDB. Default: 10000000.")
    private long most = Merge.MOST_ROWS;

    @Override
    public Integer call() throws Exception {
        try {
            boolean parts = folders.size() == 1 && PartFolder.in(folders.get(0));
            if (parts && out != null) {
                throw new Failure(
                        ExitCode.INVALID,
                        "--out: the parts of a sweep are gathered in their folder, " + folders.get(0));
            }
            if (!parts && out == null) {
                throw new Failure(ExitCode.INVALID, "--out: missing, the results folder of the whole");
            }
            OutputFile table = behaviorSpace.table(force, List.of(), parts ? folders.get(0) : out);
            Optional<Store> store = parts
                    ? new PartsJob(folders.get(0), spec.commandLine().getErr(), messages.quiet()).gathered(most)
                    : Optional.of(Merge.join(folders, out, force));
            if (store.isEmpty()) {
                return ExitCode.INTERRUPTED;
            }
            return new SweepJob(store.get(), 1, CommandWords.of(spec))
                    .saying(spec.commandLine().getErr(), messages.quiet())
                    .behaviorSpace(table)
                    .execute();
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }
}
