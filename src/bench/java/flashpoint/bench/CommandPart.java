package flashpoint.bench;

import flashpoint.cli.Benchmarks.Figure;
import flashpoint.cli.Benchmarks.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole command as a user types it: a process of its own, from start to exit, with every file written. */
final class CommandPart implements Suite.Part {

    private static final double GOAL_S = 2.5;

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException, InterruptedException {
        int n = request.quick() ? 3 : 5;
        Path folder = Files.createTempDirectory("flashpoint-bench");
        try {
            each.accept(wall(request, folder, "both", n).goal("run, charts and report", "s", GOAL_S));
            each.accept(wall(request, folder, "none", n).alone("run --charts none", "s"));
            each.accept(wall(folder, List.of("run", "--help"), n).alone("run --help", "s"));
            each.accept(wall(folder, List.of("--version"), n).alone("--version", "s"));
        } finally {
            delete(folder);
        }
    }

    private static Measured wall(Request request, Path folder, String charts, int n)
            throws IOException, InterruptedException {
        Path out = folder.resolve(charts);
        String scenario = request.scenario().toString();
        return wall(
                folder, List.of("run", scenario, "--charts", charts, "--out", out.toString(), "--force", "--quiet"), n);
    }

    /** Wall times of a command, s. */
    private static Measured wall(Path folder, List<String> command, int n) throws IOException, InterruptedException {
        File said = folder.resolve("said.txt").toFile();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> words = Stream.concat(
                        Stream.of(java, "-cp", classPath, "flashpoint.cli.Flashpoint"), command.stream())
                .toList();
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
