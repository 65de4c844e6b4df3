package flashpoint.cli.check;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.sweep.SweepProgress;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.Progress;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.execute.Reproduction;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.experiment.study.StudyReproduction;
import flashpoint.results.Extensions;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsWriter;
import flashpoint.results.TemporaryFolder;
import flashpoint.results.Version;
import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.study.Studies;
import flashpoint.yaml.InputError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                "Runs a results folder again from its manifest and compares every byte of its data files. Pictures and"
                        + " the report, which may differ between Java versions, are only checked against the manifest.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class ReproduceCommand implements Callable<Integer> {

    /** Seeds that a manifest lists. */
    private static final int MOST_SEEDS = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Results folder of run, sweep or a study.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--quiet", description = "Says nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Says more, and shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    /** Kinds of folders whose tables follow from another folder, and of those whose tables follow from the program. */
    private static final Set<String> ANALYSES = Set.of("sensitivity", "discover");

    private static final Set<String> CHECKS = Set.of("validation", "ablation", "bench");

    @Override
    public Integer call() throws Exception {
        Map<String, Object> manifest = manifest();
        Optional<String> refusal = Extensions.refusal(manifest);
        if (refusal.isPresent()) {
            throw new Failure(ExitCode.INVALID, folder + ": " + refusal.get());
        }
        Comparison comparison = new Comparison(folder);
        comparison.damaged((Map<?, ?>) manifest.get("files"));
        version(manifest);
        try (TemporaryFolder temporary = TemporaryFolder.make("reproduce")) {
            Path again = Files.createDirectory(temporary.folder().resolve("again"));
            List<String> names = switch (String.valueOf(manifest.get("kind"))) {
                case SweepFiles.KIND -> sweep(manifest, comparison, again);
                case SweepFiles.STUDY -> study(manifest, comparison, again);
                default -> run(manifest, comparison, again);
            };
            comparison.with(again, names);
            return said(comparison, names.size());
        }
    }

    /** Another version may give other bytes, and rightly so; that is said, and compared all the same. */
    private void version(Map<String, Object> manifest) {
        String made = manifest.get("version") + " (" + manifest.get("commit") + ")";
        String mine = Version.number() + " (" + Version.commit() + ")";
        if (!made.equals(mine)) {
            spec.commandLine()
                    .getErr()
                    .println("warning: made by flashpoint " + InputError.plain(made) + ", run again by " + mine);
        }
    }

    private int said(Comparison comparison, int files) {
        PrintWriter err = spec.commandLine().getErr();
        comparison.differences().forEach(err::println);
        if (!quiet) {
            comparison.strangers().forEach(err::println);
        }
        if (comparison.differences().isEmpty() && !quiet) {
            err.println(folder + ": " + files + " data files reproduced byte for byte");
        }
        return comparison.differences().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERS;
    }

    private Map<String, Object> manifest() {
        try {
            Map<String, Object> manifest = Manifest.read(folder);
            boolean known =
                    List.of("run", SweepFiles.KIND, SweepFiles.STUDY).contains(String.valueOf(manifest.get("kind")));
            String command = InputError.plain(String.valueOf(manifest.get("command")));
            if (ANALYSES.contains(String.valueOf(manifest.get("kind")))) {
                throw new Failure(
                        ExitCode.INVALID,
                        folder
                                + " holds an analysis, whose input is not in it: reproduce the folder it was made"
                                + " from, and then do it again by " + command);
            }
            if (CHECKS.contains(String.valueOf(manifest.get("kind")))) {
                throw new Failure(
                        ExitCode.INVALID,
                        folder + " holds checks of the program, and not all of their runs: do them again by "
                                + command);
            }
            if (!known || !(manifest.get("files") instanceof Map)) {
                throw new Failure(ExitCode.INVALID, folder + " does not hold the results of run, sweep or a study");
            }
            return manifest;
        } catch (IOException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
    }

    /** Runs a sweep again; returns the files to compare. */
    private List<String> sweep(Map<String, Object> manifest, Comparison comparison, Path into)
            throws InterruptedException {
        Reproduction reproduction = Reproduction.of(folder, manifest);
        reproduction.facts().forEach((what, truth) -> comparison.said(what, manifest.get(what), truth));
        if (!quiet) {
            reproduction.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
        }
        try (SweepProgress progress =
                new SweepProgress(quiet, spec.commandLine().getErr())) {
            reproduction.run(into, threads.number(), progress::to);
        } catch (SweepException e) {
            throw new Failure(ExitCode.SOME_FAILED, e.getMessage(), e);
        }
        return reproduction.files();
    }

    /** Runs a study again; returns the files to compare. */
    private List<String> study(Map<String, Object> manifest, Comparison comparison, Path into)
            throws InterruptedException {
        try (SweepProgress progress =
                new SweepProgress(quiet, spec.commandLine().getErr())) {
            StudyReproduction reproduction = StudyReproduction.of(folder, manifest, Studies::of);
            reproduction.facts().forEach((what, truth) -> comparison.said(what, manifest.get(what), truth));
            return reproduction.run(into, threads.number(), progress::to);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID, folder + ": " + e.getMessage(), e);
        } catch (SweepException e) {
            throw new Failure(ExitCode.SOME_FAILED, e.getMessage(), e);
        }
    }

    /** Runs replicates again; returns the files to compare. */
    private List<String> run(Map<String, Object> manifest, Comparison comparison, Path into)
            throws IOException, InterruptedException {
        Scenario scenario =
                ScenarioReader.read(folder.resolve("scenario.yaml"), List.of()).scenario();
        int replicates = scenario.meta().replicates();
        MemoryNeed.check(scenario, replicates, threads.number());
        comparison.said("scenario", manifest.get("scenario"), scenario.meta().name());
        comparison.said("seed", manifest.get("seed"), scenario.meta().seed());
        comparison.said("replicates", manifest.get("replicates"), replicates);
        Files.writeString(into.resolve("scenario.yaml"), ScenarioWriter.write(scenario), StandardCharsets.UTF_8);
        List<Run> runs = new ArrayList<>();
        for (int k = 0; k < scenario.meta().replicates(); k++) {
            runs.add(new Run(scenario, k, 0, k, scenario.meta().seed() + k, false));
        }
        comparison.said(
                "seeds",
                manifest.get("seeds"),
                runs.stream().map(Run::seed).limit(MOST_SEEDS).toList());
        List<Long> failed = new ArrayList<>();
        try (ResultsWriter recorder = new ResultsWriter(into, scenario);
                Progress progress = new Progress(
                        "runs", runs.size(), quiet, spec.commandLine().getErr())) {
            Replicates.execute(runs, threads.number(), r -> {
                recorder.write(r);
                if (!r.status().equals("ok")) {
                    failed.add(r.run());
                }
                progress.step();
            });
        }
        comparison.said("failed", manifest.get("failed"), failed);
        return List.of("scenario.yaml", "columns.csv", "runs.csv", "series.csv", "villages.csv", "events.csv");
    }
}
