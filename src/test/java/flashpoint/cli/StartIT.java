package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start loads, and the launcher beside the jar. */
class StartIT {

    private static final Path JAR = Path.of(System.getProperty("flashpoint.jar", "target/flashpoint.jar"));
    private static final String SCENARIO = "scenarios/three-villages.yaml";
    private static final List<String> HEAVY =
            List.of("org.jfree.", "org.apache.batik.", "org.duckdb.", "java.awt.Font", "javax.swing.", "sim.display.");

    @TempDir
    private Path folder;

    private List<String> lines(List<String> words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process p = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(p.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
        List<String> lines = Files.readAllLines(out);
        assertThat(p.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private List<String> loaded(String... args) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load:stdout"));
        words.addAll(List.of("-jar", JAR.toString()));
        words.addAll(List.of(args));
        List<String> classes = lines(words);
        assertThat(classes).as("the log holds the program's own classes").anyMatch(c -> c.contains("flashpoint.cli."));
        return classes;
    }

    private static boolean heavy(String line) {
        return HEAVY.stream().anyMatch(line::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "sweep --help", "describe parameters", "--version"})
    void whatOnlyTellsSomethingLoadsNoChartsNoDatabaseAndNoWindows(String command) throws Exception {
        assertThat(loaded(command.split(" "))).noneMatch(StartIT::heavy);
    }

    @Test
    void helpReadsNoScenarioAndRunsNoModel() throws Exception {
        assertThat(loaded("--help"))
                .noneMatch(
                        c -> c.contains("org.snakeyaml.") || c.contains("tools.jackson.") || c.contains("sim.engine."));
    }

    @Test
    void aVerbDoesNotWaitForTheOptionsOfTheOthers() throws Exception {
        assertThat(loaded("plan", "--help"))
                .anyMatch(c -> c.contains(".PlanCommand "))
                .noneMatch(c -> c.contains(".SweepCommand ") || c.contains(".GuiCommand "));
    }

    @Test
    void aRunWithoutChartsLoadsNone() throws Exception {
        String out = folder.resolve("plain").toString();
        assertThat(loaded("run", SCENARIO, "--charts", "none", "--out", out)).noneMatch(StartIT::heavy);
    }

    @Test
    void aRunLoadsNoDatabase() throws Exception {
        String out = folder.resolve("charts").toString();
        assertThat(loaded("run", SCENARIO, "--out", out))
                .anyMatch(c -> c.contains("org.jfree."))
                .noneMatch(c -> c.contains("org.duckdb."));
    }

    /** Skipped where the build left no launcher beside the jar, or the system cannot run it. */
    @Test
    void theLauncherDoesWhatTheJarDoesFromAnyFolder() throws Exception {
        Path launcher = JAR.toAbsolutePath().resolveSibling("flashpoint");
        assumeThat(Files.isExecutable(launcher)).isTrue();
        Path out = folder.resolve("launched");
        Path scenario = Path.of(SCENARIO).toAbsolutePath();
        Process p = new ProcessBuilder(
                        launcher.toString(), "run", scenario.toString(), "--charts", "none", "--out", out.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(p.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(p.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        Path same = folder.resolve("same");
        loaded("run", SCENARIO, "--charts", "none", "--out", same.toString());
        for (String name : List.of("runs.csv", "series.csv", "villages.csv", "events.csv", "scenario.yaml")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(same.resolve(name));
        }
    }
}
