package flashpoint.cli.sweep;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartProgress;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spark as the engine of a sweep or a study in parts: a Java of its own with the jars of {@code SPARK_HOME}, so that none of them comes
 * into the program's. It does the parts that are lacking; what is shown of its progress is what is in the folder.
 */
final class SparkEngine {

    /** Longest that a part should take, s. */
    static final double PART_SECONDS = 30;

    private static final String DRIVER = "flashpoint.spark.SparkParts";
    private static final long LOOK_MS = 300;

    /** Exit codes of a driver that was told to end, as by Ctrl-C, which this process hears at about the same time. */
    private static final List<Integer> TOLD = List.of(130, 143);

    private static final long HEARD_MS = 2000;

    /** What Spark needs to see of Java's inside. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final String master;
    private final Path home;
    private final PrintWriter err;
    private final boolean quiet;

    private SparkEngine(String master, Path home, PrintWriter err, boolean quiet) {
        this.master = master;
        this.home = home;
        this.err = err;
        this.quiet = quiet;
    }

    /**
     * An engine, before anything is begun.
     *
     * @param master Spark's address of the cluster; null if none was given
     * @param environment of the process
     * @param err where progress goes
     * @param quiet whether it says nothing but errors
     * @return the engine
     */
    static SparkEngine of(String master, Map<String, String> environment, PrintWriter err, boolean quiet) {
        if (master == null) {
            throw new Failure(
                    ExitCode.INVALID, "--engine spark: --master is missing, such as spark://host:7077 or local[2]");
        }
        String home = environment.getOrDefault("SPARK_HOME", "");
        if (home.isEmpty() || !Files.isDirectory(Path.of(home, "jars"))) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--engine spark: " + (home.isEmpty() ? "SPARK_HOME is not set" : home + " has no folder jars")
                            + "; set SPARK_HOME to a Spark 4 for Scala 2.13, whose jars are in its folder jars");
        }
        if (SparkEngine.class.getResource("/" + DRIVER.replace('.', '/') + ".class") == null) {
            throw new Failure(
                    ExitCode.INVALID,
                    "--engine spark: this program was built without it; mvn -Pspark -DskipTests package builds it");
        }
        return new SparkEngine(master, Path.of(home).toAbsolutePath(), err, quiet);
    }

    /** Number of parts for a sweep that takes so long on one thread, s. */
    static int parts(double seconds) {
        return (int) Math.max(2, Math.min(100_000, Math.ceil(seconds / PART_SECONDS)));
    }

    /**
     * Has the parts done that a folder lacks; of a study those of all blocks, on which its driver decides.
     *
     * @param folder results folder of what was laid out in parts
     * @return whether all are there; false if it was interrupted
     * @throws SweepException if the folder cannot be read, or the cluster gave up: what is done stays
     */
    boolean execute(Path folder) throws SweepException, InterruptedException {
        Path log = null;
        try {
            PartProgress progress = new PartProgress(folder);
            progress.look();
            if (!progress.study() && progress.lacking() == 0) {
                return true;
            }
            log = Files.createTempFile("flashpoint-spark", ".log");
            return drive(folder, progress, log);
        } catch (IOException e) {
            throw new SweepException("--engine spark: " + FailureText.of(e), e, true);
        } finally {
            delete(log);
        }
    }

    private boolean drive(Path folder, PartProgress progress, Path log)
            throws IOException, InterruptedException, SweepException {
        ProcessBuilder builder =
                new ProcessBuilder(command(folder)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().putIfAbsent("SPARK_SCALA_VERSION", "2.13");
        Process driver = builder.start();
        try (SweepProgress bar = new SweepProgress(quiet, err);
                InterruptHandler interruption = new InterruptHandler(folder, err, driver::destroy)) {
            do {
                progress.look();
                bar.to(progress.done(), progress.runs(), progress.failed());
            } while (!driver.waitFor(LOOK_MS, TimeUnit.MILLISECONDS));
            progress.look();
            bar.to(progress.done(), progress.runs(), progress.failed());
            boolean ended = driver.exitValue() == 0 || !progress.study();
            if (progress.lacking() > 0 || !ended) {
                if (interruption.came(TOLD.contains(driver.exitValue()) ? HEARD_MS : 0)) {
                    return false;
                }
                throw new SweepException(
                        folder + ": Spark left " + progress.lacking() + " of " + progress.parts() + " parts undone ("
                                + last(log) + "); no run is marked as failed for it",
                        null,
                        true);
            }
            interruption.writing();
            return true;
        } finally {
            driver.destroy();
        }
    }

    /** The last line that says something. */
    private static String last(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> said = lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                    .toList();
            List<String> causes = said.stream()
                    .filter(line ->
                            line.contains("Exception") || line.startsWith("Caused by") || line.contains(" ERROR "))
                    .toList();
            return said.isEmpty()
                    ? "it said nothing"
                    : FailureText.plain(causes.isEmpty() ? said.get(said.size() - 1) : causes.get(causes.size() - 1));
        }
    }

    private static void delete(Path log) {
        try {
            if (log != null) {
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            // It stays with the temporary files of the system.
        }
    }

    /** Spark's jars come first: the program's own logging is silent, and would silence Spark. */
    private List<String> command(Path folder) throws IOException {
        List<Path> own = classPath();
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        OPENED.forEach(name -> words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        words.addAll(List.of("-Djava.awt.headless=true", "-Dspark.master=" + master));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        if (own.stream().allMatch(Files::isRegularFile)) {
            words.add("-Dspark.jars="
                    + own.stream().map(p -> p.toUri().toString()).collect(Collectors.joining(",")));
        } else {
            words.add("-Dspark.executor.extraClassPath="
                    + own.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        String all = home.resolve("jars") + File.separator + "*" + File.pathSeparator
                + own.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        words.addAll(List.of("-cp", all, DRIVER, folder.toAbsolutePath().toString()));
        return words;
    }

    /** The program's class path: of a jar, with what is in the folder {@code lib} beside it. */
    private static List<Path> classPath() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            paths.add(path);
            Path libraries = path.resolveSibling("lib");
            if (entry.endsWith(".jar") && Files.isDirectory(libraries)) {
                try (Stream<Path> jars = Files.list(libraries)) {
                    jars.filter(p -> p.toString().endsWith(".jar")).sorted().forEach(paths::add);
                }
            }
        }
        return paths.stream()
                .filter(Files::exists)
                .filter(p -> !p.getFileName().toString().startsWith("slf4j-"))
                .distinct()
                .toList();
    }
}
