package flashpoint.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed fits the terminal, is found, and says what was meant. */
class TerminalTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120, 200})
    void aTableFitsItsWidthAndLosesNoWord(int width) {
        List<String> header = List.of("key", "unit", "meaning", "source");
        List<List<String>> rows = List.of(
                List.of(
                        "police.reinf.delay",
                        "h",
                        "from the request to the arrival of reinforcements, told in words",
                        "A"),
                List.of("fear", "", "x".repeat(130), "somebody 2020, a journal with a long name, pages 1 to 20"));
        String text = new TableLayout(header, rows, width).text();
        assertThat(text.lines()).allMatch(line -> line.length() <= width);
        assertThat(text.replaceAll("[\\s]+", "")).contains("police.reinf.delay");
        for (String word : "reinforcements, journal somebody arrival".split(" ")) {
            assertThat(text).contains(word);
        }
        assertThat(text.chars().filter(c -> c == 'x').count()).isEqualTo(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "plan", "describe", "explain", "new", "validate", "merge"})
    void helpFitsEightyColumns(String verb) {
        assertThat(CommandRunner.run(verb, "--help").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theHelpOfRunDoesNotListEveryKey() {
        assertThat(CommandRunner.run("run", "--help").out())
                .contains("describe")
                .doesNotContain("police.reinf.delay");
    }

    @ParameterizedTest
    @CsvSource({"rnu,run", "swep,sweep", "plna,plan", "desribe,describe", "reproduec,reproduce"})
    void aMistypedVerbGetsASuggestion(String typed, String meant) {
        CommandRunner shell = CommandRunner.run(typed, "x.yaml");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("did you mean " + meant + "?");
    }

    @Test
    void parametersAreFoundByTheBeginningOfTheirKeysAndByWords() {
        String police = CommandRunner.run("describe", "parameters", "police.", "--format", "json")
                .out();
        assertThat(police).contains("police.reinf.delay").doesNotContain("\"fear.");
        String fear = CommandRunner.run("describe", "parameters", "--search", "FEAR", "--format", "json")
                .out();
        assertThat(fear).contains("fear.nHalf").doesNotContain("police.reinf.delay");
        CommandRunner none = CommandRunner.run("describe", "parameters", "polcie.");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("did you mean police.?");
    }

    @Test
    void aNewScenarioRunsAndIsNeverWrittenOver() throws Exception {
        Path file = temp.resolve("mine.yaml");
        assertThat(CommandRunner.run("new", temp.resolve("mine").toString()).exit())
                .isZero();
        assertThat(Files.readString(file)).contains("name: mine ", "# ");
        CommandRunner run = CommandRunner.run(
                "run",
                file.toString(),
                "--replicates",
                "1",
                "--charts",
                "none",
                "--quiet",
                "--out",
                temp.resolve("out").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        Files.writeString(file, "mine", StandardCharsets.UTF_8);
        assertThat(CommandRunner.run("new", temp.resolve("mine").toString()).exit())
                .isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(CommandRunner.run("new", temp.resolve("a b").toString()).exit())
                .isEqualTo(2);
        assertThat(CommandRunner.run("new", temp.resolve("none/x").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void unitsAreListedInColumns() {
        CommandRunner shell =
                CommandRunner.run("explain", "scenarios/three-villages.yaml", "--list", "units", "--hour", "1");
        assertThat(shell.out().lines().findFirst().orElseThrow()).matches("unit +station +kind +officers +.*");
    }

    @Test
    void theWidthIsANumberWithinReason() {
        assertThat(List.of(Terminal.number("100"), Terminal.number("3"), Terminal.number("9999"), Terminal.number("x")))
                .containsExactly(100, 40, 400, 0);
        assertThat(Terminal.number(null)).isZero();
    }
}
