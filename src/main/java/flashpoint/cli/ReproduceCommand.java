package flashpoint.cli;

import flashpoint.experiment.execute.Reproduction;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsWriter;
import flashpoint.results.TemporaryFolder;
import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reproduce DIR}: runs a results folder again from what it says of itself and compares every byte of its data. */
@Command(
        name = "reproduce",
        description =
                "Runs a results folder again from its manifest and compares every byte of its data files. Pictures"
                        + " and the report, which may differ between Java versions, are only checked against the manifest.",
        mixinStandardHelpOptions = true,
        versionProvider = Flashpoint.VersionProvider.class)
final class ReproduceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Results folder of run or sweep.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--quiet", description = "Says nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Says more, and shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> manifest = manifest();
        Comparison comparison = new Comparison(folder);
        comparison.damaged((Map<?, ?>) manifest.get("files"));
        try (TemporaryFolder temporary = TemporaryFolder.make("reproduce")) {
            Path again = Files.createDirectory(temporary.folder().resolve("again"));
            List<String> names = "sweep".equals(manifest.get("kind")) ? sweep(manifest, again) : run(again);
            comparison.with(again, names);
            return said(comparison, names.size());
        }
    }

    private int said(Comparison comparison, int files) {
        PrintWriter err = spec.commandLine().getErr();
        comparison.differences().forEach(err::println);
        if (comparison.differences().isEmpty() && !quiet) {
            err.println(folder + ": " + files + " data files reproduced byte for byte");
        }
        return comparison.differences().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERS;
    }

    private Map<String, Object> manifest() {
        try {
            Map<String, Object> manifest = Manifest.read(folder);
            boolean known = List.of("run", "sweep").contains(String.valueOf(manifest.get("kind")));
            if (!known || !(manifest.get("files") instanceof Map)) {
                throw new Failure(ExitCode.INVALID, folder + " does not hold the results of run or sweep");
            }
            return manifest;
        } catch (IOException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
    }

    /** Runs a sweep again; returns the files to compare. */
    private List<String> sweep(Map<String, Object> manifest, Path into) throws InterruptedException {
        Reproduction reproduction = Reproduction.of(folder, manifest);
        try (SweepProgress progress =
                new SweepProgress(quiet, spec.commandLine().getErr())) {
            reproduction.run(into, threads.number(), progress::to);
        } catch (SweepException e) {
            throw new Failure(ExitCode.SOME_FAILED, e.getMessage(), e);
        }
        return reproduction.files();
    }

    /** Runs replicates again; returns the files to compare. */
    private List<String> run(Path into) throws IOException, InterruptedException {
        Scenario scenario =
                ScenarioReader.read(folder.resolve("scenario.yaml"), List.of()).scenario();
        Files.writeString(into.resolve("scenario.yaml"), ScenarioWriter.write(scenario), StandardCharsets.UTF_8);
        List<Run> runs = new ArrayList<>();
        for (int k = 0; k < scenario.meta().replicates(); k++) {
            runs.add(new Run(scenario, k, 0, k, scenario.meta().seed() + k, false));
        }
        try (ResultsWriter recorder = new ResultsWriter(into, scenario);
                Progress progress = new Progress(
                        "runs", runs.size(), quiet, spec.commandLine().getErr())) {
            Replicates.carryOut(runs, threads.number(), r -> {
                recorder.write(r);
                progress.step();
            });
        }
        return List.of("scenario.yaml", "columns.csv", "runs.csv", "series.csv", "villages.csv", "events.csv");
    }
}
