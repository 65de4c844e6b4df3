package flashpoint.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.results.Manifest;
import flashpoint.validation.AblationTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AblationCommandTest {

    private static final String THREE = "scenarios/three-villages.yaml";

    @TempDir
    private Path folder;

    @Test
    void aFolderHoldsTablesScenarioAndManifest() throws Exception {
        Path out = folder.resolve("a");
        CommandRunner shell = CommandRunner.run(
                "validate",
                "ablation",
                THREE,
                "--only",
                "events",
                "--replicates",
                "5",
                "--out",
                out.toString(),
                "--quiet");
        assertThat(shell.exit()).isZero();
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).isEqualTo(Files.readString(out.resolve("ablation.md")));
        assertThat(Files.readAllLines(out.resolve("ablation.csv")).get(0))
                .isEqualTo(String.join(
                        ",", AblationTable.COLUMNS.stream().map(c -> c.get(0)).toList()));
        assertThat(Files.readAllLines(out.resolve("columns.csv"))).hasSize(1 + AblationTable.COLUMNS.size());
        assertThat(out.resolve("scenario.yaml")).exists();
        assertThat(Manifest.read(out)).containsEntry("kind", "ablation").containsEntry("replicates", 5L);
    }

    @Test
    void standardOutputIsTheCsvAlone() {
        CommandRunner shell = CommandRunner.run(
                "validate",
                "ablation",
                THREE,
                "--only",
                "events",
                "--replicates",
                "5",
                "--metrics",
                "deaths",
                "--out",
                "-",
                "--quiet");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out().lines()).first().asString().startsWith("kind,name,");
        assertThat(shell.out().lines().skip(1)).isNotEmpty().allMatch(l -> l.startsWith("event,"));
    }

    @Test
    void mistakesAreRefusedInOneLine() {
        refused(
                "--metrics: got injurie, allowed: metrics of runs.csv; did you mean injuries?",
                THREE,
                "--metrics",
                "injurie");
        refused("--replicates: got 4, allowed: 5 to 100000", THREE, "--replicates", "4");
        refused("--set: needs a SCENARIO to change", "--set", "meta.days=4");
        refused(
                "SCENARIO: epstein-1-run-1-paper is of the lattice, allowed: scenarios of villages",
                "scenarios/epstein-1-run-1-paper.yaml");
    }

    private static void refused(String why, String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "validate";
        all[1] = "ablation";
        System.arraycopy(words, 0, all, 2, words.length);
        CommandRunner shell = CommandRunner.run(all);
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.err().strip()).isEqualTo(why);
    }
}
