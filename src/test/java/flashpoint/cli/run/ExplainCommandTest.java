package flashpoint.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of {@code explain}. */
class ExplainCommandTest {

    private static final String FILE = "scenarios/three-villages.yaml";

    private static CommandRunner explain(String... more) {
        String[] args = new String[2 + more.length];
        args[0] = "explain";
        args[1] = FILE;
        System.arraycopy(more, 0, args, 2, more.length);
        CommandRunner shell = CommandRunner.run(args);
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.err()).isEmpty();
        return shell;
    }

    private static JsonNode json(String... more) {
        return JsonMapper.shared().readTree(explain(more).out());
    }

    @Test
    void whoIsListedAsJoiningIsExplainedAsJoining() {
        int found = 0;
        for (double hour = 17; hour < 19; hour += 0.25) {
            String at = Double.toString(hour);
            for (JsonNode row : json("--list", "joined", "--hour", at, "--format", "json")) {
                String id = row.get("person").asString();
                JsonNode why = json("--person", id, "--hour", at, "--format", "json");
                assertThat(why.get("sentence").asString())
                        .startsWith("Person " + id)
                        .contains(" joins: ");
                assertThat(why.get("decided").asBoolean()).isTrue();
                double sum = 0;
                for (JsonNode term : why.get("terms")) {
                    sum += term.get("value").asDouble();
                }
                double utility = why.get("total").get("value").asDouble();
                assertThat(utility).isNotNegative().isCloseTo(sum, within(1e-12));
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void theTableHasTheSentenceTheBarsAndTheState() {
        List<String> lines =
                explain("--person", "1204", "--hour", "18.9").out().lines().toList();
        assertThat(lines.get(0)).startsWith("Person 1204 (").endsWith(".");
        assertThat(lines.get(2)).isEqualTo("three-villages, seed 14, hour 18.75 (tick 75): the decision as taken");
        assertThat(lines).anyMatch(l -> l.startsWith("threshold") && l.contains("#|"));
        assertThat(lines).anyMatch(l -> l.startsWith("utility"));
        assertThat(lines).anyMatch(l -> l.matches("village +Upper"));
    }

    private static String someMan() {
        for (JsonNode row : json("--list", "all", "--hour", "0", "--format", "json")) {
            if (row.get("kind").asString().equals("man")) {
                return row.get("person").asString();
            }
        }
        throw new AssertionError("no man");
    }

    @Test
    void seedAndSettingsReachTheRunThatIsExplained() {
        String man = someMan();
        String[] asked = {"--person", man, "--hour", "20", "--format", "json"};
        assertThat(explain(asked).out()).isEqualTo(explain(asked).out());
        assertThat(explain("--person", man, "--hour", "20", "--format", "json", "--seed", "2")
                        .out())
                .isNotEqualTo(explain(asked).out());
        assertThat(json("--person", man, "--hour", "20", "--format", "json", "--set", "decide.elders=0.5")
                        .get("sentence")
                        .asString())
                .contains("in-group policing 0.50");
    }

    @Test
    void everythingThatCanBeListedCanBeExplained() {
        for (ExplainList.Whom whom : ExplainList.Whom.values()) {
            String out = explain(
                            "--list", whom.name().toLowerCase(Locale.ROOT), "--hour", "20.5", "--format", "markdown")
                    .out();
            assertThat(out).startsWith("| ");
        }
        assertThat(explain("--mob", "0", "--hour", "20").out()).startsWith("Mob Upper/A/1 (");
        assertThat(explain("--unit", "0", "--hour", "20").out()).startsWith("Unit 0 of post (");
        assertThat(explain("--village", "Upper", "--hour", "20").out()).startsWith("Upper: ");
        assertThat(explain("--household", "3", "--hour", "20").out()).startsWith("Household 3 (");
    }

    @Test
    void theAnswerGoesToAFileIfAskedAndReplacesNoneUnasked(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("why.json");
        String[] asked = {"explain", FILE, "--person", "3", "--hour", "2", "--format", "json", "--out", file.toString()
        };
        assertThat(CommandRunner.run(asked).out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(explain("--person", "3", "--hour", "2", "--format", "json", "--out", "-")
                        .out());
        CommandRunner again = CommandRunner.run(asked);
        assertThat(again.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(again.err()).contains("--force").hasLineCount(1);
        String[] forced = Arrays.copyOf(asked, asked.length + 1);
        forced[asked.length] = "--force";
        assertThat(CommandRunner.run(forced).exit()).isZero();
        CommandRunner nowhere =
                CommandRunner.run("explain", FILE, "--person", "3", "--hour", "2", "--out", folder + "/no/where");
        assertThat(nowhere.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(nowhere.err()).hasLineCount(1).contains("there is no folder");
        Files.writeString(file, "{\"mine\": true}");
        assertThat(CommandRunner.run(forced).err())
                .contains("was not written by Flashpoint")
                .hasLineCount(1);
        assertThat(file).hasContent("{\"mine\": true}");
    }
}
