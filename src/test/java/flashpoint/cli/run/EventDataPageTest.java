package flashpoint.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.core.IncidentType;
import flashpoint.results.ColumnsTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of ACLED and UCDP GED holds of {@code events.csv}: its columns, its types, its line of code. */
class EventDataPageTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Set<String> COLUMNS =
            ColumnsTable.events().stream().map(ColumnsTable.Column::name).collect(Collectors.toSet());

    @TempDir
    Path temp;

    private static String section() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/open-results.md"));
        return page.substring(page.indexOf("## Event data: ACLED and UCDP GED"));
    }

    /** What stands in backquotes in the first column of the table. */
    private static List<String> here() throws IOException {
        List<String> words = new ArrayList<>();
        section()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line ->
                        QUOTED.matcher(line.split("\\|", -1)[1]).results().forEach(m -> words.add(m.group(1))));
        return words;
    }

    private static boolean stands(String word, IncidentType type) {
        return word.endsWith("…")
                ? type.name().startsWith(word.substring(0, word.length() - 1))
                : type.name().equals(word);
    }

    @Test
    void everyTypeOfIncidentHasItsRowAndNoRowNamesAnother() throws IOException {
        List<String> types =
                here().stream().filter(w -> w.matches("[A-Z_]+…?")).distinct().toList();
        for (IncidentType type : IncidentType.values()) {
            assertThat(types.stream().filter(w -> stands(w, type)))
                    .as("where the page speaks of " + type)
                    .hasSize(1);
        }
        for (String word : types) {
            assertThat(Arrays.stream(IncidentType.values()).anyMatch(t -> stands(word, t)))
                    .as(word)
                    .isTrue();
        }
    }

    @Test
    void everyColumnThatIsNamedIsThere() throws IOException {
        Set<String> columns = new TreeSet<>(here());
        columns.removeIf(w -> w.matches("[A-Z_]+…?"));
        columns.removeAll(List.of("x", "y", "scenario.yaml", "meta.start"));
        assertThat(columns).hasSizeGreaterThan(5).isSubsetOf(COLUMNS);
    }

    private static String code() throws IOException {
        String section = section();
        int from = section.indexOf("```python\n") + "```python\n".length();
        return section.substring(from, section.indexOf("```", from));
    }

    /** Names in brackets are columns or were made before; what a type is compared with is a type. */
    @Test
    void theCodeAsksForColumnsAndTypesThatThereAre() throws IOException {
        Set<String> known = new TreeSet<>(COLUMNS);
        int asked = 0;
        for (String line : code().lines().toList()) {
            Matcher made = Pattern.compile("^\\w+\\[\"(\\w+)\"\\] = ").matcher(line);
            if (made.find()) {
                known.add(made.group(1));
            }
            for (String list : Pattern.compile("\\[(\"\\w+\"(?:, \"\\w+\")*)\\]")
                    .matcher(line)
                    .results()
                    .map(m -> m.group(1))
                    .toList()) {
                for (String name : list.replace("\"", "").split(", ", -1)) {
                    assertThat(known).as(line).contains(name);
                    asked++;
                }
            }
            Pattern.compile("== \"(\\w+)\"")
                    .matcher(line)
                    .results()
                    .forEach(m -> assertThat(IncidentType.valueOf(m.group(1))).isNotNull());
        }
        assertThat(asked).isGreaterThan(5);
    }

    private Path killed() {
        Path out = temp.resolve("three-villages");
        CommandRunner shell = CommandRunner.run(
                "run",
                "scenarios/three-villages.yaml",
                "--replicates",
                "6",
                "--set",
                "attack.lethality=0.5",
                "--out",
                out.toString(),
                "--quiet");
        assertThat(shell.exit()).as(shell.err()).isZero();
        return out;
    }

    private static List<String[]> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().map(l -> l.split(",", -1)).toList();
    }

    /** What stands for fatalities, by hand: it adds up to the deaths of the runs. */
    @Test
    void severityOfThoseKilledAddsUpToTheDeathsAndNumbersAreUnique() throws IOException {
        Path out = killed();
        List<String[]> runs = rows(out.resolve("runs.csv"));
        int deaths = List.of(runs.get(0)).indexOf("deaths");
        List<String[]> events = rows(out.resolve("events.csv"));
        List<String> header = List.of(events.get(0));
        assertThat(header)
                .containsExactlyElementsOf(ColumnsTable.events().stream()
                        .map(ColumnsTable.Column::name)
                        .toList());
        double all = 0;
        for (String[] run : runs.subList(1, runs.size())) {
            double killed = events.stream()
                    .skip(1)
                    .filter(e -> e[0].equals(run[0]) && e[header.indexOf("type")].equals("PERSON_KILLED"))
                    .mapToDouble(e -> Double.parseDouble(e[header.indexOf("severity")]))
                    .sum();
            assertThat(killed).as("run " + run[0]).isEqualTo(Double.parseDouble(run[deaths]));
            all += killed;
        }
        assertThat(all).as("killed in all runs").isPositive();
        assertThat(events.stream().skip(1).map(e -> e[0] + " " + e[header.indexOf("event_id")]))
                .doesNotHaveDuplicates();
    }

    /** The code itself, where Python has pandas. */
    @Test
    @Tag("heavy")
    void theCodeOfThePageGivesTheDeathsOfTheRuns() throws Exception {
        Path out = killed();
        String code = code().replace("results/three-villages/", out + "/")
                + "\nruns = pd.read_csv('" + out + "/runs.csv')\n"
                + "print(fatalities['fatalities'].sum() == runs['deaths'].sum(),"
                + " runs['deaths'].sum() > 0, len(attacks) > 0)\n";
        Path script = Files.writeString(temp.resolve("page.py"), code);
        Process python;
        try {
            python = new ProcessBuilder("python3", script.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("there is no Python");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assumptions.assumeFalse(said.contains("No module named 'pandas'"), "pandas is not installed");
        assertThat(said.strip()).isEqualTo("True True True");
    }
}
