package flashpoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Executes a command line as the program would and keeps what it says. */
public record CommandRunner(int exit, String out, String err) {

    public static CommandRunner run(String... args) {
        return run(Flashpoint.commandLine(args), args);
    }

    /** Executes on a command line that is used again and again. */
    public static CommandRunner run(CommandLine line, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new CommandRunner(exit, out.toString(), err.toString());
    }

    /** Lines on stderr. */
    public long errorLines() {
        return err.lines().count();
    }
}
