package flashpoint.cli.check;

import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.run.RunJob;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.Progress;
import flashpoint.core.FailureText;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsFolder;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.validation.Ablation;
import flashpoint.validation.AblationRow;
import flashpoint.validation.AblationTable;
import flashpoint.validation.CheckRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Job of {@code validate ablation}: runs the pairs and fills a results folder with the tables. */
record AblationJob(
        Scenario scenario,
        List<Ablation> ablations,
        List<String> metrics,
        int replicates,
        long seed,
        int threads,
        OutputOptions output,
        String commandLine) {

    int execute(PrintWriter out, PrintWriter err) throws InterruptedException {
        Instant start = Instant.now();
        String name = "ablation-" + scenario.meta().name();
        List<AblationRow> rows;
        try (ResultsFolder folder = output.toStdout() ? null : output.prepare(name, List.of());
                CheckRunner bench = new CheckRunner(seed, threads);
                Progress progress = new Progress("rows", ablations.size(), output.quiet(), err)) {
            rows = AblationRow.of(scenario, ablations, metrics, bench, replicates, row -> progress.step());
            if (folder == null) {
                StringWriter csv = new StringWriter();
                AblationTable.csv(rows, csv);
                out.print(csv);
                out.flush();
                return ExitCode.DONE;
            }
            fill(folder.working(), rows);
            Manifest.write(folder.working(), manifest(start, folder, rows));
            folder.complete();
            folder.notes().forEach(err::println);
        } catch (IOException e) {
            throw new Failure(ExitCode.SOME_FAILED, "can't write the results: " + FailureText.of(e), e);
        } catch (UncheckedIOException e) {
            throw new Failure(ExitCode.SOME_FAILED, "can't write the results: " + FailureText.of(e.getCause()), e);
        }
        out.print(AblationTable.markdown(rows));
        out.flush();
        if (!output.quiet()) {
            err.println(RunJob.seconds(Duration.between(start, Instant.now())) + ": "
                    + output.folder(name).toAbsolutePath().normalize().resolve("ablation.md"));
        }
        return ExitCode.DONE;
    }

    private void fill(Path folder, List<AblationRow> rows) throws IOException {
        try (Writer csv = Files.newBufferedWriter(folder.resolve("ablation.csv"), StandardCharsets.UTF_8)) {
            AblationTable.csv(rows, csv);
        }
        try (Writer columns = Files.newBufferedWriter(folder.resolve("columns.csv"), StandardCharsets.UTF_8)) {
            AblationTable.columns(columns);
        }
        Files.writeString(folder.resolve("ablation.md"), AblationTable.markdown(rows), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("scenario.yaml"), ScenarioWriter.write(scenario), StandardCharsets.UTF_8);
    }

    private Map<String, Object> manifest(Instant start, ResultsFolder folder, List<AblationRow> rows)
            throws IOException {
        Map<String, Object> m = new LinkedHashMap<>(Manifest.environment());
        m.put("kind", "ablation");
        m.put("command", "flashpoint " + commandLine);
        m.put("scenario", scenario.meta().name());
        m.put("seed", seed);
        m.put("replicates", replicates);
        m.put("threads", threads);
        m.put("rows", rows.size());
        m.put(
                "nothing",
                rows.stream()
                        .filter(AblationRow::nothing)
                        .map(r -> (Object) r.ablation().name())
                        .toList());
        m.put("started", start.toString());
        m.put("finished", Instant.now().toString());
        m.put("files", Manifest.files(folder.working()));
        return m;
    }
}
