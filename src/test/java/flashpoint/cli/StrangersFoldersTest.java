package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.results.JsonText;
import flashpoint.results.Manifest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A results folder from elsewhere is checked against itself: nothing that its manifest says is believed. */
class StrangersFoldersTest {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void results() {
        folder = temp.resolve("r");
        assertThat(CommandRunner.run(
                                "run",
                                "scenarios/three-villages.yaml",
                                "--set",
                                "meta.days=0.1",
                                "--replicates",
                                "2",
                                "--charts",
                                "none",
                                "--out",
                                folder.toString())
                        .exit())
                .isZero();
    }

    private CommandRunner reproduce() {
        return CommandRunner.run("reproduce", folder.toString());
    }

    private void change(Consumer<Map<String, Object>> change) throws Exception {
        Map<String, Object> m = new LinkedHashMap<>(Manifest.read(folder));
        change.accept(m);
        Manifest.write(folder, m);
    }

    @Test
    void anUntouchedFolderIsReproduced() {
        assertThat(reproduce().exit()).isZero();
    }

    @Test
    void wrongWordsOfAManifestAreNamed() throws Exception {
        for (String key : List.of("seed", "replicates", "scenario")) {
            change(m -> m.put(key, 99L));
            CommandRunner shell = reproduce();
            assertThat(shell.exit()).as(key).isEqualTo(ExitCode.DIFFERS);
            assertThat(shell.err()).contains("manifest.json: " + key + ": says 99, but it is ");
        }
        change(m -> m.put("seeds", List.of(7L, 8L)));
        assertThat(reproduce().err()).contains("manifest.json: seeds: says [7, 8]");
    }

    @Test
    void anotherVersionIsAWarning() throws Exception {
        change(m -> m.put("version", "9.9"));
        CommandRunner shell = reproduce();
        assertThat(shell.exit()).isZero();
        assertThat(shell.err()).contains("warning: made by flashpoint 9.9 (");
    }

    @Test
    void filesThatTheManifestDoesNotNameAreReported() throws Exception {
        Files.writeString(folder.resolve("report.html"), "exchanged");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        change(m -> m.put("files", Map.of()));
        CommandRunner shell = reproduce();
        assertThat(shell.exit()).isEqualTo(ExitCode.DIFFERS);
        assertThat(shell.err()).contains("report.html: not in the manifest", "notes.txt: not in the manifest, and");
    }

    @Test
    void aNoteOfOnesOwnDoesNotSpoilAFolder() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(reproduce().exit()).isZero();
    }

    @Test
    void aDataFileThatIsMissingAndNotNamedIsMissed() throws Exception {
        Files.delete(folder.resolve("series.csv"));
        change(m -> m.put("files", Map.of()));
        CommandRunner shell = reproduce();
        assertThat(shell.exit()).isEqualTo(ExitCode.DIFFERS);
        assertThat(shell.err()).contains("series.csv: missing from the folder");
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesFromAManifestArePrintedPlain() throws Exception {
        change(m -> {
            Map<String, Object> files = new LinkedHashMap<>((Map<String, Object>) m.get("files"));
            files.put("\u001B[2J\u202Eevil\u009B31m\nOK: all is well", Map.of());
            m.put("files", files);
            m.put("version", "\u001B[31m");
        });
        CommandRunner shell = reproduce();
        assertThat(shell.exit()).isEqualTo(ExitCode.DIFFERS);
        assertThat(shell.err()
                        .codePoints()
                        .filter(c -> c != '\n')
                        .noneMatch(c -> Character.isISOControl(c) || c == 0x202E))
                .as(shell.err())
                .isTrue();
        assertThat(shell.err().lines()).noneMatch(l -> l.startsWith("OK: all is well"));
    }

    @Test
    @Timeout(60)
    void pipesAndLinksInAFolderAreNamedAndNotRead() throws Exception {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        for (String name : List.of("series.csv", "report.html")) {
            Files.delete(folder.resolve(name));
            assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString())
                            .start()
                            .waitFor())
                    .isZero();
        }
        Files.delete(folder.resolve("runs.csv"));
        Files.createSymbolicLink(folder.resolve("runs.csv"), Path.of("/dev/zero"));
        CommandRunner shell = reproduce();
        assertThat(shell.exit()).isEqualTo(ExitCode.DIFFERS);
        assertThat(shell.err())
                .contains("series.csv: no plain file", "report.html: no plain file", "runs.csv: no plain");
        Files.delete(folder.resolve("scenario.yaml"));
        new ProcessBuilder("mkfifo", folder.resolve("scenario.yaml").toString())
                .start()
                .waitFor(9, TimeUnit.SECONDS);
        CommandRunner pipe = reproduce();
        assertThat(pipe.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(pipe.err().lines().filter(l -> l.contains("a pipe or a device, allowed: a file")))
                .hasSize(1);
    }

    @Test
    void nothingOfAFileThatAStrangersScenarioExtendsIsRepeated() throws Exception {
        Path secret = temp.resolve("secret");
        Path scenario = temp.resolve("s.yaml");
        Files.writeString(scenario, "extends: secret\n");
        for (String text : List.of(
                "hunter2",
                "password: hunter2\n",
                "- hunter2\n",
                "hunter2: [\n",
                "%hunter2\n",
                "a: *hunter2",
                "!hunter2 x")) {
            Files.writeString(secret, text);
            CommandRunner shell = CommandRunner.run("describe", "scenario", scenario.toString());
            assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err()).hasLineCount(1).contains("secret:").doesNotContain("hunter2");
        }
    }

    @Test
    void aManifestThatIsNoTextOrNoJsonIsBroken() throws Exception {
        for (byte[] bytes : List.of(
                new byte[] {(byte) 0xFF, 1, 2},
                "{".getBytes(StandardCharsets.UTF_8),
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                ("{\"files\":" + "{\"a\":".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                JsonText.line(Map.of("kind", "run", "files", List.of())).getBytes(StandardCharsets.UTF_8))) {
            Files.write(folder.resolve("manifest.json"), bytes);
            CommandRunner shell = reproduce();
            assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err())
                    .hasLineCount(1)
                    .contains("manifest.json is broken|does not hold"
                            .split("\\|")[shell.err().contains("broken") ? 0 : 1]);
        }
    }
}
