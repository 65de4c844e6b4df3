package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole command as a user types it: a process of its own, from start to exit, with every file written. */
final class CommandPart implements BenchmarkSuite.Part {

    private static final double GOAL_S = 2.5;
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    /** The program as {@code java -jar} starts it. */
    private static final List<String> JAR = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            CLASS_PATH,
            "flashpoint.cli.Flashpoint");

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException, InterruptedException {
        int n = request.quick() ? 3 : 5;
        Path folder = Files.createTempDirectory("flashpoint-bench");
        try {
            each.accept(wall(folder, JAR, run(request, folder, "both"), n).goal("run, charts and report", "s", GOAL_S));
            Path launcher = Path.of(CLASS_PATH).resolveSibling("flashpoint");
            if (Files.isExecutable(launcher)) {
                Measured wall = wall(folder, List.of(launcher.toString()), run(request, folder, "both"), n);
                each.accept(wall.goal("run, charts and report, by the launcher", "s", GOAL_S));
            }
            each.accept(wall(folder, JAR, run(request, folder, "none"), n).alone("run --charts none", "s"));
            each.accept(wall(folder, JAR, List.of("run", "--help"), n).alone("run --help", "s"));
            each.accept(wall(folder, JAR, List.of("--version"), n).alone("--version", "s"));
        } finally {
            delete(folder);
        }
    }

    private static List<String> run(Request request, Path folder, String charts) {
        String out = folder.resolve(charts).toString();
        return List.of("run", request.scenario().toString(), "--charts", charts, "--out", out, "--force", "--quiet");
    }

    /** Wall times of a command of a program, s. */
    private static Measured wall(Path folder, List<String> program, List<String> command, int n)
            throws IOException, InterruptedException {
        File said = folder.resolve("said.txt").toFile();
        List<String> words = Stream.concat(program.stream(), command.stream()).toList();
        double[] seconds = new double[n];
        for (int k = 0; k < n; k++) {
            long start = System.nanoTime();
            int exit = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start()
                    .waitFor();
            seconds[k] = (System.nanoTime() - start) * 1e-9;
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + exit + ": "
                        + Files.readString(said.toPath()).strip());
            }
        }
        return new Measured(seconds);
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
