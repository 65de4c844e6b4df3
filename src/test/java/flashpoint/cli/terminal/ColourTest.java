package flashpoint.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Escape sequences: on a terminal in the help, and nowhere else. */
class ColourTest {

    private static final String ESCAPE = "\u001B";
    private static final String CONTROL = "\u009B";

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "true, xterm-256color, unset, true, true",
                "true, xterm, '', true, true",
                "true, xterm, 1, false, true",
                "true, xterm, 0, false, true",
                "true, dumb, unset, false, false",
                "true, unset, unset, false, false",
                "true, '', unset, false, false",
                "false, xterm, unset, false, false",
                "false, dumb, 1, false, false"
            })
    void coloursNeedATerminalThatCanShowThemAndNobodyWhoWantsNone(
            boolean attached, String term, String unwanted, boolean colours, boolean redraws) {
        assertThat(Terminal.colours(attached, term, unwanted)).isEqualTo(colours);
        assertThat(Terminal.redraws(attached, term)).isEqualTo(redraws);
    }

    static Stream<String> verbs() {
        return Verbs.NAMES.stream();
    }

    /** Without a terminal, as in these tests: help, a mistake, and a file that is not there. */
    @ParameterizedTest
    @MethodSource("verbs")
    void noVerbWritesAnEscapeIntoAPipe(String verb) {
        for (List<String> words :
                List.of(List.of(verb, "--help"), List.of(verb, "--no-such-flag"), List.of(verb, "no/such/file.yaml"))) {
            boolean opens = List.of("gui", "serve", "bench", "new", "validate").contains(verb);
            if (!(opens && words.get(1).startsWith("no/"))) {
                CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
                assertThat(shell.out() + shell.err())
                        .as(String.join(" ", words))
                        .isNotEmpty()
                        .doesNotContain(ESCAPE, CONTROL);
            }
        }
    }

    /** Tables, lists and progress of verbs that do something. */
    @Test
    void whatVerbsDoIsToldWithoutEscapes() {
        String out = temp.resolve("run").toString();
        String sweep = temp.resolve("sweep").toString();
        String scenario = "scenarios/three-villages.yaml";
        List<List<String>> lines = List.of(
                List.of("run", scenario, "--set", "meta.days=1", "--replicates", "3", "--out", out, "--verbose"),
                List.of("reproduce", out),
                List.of("describe", "parameters", "police."),
                List.of("describe", "metrics"),
                List.of("describe", "scenario", scenario),
                List.of("explain", scenario, "--person", "3", "--hour", "5"),
                List.of("explain", scenario, "--list", "persons", "--hour", "5"),
                List.of("plan", scenario, "--vary", "threshold.mu=0.5,0.6"),
                List.of(
                        "sweep",
                        scenario,
                        "--set",
                        "meta.days=1",
                        "--vary",
                        "threshold.mu=0.5,0.6",
                        "--replicates",
                        "2",
                        "--out",
                        sweep));
        for (List<String> words : lines) {
            CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
            assertThat(shell.out() + shell.err())
                    .as(String.join(" ", words) + ": exit " + shell.exit())
                    .isNotEmpty()
                    .doesNotContain(ESCAPE, CONTROL, "\r");
        }
    }

    /** The program in a terminal made by {@code script}, if that is installed. */
    private String seen(Map<String, String> environment, String words) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");
        Path said = temp.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "'" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + Main.class.getName() + " " + words;
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/script", "-qefc", command, "/dev/null")
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("NO_COLOR");
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    @Test
    @Tag("heavy")
    void onATerminalHelpIsColouredUnlessNobodyWantsIt() throws Exception {
        assertThat(seen(Map.of(), "run --help")).contains(ESCAPE, "--replicates");
        for (Map<String, String> none : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
            assertThat(seen(none, "run --help"))
                    .as(none.toString())
                    .contains("--replicates")
                    .doesNotContain(ESCAPE);
            assertThat(seen(none, "--help")).contains("VERB").doesNotContain(ESCAPE);
        }
    }

    @Test
    @Tag("heavy")
    void progressIsDrawnOverOnATerminalWithoutEscapesAndNotOnADumbOne() throws Exception {
        String run = "run scenarios/three-villages.yaml --set meta.days=1 --replicates 3 --force --out ";
        assertThat(seen(Map.of(), run + temp.resolve("a"))).contains("\rrun").doesNotContain(ESCAPE);
        assertThat(seen(Map.of("TERM", "dumb"), run + temp.resolve("b")).replace("\r\n", "\n"))
                .contains("3/3")
                .doesNotContain("\r", ESCAPE);
        assertThat(seen(Map.of("NO_COLOR", "1"), run + temp.resolve("c"))).doesNotContain(ESCAPE);
    }
}
