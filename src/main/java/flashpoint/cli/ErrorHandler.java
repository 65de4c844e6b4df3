package flashpoint.cli;

import flashpoint.yaml.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Handler of errors: one clear line on stderr; a stack trace only with {@code --verbose}. */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        StringBuilder line = new StringBuilder(command.getCommandSpec().qualifiedName()).append(": ");
        line.append(flat(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                line.append("; did you mean ").append(near.get(0)).append('?');
            }
        }
        line.append(" (").append(command.getCommandSpec().qualifiedName()).append(" --help tells what is allowed)");
        command.getErr().println(line);
        return ExitCode.INVALID;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        ParseResult verb = parsed;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        boolean verbose = verb.hasMatchedOption("--verbose");
        if (verbose) {
            e.printStackTrace(command.getErr());
        }
        command.getErr().println(flat(message(e, command)));
        return exitCode(e);
    }

    private static String message(Exception e, CommandLine command) {
        if (e instanceof Failure || e instanceof InputException) {
            return e.getMessage();
        }
        if (e instanceof UncheckedIOException || e instanceof IOException) {
            return "can't read or write: " + e.getMessage();
        }
        return command.getCommandSpec().qualifiedName() + ": a fault in the program: " + e
                + "; please report it with the output of --verbose";
    }

    private static int exitCode(Exception e) {
        if (e instanceof Failure failure) {
            return failure.exitCode();
        }
        return e instanceof InputException ? ExitCode.INVALID : ExitCode.SOME_FAILED;
    }

    private static String flat(String text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
