package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sweeps: what a run costs beside the model's own time, what a second thread gives, whether memory stays flat over a
 * great many runs, and a batch of Epstein's Model I as a user would start it, from start to exit.
 */
final class SweepPart implements BenchmarkSuite.Part {

    private static final double GOAL_OVERHEAD_MS = 1;
    private static final double GOAL_BATCH_S = 4;

    /** Below what the clock of the processor tells apart. */
    private static final double LEAST_MS = 0.01;

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("flashpoint-bench");
        Path villages = request.scenario().resolveSibling("three-villages.yaml");
        Path epstein = request.scenario().resolveSibling("epstein-1-run-2-as-coded.yaml");
        boolean quick = request.quick();
        try {
            overhead(work(folder, "overhead", villages, quick ? 20 : 50, 96, quick ? 5 : 9), each);
            threads(work(folder, "threads", villages, quick ? 15 : 30, 0, quick ? 6 : 9), each);
            int runs = quick ? 10_000 : 100_000;
            many(work(folder, "many", villages, (runs + 20) / 21, 2, 1), runs, each);
            each.accept(batch(folder, epstein, quick ? 3 : 5)
                    .goal("sweep, 100 runs of Epstein I, 200 ticks, whole command", "s", GOAL_BATCH_S));
        } finally {
            delete(folder);
        }
    }

    private static void overhead(Map<String, Measured> found, Consumer<Figure> each) {
        // The first round is that of the compiler.
        Measured alone = found.get("alone").without(1);
        Measured sweep = found.get("sweep").without(1);
        double[] difference = new double[alone.values().length];
        for (int k = 0; k < difference.length; k++) {
            difference[k] = sweep.values()[k] - alone.values()[k];
        }
        double median = new Measured(difference).median();
        each.accept(alone.alone("runs by themselves, processor time", "ms/run"));
        each.accept(sweep.against("sweep, processor time", "ms/run", "runs by themselves", alone));
        each.accept(new Figure(
                "sweep, beside the model's own time",
                Math.max(LEAST_MS, median),
                "ms/run",
                "goal 1 ms/run",
                GOAL_OVERHEAD_MS / Math.max(LEAST_MS, median),
                difference.length));
    }

    private static void threads(Map<String, Measured> found, Consumer<Figure> each) {
        Measured one = found.get("one").without(2);
        Measured two = found.get("two").without(2);
        each.accept(one.alone("sweep, 1 thread", "ms/run"));
        each.accept(two.against("sweep, 2 threads", "ms/run", "1 thread", one));
    }

    private static void many(Map<String, Measured> found, int runs, Consumer<Figure> each) {
        Measured tenth = found.get("tenth");
        each.accept(found.get("many").alone("sweep of " + runs + " short runs, with exports", "ms/run"));
        each.accept(tenth.alone("memory after a tenth of them", "MB"));
        each.accept(found.get("later").against("memory later", "MB", "after a tenth", tenth));
    }

    /** Runs {@link SweepWork} and gathers what it says. */
    private static Map<String, Measured> work(
            Path folder, String what, Path scenario, int replicates, int ticks, int rounds)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        process(
                folder,
                lines,
                SweepWork.class.getName(),
                what,
                scenario.toString(),
                folder.toString(),
                Integer.toString(replicates),
                Integer.toString(ticks),
                Integer.toString(rounds));
        Map<String, List<Double>> values = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 0);
            values.computeIfAbsent(words[0], w -> new ArrayList<>()).add(Double.parseDouble(words[1]));
        }
        Map<String, Measured> found = new HashMap<>();
        values.forEach((name, list) -> found.put(
                name,
                new Measured(list.stream().mapToDouble(Double::doubleValue).toArray())));
        return found;
    }

    /** 5 points with 20 replicates, 2 threads: wall time of the process with store, tables, charts and report. */
    private static Measured batch(Path folder, Path scenario, int n) throws IOException, InterruptedException {
        double[] seconds = new double[n];
        for (int k = 0; k < n; k++) {
            long start = System.nanoTime();
            process(
                    folder,
                    new ArrayList<>(),
                    "flashpoint.cli.Flashpoint",
                    "sweep",
                    scenario.toString(),
                    "--set",
                    "lattice.ticks=200",
                    "--vary",
                    "lattice.legitimacy=0.8,0.84,0.86,0.88",
                    "--replicates",
                    "20",
                    "--threads",
                    "2",
                    "--quiet",
                    "--force",
                    "--out",
                    folder.resolve("batch").toString());
            seconds[k] = (System.nanoTime() - start) * 1e-9;
        }
        return new Measured(seconds);
    }

    private static void process(Path folder, List<String> lines, String main, String... arguments)
            throws IOException, InterruptedException {
        File said = folder.resolve("said.txt").toFile();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        words.addAll(List.of(arguments));
        int exit = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start()
                .waitFor();
        lines.addAll(Files.readAllLines(said.toPath(), StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException(main + " " + String.join(" ", arguments) + " ended with " + exit + ": " + lines);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
