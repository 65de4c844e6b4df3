package flashpoint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The jar in a process of its own, with Spark's jars where {@code mvn -f src/spark/pom.xml package} puts them. */
final class JarProcess {

    static final Path SPARK = Path.of("target", "spark-home").toAbsolutePath();

    private static final Path JAR = Path.of(System.getProperty("flashpoint.jar", "target/flashpoint.jar"));
    private static final int LONGEST_S = 900;

    /** Many short processes: compiled quickly, and small. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Process process;
    private final Path said;

    private JarProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts it.
     *
     * @param said file for all that it prints
     * @param settings of Spark, such as {@code spark.speculation.quantile=0.5}
     * @param words of the command line
     */
    static JarProcess start(Path said, List<String> settings, List<String> words) throws IOException {
        // A shell that starts the tests in the background has its children ignore Ctrl-C.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Dspark.ui.enabled=false", "-Dspark.driver.host=127.0.0.1"));
        command.addAll(List.of("-Dspark.executor.memory=700m", "-Dspark.executor.extraJavaOptions=" + QUICK));
        command.add("-Dflashpoint.progress=500");
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().put("SPARK_HOME", SPARK.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JDK_JAVA_OPTIONS", QUICK);
        return new JarProcess(builder.start(), said);
    }

    /** Waits for its end; its exit code. */
    int end() throws InterruptedException {
        try {
            assertThat(process.waitFor(LONGEST_S, TimeUnit.SECONDS)).as("ends").isTrue();
            return process.exitValue();
        } finally {
            kill();
        }
    }

    /** Waits until something is so, or it has ended. */
    void await(BooleanSupplier condition) throws InterruptedException {
        for (int k = 0; k < 10 * LONGEST_S && process.isAlive() && !condition.getAsBoolean(); k++) {
            Thread.sleep(100);
        }
    }

    /** Kills it, and all that it has started, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().waitFor();
        SparkCluster.kill(all);
    }

    /** Sends a signal to it alone. */
    void signal(String name) throws IOException, InterruptedException {
        SparkCluster.signal(process.toHandle(), name);
    }

    /** Executors that it has started itself. */
    List<ProcessHandle> executors() {
        return SparkCluster.executors(process.descendants());
    }

    /** What it has printed. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** Parts that are done in a folder. */
    static long done(Path folder) {
        try (Stream<Path> parts = Files.list(folder.resolve("parts"))) {
            return parts.filter(p -> Files.exists(p.resolve("part.json"))).count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** SHA-256 of all tables and pages, by name, without the records of parts. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        ((Map<?, ?>) Manifest.read(folder).get("files")).forEach((name, entry) -> {
            if (!String.valueOf(name).startsWith("parts/")) {
                digests.put(String.valueOf(name), String.valueOf(((Map<?, ?>) entry).get("sha256")));
            }
        });
        assertThat(digests).containsKeys("runs.csv", "report.html");
        return digests;
    }
}
