package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After any verb with any flags, each file that no manifest of ours names is there with its bytes. */
class ForeignFilesTest {

    private static final Path SCENARIO = Path.of("scenarios", "three-villages.yaml");

    /** Names a user may have in a folder, those of our own files and of what stands beside them among them. */
    private static final List<String> NAMES = List.of(
            "thesis.docx",
            "notes/old/a.txt",
            "runs.csv",
            "events.csv",
            "manifest.json",
            "report.html",
            "sweep.duckdb",
            "sweep.duckdb.new",
            "charts/mine.png",
            "scenario.yaml",
            ".flashpoint",
            ".committed",
            ".flashpoint.lock");

    @TempDir
    Path temp;

    private Path scenario;
    private Path experiment;
    private final Map<Path, String> theirs = new TreeMap<>();

    @BeforeEach
    void inputs() throws IOException {
        scenario = Files.copy(SCENARIO, temp.resolve("t3.yaml"));
        experiment = temp.resolve("experiment.yaml");
        Files.writeString(
                experiment,
                "scenario: t3.yaml\nname: few\nfactors:\n  police.reinf.delay: [2, 4]\nreplicates: 1\n"
                        + "metrics: [deaths]\nset: {meta.days: 0.05}\n");
        note(scenario);
        note(experiment);
    }

    private void note(Path file) throws IOException {
        theirs.put(file, Manifest.sha256(file));
    }

    private Path foreign(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "precious " + file.getFileName());
        note(file);
        return file;
    }

    private CommandRunner flashpoint(String... args) throws IOException {
        CommandRunner shell = CommandRunner.run(args);
        for (Map.Entry<Path, String> file : theirs.entrySet()) {
            assertThat(file.getKey()).as(String.join(" ", args)).isRegularFile();
            assertThat(Manifest.sha256(file.getKey()))
                    .as(file.getKey() + " after " + String.join(" ", args))
                    .isEqualTo(file.getValue());
        }
        assertThat(shell.err()).doesNotContain("Exception", "\tat ");
        return shell;
    }

    private List<List<String>> writers(Path out) {
        List<List<String>> commands = new ArrayList<>();
        String to = out.toString();
        commands.add(List.of(
                "run", scenario.toString(), "--set", "meta.days=0.05", "--charts", "none", "--quiet", "--out", to));
        commands.add(List.of("sweep", experiment.toString(), "--quiet", "--out", to));
        commands.add(List.of("validate", "granovetter-uniform", "--quiet", "--out", to));
        commands.add(List.of("merge", temp.resolve("whole").toString(), "--quiet", "--out", to));
        return commands;
    }

    private static String[] with(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aFolderWithAnyFileOfOthersIsRefusedWithAndWithoutForce() throws IOException {
        assertThat(flashpoint("sweep", experiment.toString(), "--quiet", "--out", temp.resolve("whole") + "")
                        .exit())
                .isZero();
        for (String name : NAMES) {
            Path folder = temp.resolve("with-" + name.replace('/', '-'));
            foreign(folder.resolve(name));
            boolean first = name.equals(NAMES.get(0));
            for (List<String> command : writers(folder).subList(0, first ? 4 : 2)) {
                for (String[] flags : new String[][] {{}, {"--force"}}) {
                    CommandRunner shell = flashpoint(with(command, flags));
                    assertThat(shell.exit()).as(command + " " + name).isEqualTo(ExitCode.INVALID);
                    assertThat(shell.errorLines()).isEqualTo(1);
                }
            }
            assertThat(flashpoint("resume", folder.toString()).exit()).isNotZero();
            assertThat(flashpoint("reproduce", folder.toString()).exit()).isNotZero();
        }
    }

    @Test
    void filesAmongOurResultsStay() throws IOException {
        for (int verb = 0; verb < 2; verb++) {
            Path folder = temp.resolve("ours" + verb);
            assertThat(flashpoint(with(writers(folder).get(verb))).exit()).isZero();
            foreign(folder.resolve("charts/my-own-figure.png"));
            foreign(folder.resolve("thesis.docx"));
            for (List<String> command : writers(folder).subList(0, 2)) {
                CommandRunner shell = flashpoint(with(command, "--force"));
                assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
                assertThat(shell.err()).contains("thesis.docx");
            }
            flashpoint("resume", folder.toString());
            // What is lacking is made anew, beside what is not ours.
            if (verb == 1) {
                Files.delete(folder.resolve("report.html"));
                assertThat(flashpoint("resume", folder.toString()).exit()).isZero();
                assertThat(folder.resolve("report.html")).exists();
            }
        }
    }

    @Test
    void namesBesideTheFolderAreAnybodys() throws IOException {
        for (String ending :
                List.of(".incomplete", ".replaced", ".incomplete-0123456789ab", ".replaced-0123456789ab")) {
            foreign(temp.resolve("x" + ending).resolve("mine"));
        }
        for (List<String> command : writers(temp.resolve("x")).subList(0, 2)) {
            assertThat(flashpoint(with(command, "--force")).exit())
                    .as(command.toString())
                    .isIn(0, 2);
        }
        foreign(temp.resolve(".y.flashpoint.lock"));
        CommandRunner locked = flashpoint(with(writers(temp.resolve("y")).get(0), "--force"));
        assertThat(locked.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(locked.err()).contains("is no lock of Flashpoint");
    }

    @Test
    void inputsAndFilesOfOthersAreNoPlaceForATableOrAnAnswer() throws IOException {
        Path precious = foreign(temp.resolve("precious.csv"));
        for (Path file : List.of(precious, scenario, experiment, temp)) {
            for (String[] flags : new String[][] {{}, {"--force"}}) {
                Path out = temp.resolve("never");
                assertThat(flashpoint(with(writers(out).get(1), with(List.of(flags), "--behaviorspace", file + "")))
                                .exit())
                        .isEqualTo(ExitCode.INVALID);
                assertThat(out).doesNotExist();
                List<String> explain = List.of(
                        "explain", scenario.toString(), "--person", "3", "--hour", "1", "--quiet", "--out", file + "");
                assertThat(flashpoint(with(explain, flags)).exit()).isEqualTo(ExitCode.INVALID);
            }
        }
    }

    @Test
    void whatIsRunIsNotReplacedByItsResults() throws IOException {
        Path folder = temp.resolve("again");
        assertThat(flashpoint(with(writers(folder).get(0))).exit()).isZero();
        Path own = folder.resolve("scenario.yaml");
        note(own);
        CommandRunner shell =
                flashpoint("run", own.toString(), "--charts", "none", "--out", folder.toString(), "--force");
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.err()).contains("never written over");
    }

    /** A manifest may come from anybody: names that lead out of the folder, or through a link, are nobody's. */
    @Test
    void aForgedManifestRemovesNothing() throws IOException {
        Path outside = foreign(temp.resolve("outside/secret.txt"));
        Path folder = Files.createDirectories(temp.resolve("forged"));
        Files.createSymbolicLink(folder.resolve("charts"), outside.getParent());
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"program\": \"flashpoint\", \"kind\": \"sweep\", \"files\": {\"../outside/secret.txt\": {}, \""
                        + outside + "\": {}, \"charts/secret.txt\": {}, \"\": {}, \"..\": {}}}");
        for (List<String> command : writers(folder).subList(0, 2)) {
            assertThat(flashpoint(with(command, "--force")).exit()).isEqualTo(ExitCode.INVALID);
        }
        Files.delete(folder.resolve("charts"));
        for (List<String> command : writers(folder).subList(0, 2)) {
            flashpoint(with(command, "--force"));
        }
    }

    @Test
    void aFolderToBeResumedHoldsNoLinks() throws IOException {
        Path bashrc = foreign(temp.resolve("bashrc"));
        Path folder = temp.resolve("foreign");
        assertThat(flashpoint(with(writers(folder).get(1))).exit()).isZero();
        Files.delete(folder.resolve("manifest.json"));
        for (String name : List.of(
                "scenario.yaml.part", "runs.csv", "series.csv", "report.html", "sweep.duckdb.wal", "charts/x.svg")) {
            Files.deleteIfExists(folder.resolve(name));
            Files.createSymbolicLink(folder.resolve(name), bashrc);
            CommandRunner shell = flashpoint("resume", folder.toString());
            assertThat(shell.exit()).as(name).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err()).contains("link");
            Files.delete(folder.resolve(name));
        }
        assertThat(flashpoint("resume", folder.toString()).exit()).isZero();
    }

    @Test
    void whatIsNoResultsFolderIsSaidFirst() throws IOException {
        Path file = foreign(temp.resolve("file"));
        Path work = temp.resolve("work");
        foreign(work.resolve(".git/HEAD"));
        for (String out : List.of("", " ", "/", file.toString(), work.toString(), "/dev/null")) {
            for (List<String> command : writers(Path.of(out)).subList(0, 2)) {
                CommandRunner shell = flashpoint(with(command, "--force"));
                assertThat(shell.exit()).as(out).isEqualTo(ExitCode.INVALID);
                assertThat(shell.errorLines()).isEqualTo(1);
                assertThat(shell.err()).doesNotContain("not empty");
            }
        }
        assertThat(flashpoint("sweep", experiment.toString(), "--out", "-").err())
                .contains("standard output");
        assertThat(Path.of("-")).doesNotExist();
        for (String up : List.of(".", "..", "src/..", System.getProperty("user.home"))) {
            assertThat(flashpoint(with(writers(Path.of(up)).get(0), "--force")).exit())
                    .as(up)
                    .isEqualTo(ExitCode.INVALID);
        }
        try (Stream<Path> here = Files.list(Path.of("."))) {
            assertThat(here.map(Path::toString)).noneMatch(n -> n.contains("incomplete") || n.contains("runs.csv"));
        }
    }
}
