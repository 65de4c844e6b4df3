package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.results.Manifest;
import flashpoint.testing.ExtensionJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of events and processes from another jar: found, named, and no trace of them where they are not used. */
class ExtensionTest {

    private static final List<String> DATA = List.of("runs.csv", "series.csv", "villages.csv", "events.csv");

    @TempDir
    private static Path folder;

    private static Path jar;

    @BeforeAll
    static void aStudyHasAJar() throws IOException {
        // Against the order of names.
        jar = ExtensionJar.of(folder, "1.0", "Consolation", "Appeal");
    }

    private static Path scenario(String name, String... events) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        String base = Path.of("scenarios/three-villages.yaml").toAbsolutePath().toString();
        Files.writeString(
                file,
                "extends: " + base + "\nmeta: {name: " + name + "}\n"
                        + (events.length == 0 ? "" : "events:\n  - " + String.join("\n  - ", events) + "\n"));
        return file;
    }

    private static CommandRunner flashpoint(String... args) throws Exception {
        return ExtensionJar.with(jar, () -> CommandRunner.run(args));
    }

    private static String[] run(Path scenario, Path out) {
        return new String[] {
            "run", scenario.toString(), "--replicates", "2", "--charts", "none", "--quiet", "--out", out.toString()
        };
    }

    private static Path with(Path scenario, String name) throws Exception {
        Path out = folder.resolve(name);
        CommandRunner shell = flashpoint(run(scenario, out));
        assertThat(shell.exit()).as(shell.err()).isZero();
        return out;
    }

    @Test
    void oneThatIsLoadedButIdleChangesNoByteAndIsNotNamed() throws Exception {
        Path scenario = scenario("idle");
        Path without = folder.resolve("without");
        assertThat(CommandRunner.run(run(scenario, without)).exit()).isZero();
        Path with = with(scenario, "with");
        for (String file : DATA) {
            assertThat(with.resolve(file)).hasSameBinaryContentAs(without.resolve(file));
        }
        assertThat(Manifest.read(with)).doesNotContainKey("extensions");
    }

    @Test
    void whatIsLoadedIsDescribedWithItsJarAndItsDraws() throws Exception {
        CommandRunner shell = flashpoint("describe", "extensions", "--format", "json");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("CONSOLATION", "friends visit the angry", "whether a friend comes", "APPEAL", "\"1.0\"")
                .contains(Manifest.sha256(jar));
        assertThat(CommandRunner.run("describe", "extensions").out()).doesNotContain("CONSOLATION");
    }

    @Test
    void anInterventionFromAJarActsAndItsJarStandsInTheManifest() throws Exception {
        Path plain = with(scenario("plain"), "plain");
        Path used = with(scenario("used", "{id: radio, type: APPEAL, t0: 9, doubt: 0.6}"), "used");
        assertThat(Files.readString(used.resolve("series.csv")))
                .isNotEqualTo(Files.readString(plain.resolve("series.csv")));
        assertThat(Manifest.read(used).get("extensions"))
                .isEqualTo(List.of(
                        Map.of("event", "APPEAL", "name", "study", "version", "1.0", "sha256", Manifest.sha256(jar))));
    }

    @Test
    void reproduceTakesTheSameJarAndRefusesAMissingOneAndAnother() throws Exception {
        Path results = with(scenario("again", "{id: radio, type: APPEAL, t0: 9, doubt: 0.6}"), "again");
        CommandRunner same = flashpoint("reproduce", results.toString());
        assertThat(same.exit()).as(same.err()).isZero();
        CommandRunner missing = CommandRunner.run("reproduce", results.toString());
        assertThat(missing.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(missing.errorLines()).isEqualTo(1);
        assertThat(missing.err()).contains("study 1.0", "APPEAL", Manifest.sha256(jar), "not on the class path");
        Path other = ExtensionJar.of(folder, "1.1", "Appeal");
        CommandRunner another = ExtensionJar.with(other, () -> CommandRunner.run("reproduce", results.toString()));
        assertThat(another.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(another.errorLines()).isEqualTo(1);
        assertThat(another.err()).contains("study 1.0", "found another", "study 1.1", Manifest.sha256(other));
    }

    @Test
    void withoutItsJarAnEventIsRefusedInALine() throws Exception {
        CommandRunner shell =
                CommandRunner.run(run(scenario("lost", "{id: radio, type: APPEAL, t0: 9}"), folder.resolve("lost")));
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("lost.yaml", "APPEAL");
    }

    @Test
    void itsFieldsAreCheckedAndOverriddenLikeAllOthers() throws Exception {
        Path scenario = scenario("fields", "{id: radio, type: APPEAL, t0: 9, doubt: 2}");
        CommandRunner shell = flashpoint(run(scenario, folder.resolve("fields")));
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.err()).contains("doubt", "0 to 1");
        CommandRunner set = flashpoint("describe", "scenario", scenario.toString(), "--set", "events.radio.doubt=0.3");
        assertThat(set.exit()).as(set.err()).isZero();
        assertThat(set.out()).contains("APPEAL at 9 h");
    }

    @Test
    void extensionsFollowTheBuiltInKindsInOrderOfName() throws Exception {
        String text = flashpoint("describe", "events").out();
        assertThat(text.indexOf("SECOND_INCIDENT"))
                .isLessThan(text.indexOf("APPEAL"))
                .isPositive();
        assertThat(text.indexOf("APPEAL")).isLessThan(text.indexOf("CONSOLATION"));
        assertThat(flashpoint("describe", "schema").out()).contains("CONSOLATION", "visits to one of the angry");
        assertThat(CommandRunner.run("describe", "schema").out()).doesNotContain("CONSOLATION");
    }

    /** The process runs from 20 h on: until then every row is as without it, and later not. */
    @Test
    void aProcessFromAJarRunsFromItsEventOn() throws Exception {
        List<String> plain =
                Files.readAllLines(with(scenario("calmer-not"), "calmer-not").resolve("series.csv"));
        Path used = with(scenario("calmer", "{id: visits, type: CONSOLATION, t0: 20, rate: 1}"), "calmer");
        List<String> with = Files.readAllLines(used.resolve("series.csv"));
        int first = 0;
        while (plain.get(first).equals(with.get(first))) {
            first++;
        }
        // A line of header, then a row a tick of a quarter of an hour.
        assertThat(first).isBetween(81, 84);
        assertThat(flashpoint("reproduce", used.toString()).exit()).isZero();
        String loop = flashpoint("describe", "processes").out();
        assertThat(loop.indexOf("AngerDecay")).isLessThan(loop.indexOf("CONSOLATION"));
        assertThat(loop.indexOf("CONSOLATION")).isLessThan(loop.indexOf("Mobilisation"));
    }
}
