package flashpoint.cli.sweep;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.core.FailureText;
import flashpoint.experiment.export.BehaviorSpaceTable;
import flashpoint.results.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Option {@code --behaviorspace}: the runs of a sweep as a table of NetLogo's, too. */
final class BehaviorSpaceOption {

    @Option(
            names = "--behaviorspace",
            paramLabel = "FILE",
            description = "Also writes the runs as a NetLogo BehaviorSpace table.")
    private Path file;

    /** Whether such a table is asked for. */
    boolean given() {
        return file != null;
    }

    /** The table, checked before anything is run; null for none. */
    OutputFile table(boolean force, List<Path> inputs, Path folder) {
        if (file == null) {
            return null;
        }
        OutputFile table = new OutputFile(file, force, inputs, BehaviorSpaceTable::isOurs);
        try {
            table.check();
            table.checkOutside(folder);
            return table;
        } catch (IOException e) {
            throw new Failure(ExitCode.unwritable(e), "--behaviorspace: " + FailureText.of(e), e);
        }
    }
}
