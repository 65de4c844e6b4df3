package flashpoint.cli.option;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --strict}: warnings of a scenario end the program before anything is done. */
public final class StrictOption {

    @Option(names = "--strict", description = "Makes warnings of the scenario errors: exit code 2, nothing is done.")
    private boolean strict;

    /**
     * Prints warnings.
     *
     * @param warnings one line each
     * @param err where to
     * @param quiet whether to print none that is no error
     * @throws Failure if there are any and they are errors
     */
    public void check(List<String> warnings, PrintWriter err, boolean quiet) {
        boolean fatal = strict && !warnings.isEmpty();
        if (!quiet || fatal) {
            warnings.forEach(w -> err.println("warning: " + w));
            err.flush();
        }
        if (fatal) {
            String count = warnings.size() == 1 ? "1 warning" : warnings.size() + " warnings";
            throw new Failure(ExitCode.INVALID, "--strict: " + count + ", nothing was done");
        }
    }
}
