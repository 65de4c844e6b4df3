package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is lacking for Spark is said in a line, before anything is begun. */
class SparkEngineTest {

    @TempDir
    Path temp;

    private void refused(String master, Map<String, String> environment, String words) {
        assertThatThrownBy(() -> SparkEngine.of(master, environment, new PrintWriter(System.err, true), true))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--engine spark: ")
                .hasMessageContaining(words);
    }

    @Test
    void whatIsLackingIsNamed() throws Exception {
        refused(null, Map.of(), "--master is missing");
        refused("local[2]", Map.of(), "SPARK_HOME is not set; set SPARK_HOME to");
        refused("local[2]", Map.of("SPARK_HOME", temp.toString()), temp + " has no folder jars; set SPARK_HOME to");
        Files.createDirectory(temp.resolve("jars"));
        if (SparkEngine.class.getResource("/flashpoint/spark/SparkParts.class") == null) {
            refused("local[2]", Map.of("SPARK_HOME", temp.toString()), "mvn -Pspark -DskipTests package");
        }
    }

    @Test
    void nothingIsBegunWithoutACluster() {
        Path out = temp.resolve("never");
        for (List<String> more :
                List.of(List.of("--engine", "spark"), List.of("--master", "local[2]"), List.of("--engine", "flink"))) {
            List<String> words = new java.util.ArrayList<>(List.of(
                    "sweep",
                    "scenarios/three-villages.yaml",
                    "--vary",
                    "police.reinf.delay=2",
                    "--out",
                    out.toString()));
            words.addAll(more);
            CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
            assertThat(shell.exit()).as(shell.err()).isEqualTo(ExitCode.INVALID);
            assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void partsTakeHalfAMinute() {
        assertThat(SparkEngine.parts(1)).isEqualTo(2);
        assertThat(SparkEngine.parts(3000)).isEqualTo(100);
        assertThat(SparkEngine.parts(1e9)).isEqualTo(100_000);
    }
}
