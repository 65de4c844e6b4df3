package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Shell run = Shell.run(
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
        Shell shell = Shell.run("reproduce", results.toString(), "--threads", "2");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.err()).contains("byte for byte");
    }

    @Test
    void oneChangedDigitIsFoundAndNamed() throws IOException {
        Path series = results.resolve("series.csv");
        String text = Files.readString(series);
        int at = text.lastIndexOf(",0,") + 1;
        Files.writeString(series, text.substring(0, at) + "9" + text.substring(at + 1));
        Shell shell = Shell.run("reproduce", results.toString());
        assertThat(shell.exit()).isEqualTo(4);
        assertThat(shell.err())
                .contains("series.csv: not what the manifest says", "series.csv: differs from byte " + at);
    }

    @Test
    void aLostFileIsNamed() throws IOException {
        Files.delete(results.resolve("events.csv"));
        Shell shell = Shell.run("reproduce", results.toString());
        assertThat(shell.exit()).isEqualTo(4);
        assertThat(shell.err()).contains("events.csv: in the manifest, but not in the folder");
    }

    @Test
    void aFolderWithoutManifestIsNoResultsFolder() throws IOException {
        Files.delete(results.resolve("manifest.json"));
        Shell shell = Shell.run("reproduce", results.toString());
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("no manifest.json");
    }
}
