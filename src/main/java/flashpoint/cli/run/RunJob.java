package flashpoint.cli.run;

import flashpoint.chart.Charts;
import flashpoint.chart.draw.Chart;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.Progress;
import flashpoint.cli.terminal.TimeSpent;
import flashpoint.core.FailureText;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeScenario;
import flashpoint.model.Simulation;
import flashpoint.model.observe.HouseLayout;
import flashpoint.report.RecordedMap;
import flashpoint.report.Report;
import flashpoint.report.ReportContext;
import flashpoint.report.RunWords;
import flashpoint.results.Extensions;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsFolder;
import flashpoint.results.ResultsWriter;
import flashpoint.results.Version;
import flashpoint.run.Ensemble;
import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.math3.util.FastMath;

/**
 * Job of the verb {@code run}: carries replicates out and fills a results folder: tables, charts, report, and the
 * manifest last.
 */
public final class RunJob {

    private final Scenario scenario;
    private final List<Run> runs;
    private final ResultsFolder folder;
    private final int threads;
    private final String commandLine;
    private boolean svg = true;
    private boolean png = true;
    private PrintWriter err;
    private boolean quiet;
    private boolean verbose;
    private List<String> directions = List.of();
    private TimeSpent spent = new TimeSpent();
    private final List<RunResult> failed = new ArrayList<>();
    /** Draws while tables are written. */
    private final ExecutorService aside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "aside");
        thread.setDaemon(true);
        return thread;
    });

    private Future<List<Chart>> drawing;
    private Future<HouseLayout> layout;
    private List<String> happened = List.of();
    private long stateBytes;
    private long ticks;

    public RunJob(Scenario scenario, List<Run> runs, ResultsFolder folder, int threads, String commandLine) {
        this.scenario = scenario;
        this.runs = runs;
        this.folder = folder;
        this.threads = threads;
        this.commandLine = commandLine;
    }

    RunJob charts(boolean asSvg, boolean asPng) {
        svg = asSvg;
        png = asPng;
        return this;
    }

    RunJob saying(PrintWriter to, boolean nothing, boolean more) {
        err = to;
        quiet = nothing;
        verbose = more;
        return this;
    }

    /** Which groups can set out against which, for the report. */
    RunJob directions(List<String> lines) {
        directions = lines;
        return this;
    }

    /** Goes on counting time from where the caller began. */
    RunJob spending(TimeSpent time) {
        spent = time;
        return this;
    }

    /** Does it all; returns the exit code. */
    int execute() throws InterruptedException {
        Instant start = Instant.now();
        Thread interrupted = new Thread(this::interrupted);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            Path working = folder.working();
            Ensemble ensemble = tables(working);
            happened = RunWords.of(ensemble);
            List<Chart> charts = done(drawing);
            spent.until("charts");
            if (ensemble.runs() > 0) {
                Report.write(scenario, ensemble, charts, map(ensemble), context(start), working.resolve("report.html"));
            }
            spent.until("report");
            Manifest.write(working, manifest(start, working));
            folder.complete();
            folder.notes().forEach(err::println);
        } catch (IOException e) {
            throw new Failure(ExitCode.SOME_FAILED, unfinished(e), e);
        } catch (UncheckedIOException e) {
            throw new Failure(ExitCode.SOME_FAILED, unfinished(e.getCause()), e);
        } finally {
            aside.shutdownNow();
            folder.close();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
        spent.until("manifest");
        costs();
        for (RunResult r : failed) {
            // A failed run is an error: it is named whatever else is kept quiet.
            err.println("run " + r.run() + " (seed " + r.seed() + ") failed: " + r.stopReason());
        }
        happened.forEach(this::print);
        print(runs.size() + (runs.size() == 1 ? " run" : " runs") + " in "
                + seconds(Duration.between(start, Instant.now())) + ": "
                + folder.target().resolve("report.html"));
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private void interrupted() {
        if (!folder.done()) {
            print("interrupted; " + folder.working() + " is incomplete, " + folder.target()
                    + " is as it was; run again to start over");
        }
        folder.close();
    }

    private String unfinished(IOException e) {
        String state = Files.exists(folder.working().resolve(Manifest.NAME))
                ? "; the new results are complete there"
                : "; it is incomplete, " + folder.target() + " is as it was";
        return "can't finish " + folder.working() + ": " + reason(e) + state;
    }

    private Ensemble tables(Path working) throws IOException, InterruptedException {
        Files.writeString(working.resolve("scenario.yaml"), ScenarioWriter.write(scenario), StandardCharsets.UTF_8);
        Ensemble ensemble = Charts.ensemble(scenario);
        layout = aside.submit(this::layout);
        try (ResultsWriter recorder = new ResultsWriter(working, scenario);
                Progress progress = new Progress("runs", runs.size(), quiet, err)) {
            spent.until("reading");
            Replicates.execute(runs, threads, r -> {
                spent.until("model");
                take(r, ensemble);
                if (ensemble.replicates().size() == runs.size()) {
                    drawing = aside.submit(() -> pictures(working, ensemble, layout.get()));
                }
                recorder.write(r);
                progress.step();
                spent.until("tables");
            });
        }
        spent.until("tables");
        return ensemble;
    }

    private void take(RunResult r, Ensemble ensemble) {
        ensemble.accept(r);
        stateBytes = Math.max(stateBytes, r.stateBytes());
        ticks += r.ticks();
        if (!r.status().equals("ok")) {
            failed.add(r);
        }
    }

    /** A simulation of its own for the map: it is quick beside a run, and there is none for a large region. */
    private HouseLayout layout() {
        boolean houses = (svg || png) && !scenario.lattice() && Charts.showsHouses(scenario);
        return houses ? new Simulation(scenario, runs.get(0).seed()).layout() : null;
    }

    /** The map of the report's player; null if there is none. */
    private RecordedMap map(Ensemble ensemble) throws IOException, InterruptedException {
        return scenario.lattice() || (!svg && !png) ? null : RecordedMap.of(scenario, done(layout), ensemble.first());
    }

    private List<Chart> pictures(Path working, Ensemble ensemble, HouseLayout layout) throws IOException {
        if (ensemble.runs() == 0 || (!svg && !png)) {
            return List.of();
        }
        if (scenario.lattice()) {
            return Charts.write(scenario, ensemble, working.resolve("charts"), svg, png);
        }
        return Charts.write(scenario, layout, ensemble, working.resolve("charts"), svg, png);
    }

    private static <T> T done(Future<T> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void costs() {
        if (verbose) {
            print(spent.model(agents(), stateBytes, ticks));
            print(TimeSpent.heap());
            print(spent.line());
        }
    }

    private long agents() {
        if (scenario.lattice()) {
            LatticeConfig config = LatticeScenario.config(scenario);
            return (long) config.citizens() + config.cops();
        }
        double scale = scenario.parameters().get(Parameter.POP_SCALE);
        return FastMath.round(scale
                * scenario.villages().stream().mapToLong(Village::population).sum());
    }

    private ReportContext context(Instant start) {
        Map<String, Object> e = Manifest.environment();
        return new ReportContext(
                Version.number() + " (" + Version.commit() + ")",
                "flashpoint " + commandLine,
                scenario.meta().seed(),
                "Java " + e.get("java") + ", " + e.get("os") + ", " + e.get("architecture"),
                start.toString(),
                directions);
    }

    private Map<String, Object> manifest(Instant start, Path working) throws IOException {
        Map<String, Object> m = new LinkedHashMap<>(Manifest.environment());
        m.put("kind", "run");
        m.put("scenario", scenario.meta().name());
        m.put("command", "flashpoint " + commandLine);
        m.put("seed", scenario.meta().seed());
        m.put("replicates", runs.size());
        m.put("seeds", runs.stream().map(r -> (Object) r.seed()).limit(10_000).toList());
        m.put("failed", failed.stream().map(r -> (Object) r.run()).toList());
        m.put("threads", threads);
        m.put("started", start.toString());
        m.put("finished", Instant.now().toString());
        m.put("model_seconds", spent.of("model").toMillis() / 1000.0);
        List<Object> extensions = Extensions.used(scenario);
        if (!extensions.isEmpty()) {
            m.put("extensions", extensions);
        }
        m.put("files", Manifest.files(working));
        return m;
    }

    private void print(String line) {
        if (!quiet) {
            err.println(line);
            err.flush();
        }
    }

    public static String seconds(Duration d) {
        return String.format(java.util.Locale.ROOT, "%.1f s", d.toMillis() / 1000.0);
    }

    /** Reason of a failure with a file, without the name of a Java class. */
    public static String reason(IOException e) {
        return FailureText.of(e);
    }
}
