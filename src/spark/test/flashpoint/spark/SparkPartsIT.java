package flashpoint.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar with Spark's own jars, on a cluster of two executors in processes of their own: one is killed in the middle, then
 * the driver is; the tables are those of threads. Wants the folder of {@code mvn -f src/spark/pom.xml package}.
 */
class SparkPartsIT {

    private static final Path JAR = Path.of(System.getProperty("flashpoint.jar", "target/flashpoint.jar"));
    private static final Path SPARK = Path.of("target", "spark-home").toAbsolutePath();
    private static final String CLUSTER = "local-cluster[2,1,900]";
    private static final int PARTS = 16;

    @TempDir
    Path temp;

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Dspark.ui.enabled=false", "-Dspark.driver.host=127.0.0.1"));
        command.addAll(List.of("-Dspark.executor.memory=700m", "-jar", JAR.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile());
        builder.environment().put("SPARK_HOME", SPARK.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    private int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("ends in time").isTrue();
        return process.exitValue();
    }

    private static void await(Process process, BooleanSupplier condition) throws InterruptedException {
        for (int k = 0; k < 1200 && process.isAlive() && !condition.getAsBoolean(); k++) {
            Thread.sleep(100);
        }
    }

    private static long done(Path folder) {
        try (Stream<Path> parts = Files.list(folder.resolve("parts"))) {
            return parts.filter(p -> Files.exists(p.resolve("part.json"))).count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Executors of a driver that another process has started. */
    private static List<ProcessHandle> executors(Process process) {
        return process.descendants()
                .filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    private static String[] sweep(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "scenarios/three-villages.yaml", "--replicates", "160"));
        words.addAll(List.of("--vary", "police.reinf.delay=2,4", "--metrics", "deaths,heard_share", "--events"));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static Map<?, ?> tables(Path folder) throws IOException {
        Map<?, ?> files = (Map<?, ?>) Manifest.read(folder).get("files");
        assertThat(files.containsKey("runs.csv")).isTrue();
        return files;
    }

    private String said() throws IOException {
        return Files.readString(temp.resolve("said"));
    }

    @Test
    void executorAndDriverKilledTheTablesAreThoseOfThreads() throws Exception {
        assumeThat(SPARK.resolve("jars")).isDirectory();
        Path here = temp.resolve("here");
        assertThat(end(start(sweep(here, "--threads", "2")))).as(said()).isZero();

        Path there = temp.resolve("there");
        Process sweep = start(sweep(there, "--engine", "spark", "--master", CLUSTER, "--parts", "" + PARTS));
        await(sweep, () -> done(there) >= 2);
        List<ProcessHandle> executors = executors(sweep);
        assertThat(executors).as(said()).isNotEmpty();
        executors.get(0).destroyForcibly();
        long before = done(there);
        assertThat(end(sweep)).as(said()).isZero();
        assertThat(before).as("killed before the end").isLessThan(PARTS);
        assertThat(tables(there).equals(tables(here))).as("the same bytes").isTrue();

        Path again = temp.resolve("again");
        Process driven = start(sweep(again, "--engine", "spark", "--master", CLUSTER, "--parts", "" + PARTS));
        await(driven, () -> done(again) >= 2);
        List<ProcessHandle> all = driven.descendants().toList();
        driven.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(done(again)).as("killed before the end").isBetween(2L, PARTS - 1L);
        Process resumed = start("resume", again.toString(), "--engine", "spark", "--master", CLUSTER);
        assertThat(end(resumed)).as(said()).isZero();
        assertThat(tables(again).equals(tables(here))).as("the same bytes").isTrue();
        assertThat(again.resolve("parts").toFile().list()).hasSize(PARTS + 1);
    }
}
