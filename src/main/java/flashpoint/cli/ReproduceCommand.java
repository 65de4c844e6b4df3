package flashpoint.cli;

import flashpoint.run.Manifest;
import flashpoint.run.Recorder;
import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.file.ScenarioReader;
import flashpoint.scenario.file.ScenarioWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reproduce DIR}: runs a results folder again from its own scenario and compares every byte of its data. */
@Command(
        name = "reproduce",
        description =
                "Runs a results folder again from its manifest and compares every byte of its data files. Pictures"
                        + " and the report, which may differ between Java versions, are only checked against the manifest.",
        mixinStandardHelpOptions = true,
        versionProvider = Flashpoint.VersionProvider.class)
final class ReproduceCommand implements Callable<Integer> {

    private static final List<String> DATA =
            List.of("scenario.yaml", "columns.csv", "runs.csv", "series.csv", "villages.csv", "events.csv");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Results folder of run.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--quiet", description = "Says nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Says more, and shows stack traces.")
    private boolean verbose;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> manifest = manifest();
        List<String> differences = damaged(manifest);
        Scenario scenario =
                ScenarioReader.read(folder.resolve("scenario.yaml"), List.of()).scenario();
        Path again = Files.createTempDirectory("flashpoint-reproduce");
        try {
            rerun(scenario, again);
            for (String name : DATA) {
                differences.addAll(compare(again.resolve(name), folder.resolve(name), name));
            }
        } finally {
            delete(again);
        }
        PrintWriter err = spec.commandLine().getErr();
        differences.forEach(err::println);
        if (differences.isEmpty() && !quiet) {
            err.println(folder + ": " + DATA.size() + " data files reproduced byte for byte");
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERS;
    }

    private Map<String, Object> manifest() {
        try {
            Map<String, Object> manifest = Manifest.read(folder);
            if (!"run".equals(manifest.get("kind")) || !(manifest.get("files") instanceof Map)) {
                throw new Failure(ExitCode.INVALID, folder + " does not hold the results of run");
            }
            return manifest;
        } catch (IOException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
    }

    /** Files that are not what the manifest says. */
    private List<String> damaged(Map<String, Object> manifest) throws IOException {
        Map<?, ?> listed = (Map<?, ?>) manifest.get("files");
        Map<String, Object> found = Manifest.files(folder);
        List<String> lines = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(found.keySet());
        listed.keySet().forEach(k -> names.add(String.valueOf(k)));
        for (String name : names) {
            if (!found.containsKey(name)) {
                lines.add(name + ": in the manifest, but not in the folder");
            } else if (listed.containsKey(name)
                    && !((Map<?, ?>) found.get(name))
                            .get("sha256")
                            .equals(((Map<?, ?>) listed.get(name)).get("sha256"))) {
                lines.add(name + ": not what the manifest says it was");
            }
        }
        return lines;
    }

    private void rerun(Scenario scenario, Path into) throws IOException, InterruptedException {
        Files.writeString(into.resolve("scenario.yaml"), ScenarioWriter.write(scenario), StandardCharsets.UTF_8);
        List<Run> runs = new ArrayList<>();
        for (int k = 0; k < scenario.meta().replicates(); k++) {
            runs.add(new Run(scenario, k, 0, k, scenario.meta().seed() + k, false));
        }
        try (Recorder recorder = new Recorder(into, scenario);
                Progress progress = new Progress(
                        "runs", runs.size(), quiet, spec.commandLine().getErr())) {
            Replicates.carryOut(runs, threads.number(), r -> {
                recorder.write(r);
                progress.step();
            });
        }
    }

    private static List<String> compare(Path again, Path before, String name) throws IOException {
        if (!Files.exists(before)) {
            return List.of();
        }
        long at = Files.mismatch(again, before);
        if (at < 0) {
            return List.of();
        }
        long line = 1;
        try (Stream<String> lines = Files.lines(before, StandardCharsets.UTF_8)) {
            long seen = 0;
            for (String text : (Iterable<String>) lines::iterator) {
                seen += text.getBytes(StandardCharsets.UTF_8).length + 1;
                if (seen > at) {
                    break;
                }
                line++;
            }
        }
        return List.of(name + ": differs from byte " + at + " (line " + line + ") on");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path f : (Iterable<Path>) files::iterator) {
                Files.delete(f);
            }
        }
        Files.delete(folder);
    }
}
