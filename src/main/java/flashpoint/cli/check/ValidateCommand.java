package flashpoint.cli.check;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.validation.CheckSuite;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate [NAME…]}: known theories, the paper's runs and stylised facts, with verdicts. */
@Command(
        name = "validate",
        subcommands = AblationCommand.class,
        description = "Runs the reference models and stylised facts and prints pass or fail with figures.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description =
                    "Checks, families or kinds (theory, regression, evidence) of checks, see --list. Default: all.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--full", description = "Many replicates of each check; takes much longer.")
    private boolean full;

    @Option(names = "--list", description = "Lists the checks and what they expect, and runs none.")
    private boolean list;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of replicate 0, any 64-bit integer. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws Exception {
        int crew = threads.number();
        CheckSuite suite;
        try {
            suite = CheckSuite.all().select(names);
        } catch (CheckSuite.UnknownNameException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            suite.checks()
                    .forEach(c -> out.println(c.name() + " (" + c.family().label() + ", "
                            + c.kind().label() + "): " + c.expected()));
            out.flush();
            return ExitCode.DONE;
        }
        MemoryNeed.check(BundledScenarios.shipped("korday-2020"), 2 * crew, crew);
        return new ValidateJob(suite, output, seed, crew, full, CommandWords.of(spec))
                .execute(out, spec.commandLine().getErr());
    }
}
