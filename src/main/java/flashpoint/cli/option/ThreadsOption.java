package flashpoint.cli.option;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import picocli.CommandLine.Option;

/** Option {@code --threads}; no result depends on it. */
public final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads, 1 to 1024. Default: one for each processor. No result depends on it.")
    private Integer threads;

    public int number() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > 1024) {
            throw new Failure(ExitCode.INVALID, "--threads: got " + threads + ", allowed: 1 to 1024");
        }
        return threads;
    }
}
