package flashpoint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of output: the results folder, and messages on the way. */
final class OutputOptions {

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder. Default: results/<name>.")
    private Path out;

    @Option(names = "--force", description = "Replaces what the results folder holds.")
    private boolean force;

    @Option(names = "--quiet", description = "Says nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Says more, and shows stack traces.")
    private boolean verbose;

    Path folder(String name) {
        return out == null ? Path.of("results", name) : out;
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
