package flashpoint.cli;

import flashpoint.core.FailureText;
import flashpoint.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import picocli.CommandLine.Option;

/** Options of output: the results folder, and messages on the way. */
final class OutputOptions {

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

    Path folder(String name) {
        return out == null ? Path.of("results", name) : out;
    }

    /** Opens the folder, locked for this process, with a staging folder to write in. */
    ResultsFolder prepare(String name, Collection<Path> inputs) {
        try {
            return ResultsFolder.prepare(folder(name), new ResultsFolder.Request(force, inputs));
        } catch (IOException e) {
            throw new Failure(ExitCode.INVALID, "--out: " + FailureText.of(e), e);
        }
    }

    boolean toStdout() {
        return out != null && out.toString().equals("-");
    }

    boolean force() {
        return force;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}
