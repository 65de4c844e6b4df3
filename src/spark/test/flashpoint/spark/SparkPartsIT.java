package flashpoint.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar with Spark's own jars, on a cluster of two executors in processes of their own: one is killed in the middle, then
 * the driver is; the tables are those of threads. Wants the folder of {@code mvn -f src/spark/pom.xml package}.
 */
class SparkPartsIT {

    private static final String CLUSTER = "local-cluster[2,1,900]";
    private static final int PARTS = 16;

    @TempDir
    Path temp;

    private JarProcess start(String... words) throws IOException {
        return JarProcess.start(temp.resolve("said"), List.of(), List.of(words));
    }

    private static String[] sweep(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "scenarios/three-villages.yaml", "--replicates", "160"));
        words.addAll(List.of("--vary", "police.reinf.delay=2,4", "--metrics", "deaths,heard_share", "--events"));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void executorAndDriverKilledTheTablesAreThoseOfThreads() throws Exception {
        assumeThat(JarProcess.SPARK.resolve("jars")).isDirectory();
        Path here = temp.resolve("here");
        JarProcess threads = start(sweep(here, "--threads", "2"));
        assertThat(threads.end()).as(threads.said()).isZero();

        Path there = temp.resolve("there");
        JarProcess sweep = start(sweep(there, "--engine", "spark", "--master", CLUSTER, "--parts", "" + PARTS));
        sweep.await(() -> JarProcess.done(there) >= 2);
        List<ProcessHandle> executors = sweep.executors();
        assertThat(executors).as(sweep.said()).isNotEmpty();
        executors.get(0).destroyForcibly();
        long before = JarProcess.done(there);
        assertThat(sweep.end()).as(sweep.said()).isZero();
        assertThat(before).as("killed before the end").isLessThan(PARTS);
        assertThat(JarProcess.files(there)).isEqualTo(JarProcess.files(here));

        Path again = temp.resolve("again");
        JarProcess driven = start(sweep(again, "--engine", "spark", "--master", CLUSTER, "--parts", "" + PARTS));
        driven.await(() -> JarProcess.done(again) >= 2);
        driven.kill();
        assertThat(JarProcess.done(again)).as("killed before the end").isBetween(2L, PARTS - 1L);
        JarProcess resumed = start("resume", again.toString(), "--engine", "spark", "--master", CLUSTER);
        assertThat(resumed.end()).as(resumed.said()).isZero();
        assertThat(JarProcess.files(again)).isEqualTo(JarProcess.files(here));
        assertThat(again.resolve("parts").toFile().list()).hasSize(PARTS + 1);
    }
}
