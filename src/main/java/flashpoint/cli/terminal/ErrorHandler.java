package flashpoint.cli.terminal;

import flashpoint.core.FailureText;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Handler of errors: one clear line on stderr; a stack trace only with {@code --verbose}. */
public final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** Causes of causes that are looked at; they may run in a circle. */
    private static final int DEEPEST = 20;

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        StringBuilder line = new StringBuilder(command.getCommandSpec().qualifiedName()).append(": ");
        line.append(flat(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            String near = near(unmatched, command);
            if (!near.isEmpty()) {
                line.append("; did you mean ").append(near).append('?');
            }
        }
        line.append(" (").append(command.getCommandSpec().qualifiedName()).append(" --help tells what is allowed)");
        command.getErr().println(line);
        return ExitCode.INVALID;
    }

    private static String near(UnmatchedArgumentException e, CommandLine command) {
        String verb = command.getParent() == null && !e.getUnmatched().isEmpty()
                ? Suggestion.of(e.getUnmatched().get(0), Verbs.NAMES)
                : "";
        return verb.isEmpty() && !e.getSuggestions().isEmpty()
                ? e.getSuggestions().get(0)
                : verb;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return handle(e, command, verbose(parsed));
    }

    /** Whether the verb was asked to say more. */
    public static boolean verbose(ParseResult parsed) {
        ParseResult verb = parsed;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        return verb.hasMatchedOption("--verbose");
    }

    /** Says in one line what went wrong, an {@link Error} as well as an exception; returns the exit code. */
    public static int handle(Throwable e, CommandLine command, boolean verbose) {
        if (verbose) {
            e.printStackTrace(command.getErr());
        }
        String line = message(e, command.getCommandSpec().qualifiedName());
        if (!line.isEmpty()) {
            // Several problems of one file have a line each.
            (e instanceof InputException ? line.lines() : Stream.of(line))
                    .map(ErrorHandler::flat)
                    .forEach(command.getErr()::println);
        }
        command.getErr().flush();
        return exitCode(e);
    }

    /** Message of a failure; none where no reader is left. */
    public static String message(Throwable e, String who) {
        if (e instanceof Failure || e instanceof InputException) {
            return e.getMessage();
        }
        if (e instanceof StandardOutput.UnwritableException unwritable) {
            return unwritable.readerGone()
                    ? ""
                    : who + ": standard output cannot be written: " + FailureText.reason(e.getCause())
                            + "; what was written is not complete";
        }
        String want = want(e);
        if (!want.isEmpty()) {
            return who + ": " + want;
        }
        if (e instanceof UncheckedIOException || e instanceof IOException) {
            return who + ": " + FailureText.of(e);
        }
        return who + ": a fault in the program: " + e + "; please report it with the output of --verbose";
    }

    /** What the machine lacks, if that is the cause or a cause of it; else nothing. */
    private static String want(Throwable thrown) {
        int depth = 0;
        for (Throwable e = thrown; e != null && depth < DEEPEST; e = e.getCause(), depth++) {
            String message = String.valueOf(e.getMessage());
            if (e instanceof OutOfMemoryError) {
                return message.contains("native thread") || message.contains("process/resource limits")
                        ? "the system allows no more threads (ulimit -u); use fewer --threads"
                        : "not enough memory: Java may use "
                                + Runtime.getRuntime().maxMemory() / 1_000_000
                                + " MB; give it more (java -Xmx...), or ask for less";
            }
            if (message.contains("Too many open files")) {
                return "too many open files: the limit of the system is reached (ulimit -n)";
            }
            if (e instanceof StackOverflowError) {
                return "not enough memory for calls within calls; give it more (java -Xss...)";
            }
            if (e instanceof LinkageError) {
                return "a part of the program cannot be loaded (" + message
                        + "): the jar is incomplete, or the system allows too few open files (ulimit -n)";
            }
        }
        return "";
    }

    private static int exitCode(Throwable e) {
        if (e instanceof Failure failure) {
            return failure.exitCode();
        }
        return e instanceof InputException ? ExitCode.INVALID : ExitCode.SOME_FAILED;
    }

    private static String flat(String text) {
        return InputError.line(text);
    }
}
