package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.VillageProcess;
import flashpoint.testing.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ODD document names the classes that there are, and the processes in the order in which they run. */
class OddNamesTheClassesTest {

    private static final Path ODD = Path.of("src/site/markdown/odd.md");
    private static final Path SOURCES = Path.of("src/main/java/flashpoint");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(r -> r.group(1)).toList();
    }

    private static Set<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".java"))
                    .map(f -> f.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** The lines that begin with Class or Classes, to the end of their paragraph, by the heading above them. */
    private static List<String> classLines() throws IOException {
        return Pattern.compile("^\\*Class(es)?: .*?(?=\\n\\n)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(ODD))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> processes() {
        return new Simulation(Scenarios.threeVillages(), 1)
                .processes().order().stream()
                        .map(p -> p.getClass().getSimpleName())
                        .toList();
    }

    /** Rows of the table of a tick, cell by cell. */
    private static List<String[]> rows() throws IOException {
        String text = Files.readString(ODD);
        String section = text.substring(text.indexOf("### 3.1"), text.indexOf("### 3.2"));
        return section.lines()
                .filter(l -> l.startsWith("| P"))
                .map(l -> l.split(" \\| ", -1))
                .toList();
    }

    @Test
    void eachClassThatASectionNamesExists() throws IOException {
        Set<String> known = classes(SOURCES);
        List<String> named =
                classLines().stream().flatMap(l -> names(l).stream()).toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named).allMatch(known::contains);
    }

    @Test
    void eachClassInTheTableOfEquationsExists() throws IOException {
        String text = Files.readString(ODD);
        String table = text.substring(text.indexOf("### From equation to class"), text.indexOf("<!-- checks:end -->"));
        assertThat(names(table)).hasSizeGreaterThan(25);
        assertThat(names(table)).allMatch(classes(SOURCES)::contains);
    }

    @Test
    void theTableOfATickHasTheOrderOfTheSchedule() throws IOException {
        List<String> told = new ArrayList<>();
        for (String[] cells : rows()) {
            told.addAll(names(cells[2]));
        }
        assertThat(told).containsExactlyElementsOf(processes());
    }

    @Test
    void eachProcessIsToldInOneSection() throws IOException {
        List<String> named =
                classLines().stream().flatMap(l -> names(l).stream()).toList();
        assertThat(processes()).allSatisfy(p -> assertThat(named).containsOnlyOnce(p));
    }

    /** The last cell of a row says "parallel" or "serial" of its classes, and after a semicolon of one by name. */
    @Test
    void theProcessesThatTreatVillagesApartAreThoseToldSo() throws IOException {
        for (ModelProcess process :
                new Simulation(Scenarios.threeVillages(), 1).processes().order()) {
            String name = process.getClass().getSimpleName();
            String cell = rows().stream()
                    .filter(r -> names(r[2]).contains(name))
                    .map(r -> r[4])
                    .findFirst()
                    .orElseThrow();
            String told = cell.contains("`" + name + "`") ? cell.substring(cell.indexOf("`" + name + "`")) : cell;
            assertThat(told.replace("`" + name + "` ", ""))
                    .as(name)
                    .startsWith(process instanceof VillageProcess ? "parallel" : "serial");
        }
    }
}
