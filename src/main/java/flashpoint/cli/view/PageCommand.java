package flashpoint.cli.view;

import flashpoint.cli.option.MessageOptions;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.page.CompiledPage;
import flashpoint.page.Lesson;
import flashpoint.page.PageContent;
import flashpoint.results.OutputFile;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputFiles;
import flashpoint.yaml.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code page SCENARIO}: one offline HTML file that runs the scenario in a browser. */
@Command(
        name = "page",
        description =
                "Writes one HTML file that runs the scenario in a browser, offline, with the results of this program.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class PageCommand implements Callable<Integer> {

    /** Location of the compiled page. */
    @FunctionalInterface
    interface Compiled {

        /**
         * Looks for it.
         *
         * @return the page; empty if it was not built
         * @throws IOException if it cannot be read
         */
        Optional<CompiledPage> find() throws IOException;
    }

    private final Compiled pages;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "FILE.html",
            description = "Where to write it. Default: the scenario's name, in this folder.")
    private Path out;

    @Option(
            names = "--lesson",
            paramLabel = "NAME",
            description =
                    "Puts a lesson beside the run: thresholds, rumour, police-timing, segregation or flight. Default:"
                            + " none.")
    private String lesson;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes one value of the scenario. Repeatable.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed that the page begins with, any 64-bit integer. Default: the scenario's.")
    private Long seed;

    @Option(names = "--force", description = "Replaces the file if this program wrote it.")
    private boolean force;

    @Mixin
    private MessageOptions messages;

    public PageCommand() {
        this(CompiledPage::find);
    }

    public PageCommand(Compiled pages) {
        this.pages = pages;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Lesson> lessons = lesson == null ? List.of() : List.of(lesson());
        List<String> changes = new ArrayList<>(set);
        if (seed != null) {
            changes.add("meta.seed=" + seed);
        }
        LoadedScenario loaded;
        List<Path> inputs;
        try (InputFiles read = InputFiles.watch()) {
            loaded = ScenarioReader.read(file, changes);
            inputs = read.files();
        }
        Scenario scenario = loaded.scenario();
        if (!messages.quiet()) {
            loaded.warnings().forEach(w -> err.println("warning: " + w));
        }
        Path target = out == null ? Path.of(scenario.meta().name() + ".html") : out;
        OutputFile page = new OutputFile(target, force, inputs, CompiledPage::ours);
        page.check();
        CompiledPage compiled = pages.find()
                .orElseThrow(() -> new Failure(
                        ExitCode.INVALID,
                        "page: the model is not compiled for browsers: there is no " + CompiledPage.FILE
                                + " beside the program; build it with " + CompiledPage.REMEDY));
        PageContent.Entry entry =
                PageContent.Entry.of(scenario.meta().name(), ScenarioTemplate.read(file, changes), scenario);
        String html = compiled.with(new PageContent(List.of(entry), lessons));
        page.write(path -> Files.writeString(path, html, StandardCharsets.UTF_8));
        if (!messages.quiet()) {
            err.println(target + " is written; open it in a browser");
        }
        return ExitCode.DONE;
    }

    private Lesson lesson() {
        if (!Lesson.NAMES.contains(lesson)) {
            String near = Suggestion.of(lesson, Lesson.NAMES);
            throw new Failure(
                    ExitCode.INVALID,
                    "--lesson: got " + InputError.quoted(lesson) + ", allowed: " + String.join(", ", Lesson.NAMES)
                            + (near.isEmpty() ? "" : "; nearest: " + near));
        }
        return Lesson.of(lesson);
    }
}
