package flashpoint.cli.view;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.page.CompiledPage;
import flashpoint.page.Lesson;
import flashpoint.page.PageContent;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.scenario.io.LoadedScenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.serve.Jobs;
import flashpoint.serve.PageServer;
import flashpoint.serve.ProcessLauncher;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serve [SCENARIO]}: the page of {@code page} from this machine, and its results folders. */
@Command(
        name = "serve",
        description =
                "Serves the page that runs scenarios, results folders, and a page that starts sweeps and studies, to"
                        + " browsers of this machine, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class ServeCommand implements Callable<Integer> {

    private static final List<String> SHIPPED = List.of("three-villages", "korday-2020", "epstein-1-run-2-paper");
    private static final int LAST_PORT = 65_535;
    private static final int PROGRESS_MS = 1000;
    /** Named, since it is what knows this command. */
    private static final String PROGRAM = "flashpoint.cli.Main";

    private final PageCommand.Compiled pages;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "Scenario file (YAML) that the page opens with. Default: three of the shipped ones.")
    private Path file;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port on the loopback address, 0 to 65535; 0 is any that is free. Default: 0.")
    private int port;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Folder whose results folders are shown, and where jobs make theirs. Default: results.")
    private Path results = Path.of("results");

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description =
                    "Folder whose scenarios and experiments sweeps and studies can be made of. Default: scenarios.")
    private Path scenarios = Path.of("scenarios");

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes one value of the scenario. Repeatable.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--quiet", description = "Says nothing but the address and errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    public ServeCommand() {
        this(CompiledPage::find);
    }

    public ServeCommand(PageCommand.Compiled pages) {
        this.pages = pages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new Failure(ExitCode.INVALID, "--port: got " + port + ", allowed: 0 to " + LAST_PORT);
        }
        if (file == null && !set.isEmpty()) {
            throw new Failure(ExitCode.INVALID, "--set: there is no SCENARIO that it could change");
        }
        PageContent content = new PageContent(
                file == null ? shipped() : own(),
                Lesson.NAMES.stream().map(Lesson::of).toList(),
                "results/");
        CompiledPage compiled = pages.find()
                .orElseThrow(() -> new Failure(
                        ExitCode.INVALID,
                        "serve: the model is not compiled for browsers: there is no " + CompiledPage.FILE
                                + " beside the program; build it with " + CompiledPage.REMEDY));
        try (Jobs jobs = new Jobs(scenarios, file, results, new ProcessLauncher(program()));
                PageServer server = new PageServer(port, compiled.with(content), results, jobs)) {
            // However this ends, no job goes on without it.
            Runtime.getRuntime().addShutdownHook(new Thread(jobs::close, "jobs end"));
            PrintWriter out = spec.commandLine().getOut();
            out.println(server.address());
            out.flush();
            if (!quiet) {
                spec.commandLine()
                        .getErr()
                        .println("open this address in a browser of this machine; it is secret, and Ctrl-C ends it");
            }
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new Failure(ExitCode.INVALID, "--port: " + port + " is taken by another program", e);
        }
        return ExitCode.DONE;
    }

    /** This program as a command: the same Java, with the same limits, and the same classes. */
    private static List<String> program() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-Xm") || a.startsWith("-XX:"))
                .forEach(words::add);
        words.add("-Dflashpoint.progress=" + PROGRESS_MS);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
        return words;
    }

    private static List<PageContent.Entry> shipped() {
        return SHIPPED.stream()
                .map(name -> PageContent.Entry.of(name, BundledScenarios.template(name), BundledScenarios.any(name)))
                .toList();
    }

    private List<PageContent.Entry> own() {
        LoadedScenario loaded = ScenarioReader.read(file, set);
        if (!quiet) {
            loaded.warnings().forEach(w -> spec.commandLine().getErr().println("warning: " + w));
        }
        return List.of(PageContent.Entry.of(
                loaded.scenario().meta().name(), ScenarioTemplate.read(file, set), loaded.scenario()));
    }
}
