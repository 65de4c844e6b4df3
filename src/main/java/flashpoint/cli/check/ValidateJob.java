package flashpoint.cli.check;

import flashpoint.chart.draw.Chart;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.run.RunJob;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.Progress;
import flashpoint.report.ReportContext;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsFolder;
import flashpoint.results.Version;
import flashpoint.validation.Check;
import flashpoint.validation.CheckRunner;
import flashpoint.validation.CheckSuite;
import flashpoint.validation.ValidationFolder;
import flashpoint.validation.Verdict;
import flashpoint.validation.VerdictTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Job of the verb {@code validate}: carries checks out and fills a results folder: table, charts, report, and the
 * manifest last.
 */
final class ValidateJob {

    private final CheckSuite suite;
    private final OutputOptions output;
    private final long seed;
    private final int threads;
    private final boolean full;
    private final String commandLine;

    ValidateJob(CheckSuite suite, OutputOptions output, long seed, int threads, boolean full, String commandLine) {
        this.suite = suite;
        this.output = output;
        this.seed = seed;
        this.threads = threads;
        this.full = full;
        this.commandLine = commandLine;
    }

    int execute(PrintWriter out, PrintWriter err) throws InterruptedException {
        Instant start = Instant.now();
        List<Verdict> verdicts;
        try (ResultsFolder folder = output.toStdout() ? null : output.prepare("validation", List.of());
                CheckRunner bench = new CheckRunner(seed, threads)) {
            verdicts = look(bench, err);
            if (folder == null) {
                StringWriter csv = new StringWriter();
                VerdictTable.csv(verdicts, csv);
                out.print(csv);
                out.flush();
                return exit(verdicts);
            }
            List<Chart> charts = ValidationFolder.fill(folder.working(), verdicts, bench, context(start));
            Manifest.write(folder.working(), manifest(start, folder, verdicts, charts));
            folder.complete();
            folder.notes().forEach(err::println);
        } catch (IOException e) {
            throw new Failure(ExitCode.SOME_FAILED, "can't write the results: " + RunJob.reason(e), e);
        } catch (UncheckedIOException e) {
            throw new Failure(ExitCode.SOME_FAILED, "can't write the results: " + RunJob.reason(e.getCause()), e);
        }
        out.print(VerdictTable.text(verdicts));
        out.flush();
        if (!output.quiet()) {
            err.println(RunJob.seconds(Duration.between(start, Instant.now())) + ": "
                    + output.folder("validation").toAbsolutePath().normalize().resolve("report.html"));
        }
        return exit(verdicts);
    }

    private static int exit(List<Verdict> verdicts) {
        return verdicts.stream().noneMatch(Verdict::failed) ? ExitCode.DONE : ExitCode.DIFFERS;
    }

    private List<Verdict> look(CheckRunner bench, PrintWriter err) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        try (Progress progress = new Progress("checks", suite.checks().size(), output.quiet(), err)) {
            for (Check check : suite.checks()) {
                Instant before = Instant.now();
                verdicts.add(Verdict.on(check, bench, full));
                progress.step();
                if (output.verbose()) {
                    err.println(check.name() + ": " + RunJob.seconds(Duration.between(before, Instant.now())));
                }
            }
        }
        return verdicts;
    }

    private ReportContext context(Instant start) {
        Map<String, Object> e = Manifest.environment();
        return new ReportContext(
                Version.number() + " (" + Version.commit() + ")",
                "flashpoint " + commandLine,
                seed,
                "Java " + e.get("java") + ", " + e.get("os") + ", " + e.get("architecture"),
                start.toString());
    }

    private static List<Object> names(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.stream()
                .filter(which)
                .map(v -> (Object) v.check().name())
                .toList();
    }

    private Map<String, Object> manifest(
            Instant start, ResultsFolder folder, List<Verdict> verdicts, List<Chart> charts) throws IOException {
        Map<String, Object> m = new LinkedHashMap<>(Manifest.environment());
        m.put("kind", "validation");
        m.put("command", "flashpoint " + commandLine);
        m.put("seed", seed);
        m.put("full", full);
        m.put("threads", threads);
        m.put("checks", verdicts.size());
        m.put("failed", names(verdicts, Verdict::failed));
        m.put("missed", names(verdicts, Verdict::missed));
        m.put("charts", charts.stream().map(c -> (Object) c.name()).toList());
        m.put("started", start.toString());
        m.put("finished", Instant.now().toString());
        m.put("files", Manifest.files(folder.working()));
        return m;
    }
}
