package flashpoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Executes a command line as the program would and keeps what it says. */
record Shell(int exit, String out, String err) {

    static Shell run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Flashpoint.commandLine(args).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = line.execute(args);
        return new Shell(exit, out.toString(), err.toString());
    }

    /** Lines on stderr. */
    long errorLines() {
        return err.lines().count();
    }
}
