package flashpoint.cli.option;

import picocli.CommandLine.Option;

/** Options of what is said on the way, for verbs that have no {@link OutputOptions}. */
public final class MessageOptions {

    @Option(names = "--quiet", description = "Says nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    public boolean quiet() {
        return quiet;
    }
}
