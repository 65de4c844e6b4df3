package flashpoint.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reproduce} finds every byte that is not what the scenario and seed give. */
class ReproduceCommandTest {

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void someResults() {
        results = folder.resolve("results");
        CommandRunner run = CommandRunner.run(
                "run",
                "src/test/resources/scenarios/tiny.yaml",
                "--replicates",
                "2",
                "--charts",
                "none",
                "--out",
                results.toString());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void whatIsUntouchedIsReproduced() {
        CommandRunner shell = CommandRunner.run("reproduce", results.toString(), "--threads", "2");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.err()).contains("byte for byte");
    }

    @Test
    void oneChangedDigitIsFoundAndNamed() throws IOException {
        Path series = results.resolve("series.csv");
        String text = Files.readString(series);
        int at = text.lastIndexOf(",0,") + 1;
        Files.writeString(series, text.substring(0, at) + "9" + text.substring(at + 1));
        CommandRunner shell = CommandRunner.run("reproduce", results.toString());
        assertThat(shell.exit()).isEqualTo(4);
        assertThat(shell.err())
                .contains("series.csv: not what the manifest says", "series.csv: differs from byte " + at);
    }

    @Test
    void aLostFileIsNamed() throws IOException {
        Files.delete(results.resolve("events.csv"));
        CommandRunner shell = CommandRunner.run("reproduce", results.toString());
        assertThat(shell.exit()).isEqualTo(4);
        assertThat(shell.err()).contains("events.csv: in the manifest, but not in the folder");
    }

    @Test
    void aFolderWithoutManifestIsNoResultsFolder() throws IOException {
        Files.delete(results.resolve("manifest.json"));
        CommandRunner shell = CommandRunner.run("reproduce", results.toString());
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("no manifest.json");
    }

    private Path sweep(String... more) {
        Path sweep = folder.resolve("sweep");
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                "scenarios/three-villages.yaml",
                "--set",
                "meta.days=0.5",
                "--vary",
                "police.reinf.delay=2,4",
                "--replicates",
                "2",
                "--series",
                "4",
                "--events",
                "--quiet",
                "--out",
                sweep.toString()));
        words.addAll(List.of(more));
        CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isZero();
        return sweep;
    }

    @Test
    void aSweepIsReproducedWithoutItsStore() throws IOException {
        Path sweep = sweep();
        Files.delete(sweep.resolve("sweep.duckdb"));
        CommandRunner shell = CommandRunner.run("reproduce", sweep.toString(), "--threads", "3");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.err()).contains("10 data files reproduced byte for byte");
    }

    @Test
    void aChangedRowOfASweepIsFoundAndNamed() throws IOException {
        Path runs = sweep("--shard", "2/3").resolve("runs.csv");
        List<String> lines = Files.readAllLines(runs);
        lines.set(2, lines.get(2).replaceFirst(",ok,", ",failed,"));
        Files.writeString(runs, String.join("\n", lines) + "\n");
        CommandRunner shell = CommandRunner.run("reproduce", runs.getParent().toString());
        assertThat(shell.exit()).isEqualTo(4);
        assertThat(shell.err())
                .contains("runs.csv: not what the manifest says it was")
                .containsPattern("runs.csv: differs from byte [0-9]+ \\(line 3\\) on");
        assertThat(shell.err().lines().filter(line -> line.contains("differs"))).hasSize(1);
    }
}
