package flashpoint.cli.check;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.TextTable;
import flashpoint.cli.terminal.VersionText;
import flashpoint.results.CsvTable;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast this machine runs the model, and against what. */
@Command(
        name = "bench",
        description = "Measures speed, with its peers in the same run (in a build with -Pbench).",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
public final class BenchCommand implements Callable<Integer> {

    /** Command that builds a program with the benchmarks. */
    static final String HOW = "mvn -q -Pbench -DskipTests package && java -jar target/flashpoint.jar bench";

    private static final String[] HEADER = {"benchmark", "median", "unit", "against", "ratio", "n"};

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "Settles for a minute or two, and wider scatter.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Measures this benchmark alone. Repeatable; a wrong name is answered with all.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Scenario whose runs are measured. Default: ${DEFAULT-VALUE}.",
            defaultValue = "scenarios/korday-2020.yaml")
    private Path scenario;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes bench.csv and a manifest there as well. Default: the table on stdout only.")
    private Path out;

    @Option(names = "--force", description = "Replaces results that Flashpoint wrote in the folder of --out.")
    private boolean force;

    @Option(names = "--quiet", description = "Says nothing but the table and errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Benchmarks benchmarks = find().orElseThrow(() ->
                new Failure(ExitCode.INVALID, "bench: not in this build, which leaves JMH out; build it by: " + HOW));
        Benchmarks.Request request = request(benchmarks);
        Instant start = Instant.now();
        List<Figure> figures = new ArrayList<>();
        PrintWriter err = spec.commandLine().getErr();
        try (ResultsFolder folder = out == null ? null : prepare()) {
            benchmarks.measure(request, figures::add, line -> {
                if (!quiet) {
                    err.println(line);
                    err.flush();
                }
            });
            spec.commandLine().getOut().print(table(figures));
            spec.commandLine().getOut().flush();
            if (folder != null) {
                write(folder, figures, start);
                folder.notes().forEach(err::println);
            }
        }
        return ExitCode.DONE;
    }

    /** The benchmarks of this build. What an earlier build left in the jar without its libraries counts as none. */
    static Optional<Benchmarks> find() {
        try {
            return ServiceLoader.load(Benchmarks.class).findFirst();
        } catch (ServiceConfigurationError | LinkageError e) {
            return Optional.empty();
        }
    }

    private Benchmarks.Request request(Benchmarks benchmarks) {
        for (String name : only) {
            if (!benchmarks.names().contains(name)) {
                throw new Failure(
                        ExitCode.INVALID,
                        "--only: got " + name + ", allowed: " + String.join(", ", benchmarks.names()));
            }
        }
        if (!Files.isRegularFile(scenario)) {
            throw new Failure(ExitCode.INVALID, "--scenario: " + scenario + " is not a file");
        }
        return new Benchmarks.Request(scenario, only, quick);
    }

    private ResultsFolder prepare() {
        try {
            return ResultsFolder.prepare(out, new ResultsFolder.Request(force, List.of(scenario)));
        } catch (IOException e) {
            throw OutputOptions.unwritable(out, e);
        }
    }

    /** The figures as people read them. */
    static String table(List<Figure> figures) {
        TextTable list = new TextTable(HEADER);
        for (Figure f : figures) {
            list.add(
                    f.benchmark(),
                    brief(f.median()),
                    f.unit(),
                    f.against(),
                    Double.isNaN(f.ratio()) ? "" : brief(f.ratio()),
                    Integer.toString(f.n()));
        }
        return list.text(TextTable.Format.TABLE);
    }

    /** A value with about three digits: more would claim an accuracy that it does not have. */
    static String brief(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private void write(ResultsFolder folder, List<Figure> figures, Instant start) throws IOException {
        Path working = folder.working();
        try (CsvTable csv = new CsvTable(working.resolve("bench.csv"), List.of(HEADER))) {
            for (Figure f : figures) {
                csv.add(f.benchmark()).add(f.median()).add(f.unit()).add(f.against());
                csv.add(f.ratio()).add(f.n()).end();
            }
        }
        Map<String, Object> manifest = new LinkedHashMap<>(Manifest.environment());
        manifest.put("kind", "bench");
        manifest.put("command", "flashpoint " + CommandWords.of(spec));
        manifest.put("scenario", scenario.toString());
        manifest.put("scenario_sha256", Manifest.sha256(scenario));
        manifest.put("started", start.toString());
        manifest.put("finished", Instant.now().toString());
        manifest.put("files", Manifest.files(working));
        Manifest.write(working, manifest);
        folder.complete();
    }
}
