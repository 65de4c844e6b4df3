package flashpoint.cli.run;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.ScenarioOptions;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.TextTable;
import flashpoint.cli.terminal.VersionText;
import flashpoint.core.FailureText;
import flashpoint.core.Numbers;
import flashpoint.core.Ticks;
import flashpoint.model.explain.Explanation;
import flashpoint.model.explain.Subject;
import flashpoint.results.OutputFile;
import flashpoint.run.session.Session;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.yaml.InputFiles;
import flashpoint.yaml.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explain SCENARIO --person ID --hour H}: why a person acted or did not. */
@Command(
        name = "explain",
        description = "Runs a scenario to an hour and says why a person, household, mob or police unit did what it did,"
                + " how an incident came about,"
                + " or what keeps a village's crowd: the terms of the decision, and the sentence they add up to.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenarioOptions;

    @ArgGroup(multiplicity = "1")
    private Whom whom;

    @Option(
            names = "--hour",
            paramLabel = "H",
            required = true,
            description = "Hours since midnight of the first day; the decision is that of the tick that contains it.")
    private double hour;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json; lists also markdown. Default: table.")
    private TextTable.Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "Writes the answer to a file; - is standard output, the default.")
    private Path out;

    @Option(names = "--force", description = "Replaces an earlier answer; any other file is left alone.")
    private boolean force;

    @Option(names = "--quiet", description = "Says nothing but the answer and errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    /** Options that name the subject. */
    private static final class Whom {
        @Option(
                names = "--person",
                paramLabel = "ID",
                description = "A person, by number from 0; --list shows which there are.")
        private Integer person;

        @Option(names = "--household", paramLabel = "ID", description = "A household, by number from 0.")
        private Integer household;

        @Option(
                names = "--mob",
                paramLabel = "ID",
                description = "A mob, by number from 0 in the order in which they set out.")
        private Integer mob;

        @Option(names = "--unit", paramLabel = "ID", description = "A police unit, by number from 0.")
        private Integer unit;

        @Option(
                names = "--incident",
                paramLabel = "ID",
                description = "An incident, by number from 0 in the order in which they began.")
        private Integer incident;

        @Option(names = "--village", paramLabel = "NAME", description = "A village and its crowd, by name.")
        private String village;

        @Option(
                names = "--list",
                paramLabel = "WHOM",
                description =
                        "Instead of explaining, lists who there is at the end of that tick: ${COMPLETION-CANDIDATES}."
                                + " JOINED and STOPPED are those who decided so in it.")
        private ExplainList.Whom list;
    }

    @Override
    public Integer call() throws IOException {
        LoadedScenario loaded;
        List<Path> inputs;
        try (InputFiles read = InputFiles.watch()) {
            loaded = scenarioOptions.load();
            inputs = read.files();
        }
        Scenario scenario = loaded.scenario();
        if (!quiet) {
            loaded.warnings().forEach(w -> spec.commandLine().getErr().println("warning: " + w));
        }
        if (scenario.lattice()) {
            throw new Failure(
                    ExitCode.INVALID,
                    "explain: " + scenario.meta().name()
                            + " is a lattice; only scenarios with villages can be explained");
        }
        OutputFile file = new OutputFile(out, force, inputs, ExplainText::isOurs);
        check(file);
        MemoryNeed.check(scenario, 1, 1);
        Session session = new Session(scenario, scenario.meta().seed());
        int tick = tick(scenario);
        if (whom.list != null) {
            print(file, ExplainList.of(session, tick, whom.list).text(format));
        } else {
            Explanation why = why(session, tick, subject(scenario));
            print(
                    file,
                    format == TextTable.Format.JSON
                            ? ExplainText.json(why)
                            : ExplainText.table(why, heading(scenario)));
        }
        return ExitCode.DONE;
    }

    private boolean toStdout() {
        return out.toString().equals("-");
    }

    private void check(OutputFile file) {
        try {
            if (!toStdout()) {
                file.check();
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.unwritable(e), "--out: " + FailureText.of(e), e);
        }
    }

    private void print(OutputFile file, String text) throws IOException {
        if (toStdout()) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            try {
                file.write(part -> Files.writeString(part, text));
            } catch (IOException e) {
                throw new Failure(ExitCode.SOME_FAILED, "--out: " + out + ": " + FailureText.reason(e), e);
            }
        }
    }

    private int tick(Scenario scenario) {
        double end = scenario.meta().ticks() * scenario.meta().dt();
        if (!(hour >= 0 && hour < end)) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--hour: got " + Numbers.text(hour) + ", allowed: 0 to below " + Numbers.text(end)
                            + " h, the end of " + scenario.meta().name());
        }
        return Ticks.containing(hour, scenario.meta().dt());
    }

    private Subject subject(Scenario scenario) {
        if (whom.person != null) {
            return Subject.person(whom.person);
        }
        if (whom.household != null) {
            return Subject.household(whom.household);
        }
        if (whom.mob != null) {
            return Subject.mob(whom.mob);
        }
        if (whom.incident != null) {
            return Subject.incident(whom.incident);
        }
        return whom.unit != null ? Subject.unit(whom.unit) : village(scenario);
    }

    private Subject village(Scenario scenario) {
        List<String> names = scenario.villages().stream().map(Village::name).toList();
        if (!names.contains(whom.village)) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--village: got " + whom.village + ", allowed: " + String.join(", ", names) + "; did you mean "
                            + Suggestion.of(whom.village, names) + "?");
        }
        return Subject.village(names.indexOf(whom.village));
    }

    private static Explanation why(Session session, int tick, Subject subject) {
        boolean fromTheStart = subject.sort() != Subject.Sort.MOB
                && subject.sort() != Subject.Sort.UNIT
                && subject.sort() != Subject.Sort.INCIDENT;
        if (fromTheStart) {
            check(session, subject, "");
            session.watch(subject);
        }
        session.seek(tick);
        check(
                session,
                subject,
                " at hour " + Numbers.text(tick * session.scenario().meta().dt()));
        return session.why(subject);
    }

    private static void check(Session session, Subject subject, String when) {
        int count = session.simulation().explainer().count(subject.sort());
        if (subject.id() < 0 || subject.id() >= count) {
            String flag = "--" + subject.sort().name().toLowerCase(Locale.ROOT);
            String allowed = count == 0 ? "none: there is none yet" : "0 to " + (count - 1);
            throw new Failure(ExitCode.INVALID, flag + ": got " + subject.id() + ", allowed: " + allowed + when);
        }
    }

    private static String heading(Scenario scenario) {
        return scenario.meta().name() + ", seed " + scenario.meta().seed();
    }
}
