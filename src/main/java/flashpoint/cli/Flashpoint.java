package flashpoint.cli;

import flashpoint.cli.check.BenchCommand;
import flashpoint.cli.check.ReproduceCommand;
import flashpoint.cli.check.ValidateCommand;
import flashpoint.cli.run.ExplainCommand;
import flashpoint.cli.run.RunCommand;
import flashpoint.cli.scenario.DescribeCommand;
import flashpoint.cli.scenario.NewCommand;
import flashpoint.cli.study.CompareCommand;
import flashpoint.cli.study.DiscoverCommand;
import flashpoint.cli.study.SensitivityCommand;
import flashpoint.cli.study.TippingCommand;
import flashpoint.cli.study.WorstCommand;
import flashpoint.cli.sweep.MergeCommand;
import flashpoint.cli.sweep.PartCommand;
import flashpoint.cli.sweep.PlanCommand;
import flashpoint.cli.sweep.ResumeCommand;
import flashpoint.cli.sweep.SweepCommand;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ErrorHandler;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Headless;
import flashpoint.cli.terminal.StandardError;
import flashpoint.cli.terminal.StandardOutput;
import flashpoint.cli.terminal.Terminal;
import flashpoint.cli.terminal.Verbs;
import flashpoint.cli.terminal.VersionText;
import flashpoint.cli.view.GuiCommand;
import flashpoint.cli.view.PageCommand;
import flashpoint.cli.view.ServeCommand;
import flashpoint.yaml.InputError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program: {@code flashpoint VERB …}. */
@Command(
        name = "flashpoint",
        description = "Simulates how a quarrel between groups escalates. It explores what-ifs; it forecasts nothing.",
        versionProvider = VersionText.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes: 0 done; 2 usage, scenario or experiment invalid; 3 some runs failed or results could not be"
                    + " written; 4 validation failed or a reproduction differed; 130 interrupted (143 by SIGTERM, 129 by"
                    + " SIGHUP).",
            "",
            "flashpoint VERB --help tells what a verb takes."
        })
public final class Flashpoint implements Runnable, CommandWords {

    private static Object command(String verb) {
        return switch (verb) {
            case "run" -> new RunCommand();
            case "sweep" -> new SweepCommand();
            case "plan" -> new PlanCommand();
            case "resume" -> new ResumeCommand();
            case "part" -> new PartCommand();
            case "merge" -> new MergeCommand();
            case "compare" -> new CompareCommand();
            case "sensitivity" -> new SensitivityCommand();
            case "tipping" -> new TippingCommand();
            case "worst" -> new WorstCommand();
            case "discover" -> new DiscoverCommand();
            case "validate" -> new ValidateCommand();
            case "reproduce" -> new ReproduceCommand();
            case "describe" -> new DescribeCommand();
            case "explain" -> new ExplainCommand();
            case "new" -> new NewCommand();
            case "page" -> new PageCommand();
            case "serve" -> new ServeCommand();
            case "gui" -> new GuiCommand();
            case "bench" -> new BenchCommand();
            default -> throw new IllegalArgumentException("no verb " + verb);
        };
    }

    @Spec
    private CommandSpec spec;

    private final List<String> arguments;

    Flashpoint(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public List<String> words() {
        return arguments;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a verb is missing");
    }

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Headless.enable();
        Terminal.prepare();
        System.exit(execute(args));
    }

    /** Does everything that {@link #main} does but end the process. */
    private static int execute(String[] args) {
        // Made first, and at work before anything can go wrong: then there may be no memory or file left to load it.
        StandardError err = new StandardError();
        StandardOutput out = new StandardOutput();
        ErrorHandler.message(new OutOfMemoryError(""), "flashpoint");
        boolean verbose = List.of(args).contains("--verbose");
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            if (verbose) {
                e.printStackTrace(err);
            }
            err.println(InputError.line(ErrorHandler.message(e, "flashpoint")));
        });
        CommandLine line = null;
        try {
            line = commandLine(args).setOut(out).setErr(err);
            String lost = Terminal.lost(List.of(args), System.getProperty("user.dir", ""));
            if (!lost.isEmpty()) {
                err.println(lost);
                return ExitCode.INVALID;
            }
            return line.execute(args);
        } catch (Throwable e) {
            if (line != null) {
                return ErrorHandler.handle(e, line, verbose);
            }
            err.println(InputError.line(ErrorHandler.message(e, "flashpoint")));
            return ExitCode.SOME_FAILED;
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(
                    "got " + InputError.quoted(text) + ", allowed: the name of a file or folder");
        }
    }

    /** Executes a verb; an error of the machine is told like any other failure, and what was printed is checked. */
    private static int guarded(ParseResult parsed) {
        CommandLine line = parsed.commandSpec().commandLine();
        try {
            int exit = new CommandLine.RunLast().execute(parsed);
            line.getOut().flush();
            return exit;
        } catch (Error | StandardOutput.UnwritableException e) {
            return ErrorHandler.handle(e, line, ErrorHandler.verbose(parsed));
        }
    }

    /**
     * The command line, ready to execute; for tests. Where the first word is a verb, the others are left out: to know all
     * their options takes longer than everything else before a run.
     *
     * @param args what will be executed, for the manifest; none for a command line that knows all verbs
     * @return picocli's command line
     */
    public static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Flashpoint(List.of(args)));
        boolean known = args.length > 0 && Verbs.NAMES.contains(args[0]);
        for (String verb : known ? List.of(args[0]) : Verbs.NAMES) {
            line.addSubcommand(verb, command(verb));
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Flashpoint::path);
        line.setUsageHelpWidth(Terminal.width());
        // The library's own guess takes a dumb terminal for one with colours.
        line.setColorScheme(Help.defaultColorScheme(Terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setParameterExceptionHandler(new ErrorHandler());
        line.setExecutionExceptionHandler(new ErrorHandler());
        line.setExecutionStrategy(Flashpoint::guarded);
        return line;
    }
}
