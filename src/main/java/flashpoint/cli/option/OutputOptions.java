package flashpoint.cli.option;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.core.FailureText;
import flashpoint.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import picocli.CommandLine.Option;

/** Options of output: the results folder, and messages on the way. */
public final class OutputOptions {

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder. Default: results/<name>.")
    private Path out;

    @Option(
            names = "--force",
            description = "Replaces results that Flashpoint wrote in the folder, and nothing else; a folder with other"
                    + " files is refused.")
    private boolean force;

    @Option(names = "--quiet", description = "Says nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Says more, and shows stack traces.")
    private boolean verbose;

    public Path folder(String name) {
        return out == null ? Path.of("results", name) : out;
    }

    /** Opens the folder, locked for this process, with a staging folder to write in. */
    public ResultsFolder prepare(String name, Collection<Path> inputs) {
        try {
            return ResultsFolder.prepare(folder(name), new ResultsFolder.Request(force, inputs));
        } catch (IOException e) {
            throw unwritable(folder(name), e);
        }
    }

    /**
     * Failure of a folder that cannot be used: a wrong order, or a fault of the machine.
     *
     * @param folder which
     * @param e why
     * @return the failure, to be thrown
     */
    public static Failure unwritable(Path folder, IOException e) {
        boolean machine = FailureText.ofTheMachine(e);
        String text = machine ? FailureText.of(folder, e) : FailureText.of(e);
        return new Failure(ExitCode.unwritable(e), "--out: " + text, e);
    }

    public boolean toStdout() {
        return out != null && out.toString().equals("-");
    }

    public boolean force() {
        return force;
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean verbose() {
        return verbose;
    }
}
