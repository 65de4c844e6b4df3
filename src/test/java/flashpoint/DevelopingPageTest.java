package flashpoint;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the page for developers says of files, packages and classes is so. */
class DevelopingPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/developing.md");
    private static final Pattern QUOTED =
            Pattern.compile("(?:<!-- from: (\\S+) -->\\n)?```java\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:\\.[a-z]\\w*(?:\\(\\))?)?`");

    /** Classes of MASON, Commons Math and Java that the page speaks of. */
    private static final Set<String> OTHERS =
            Set.of("Schedule", "SimState", "Math", "FastMath", "StatUtils", "DoubleStream", "Double");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<String> lines(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).collect(Collectors.toCollection(ArrayList::new));
        int indent = lines.stream()
                .filter(l -> !l.isBlank())
                .mapToInt(l -> l.length() - l.stripLeading().length())
                .min()
                .orElse(0);
        lines.replaceAll(l -> l.isBlank() ? "" : l.substring(indent));
        return lines;
    }

    /** Whether a file has these lines one after another, indentation of the whole apart. */
    private static boolean contains(Path file, List<String> quoted) throws IOException {
        List<String> all = Files.readString(file).lines().toList();
        for (int k = 0; k + quoted.size() <= all.size(); k++) {
            if (lines(String.join("\n", all.subList(k, k + quoted.size()))).equals(quoted)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyPieceOfCodeIsQuotedFromACompiledFile() throws IOException {
        List<MatchResult> quotes = QUOTED.matcher(page()).results().toList();
        assertThat(quotes).hasSizeGreaterThanOrEqualTo(7);
        for (MatchResult quote : quotes) {
            assertThat(quote.group(1)).as("source of: %s", quote.group(2)).isNotNull();
            Path file = Path.of(quote.group(1));
            assertThat(file).isRegularFile();
            assertThat(contains(file, lines(quote.group(2))))
                    .as("%s has: %s", file, quote.group(2))
                    .isTrue();
        }
    }

    @Test
    void everyExampleIsQuoted() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/flashpoint/example"))) {
            String page = page();
            assertThat(files.map(f -> f.toString().replace('\\', '/'))
                            .filter(f -> !f.endsWith("Test.java") && !f.endsWith("package-info.java")))
                    .isNotEmpty()
                    .allMatch(f -> page.contains("<!-- from: " + f + " -->"));
        }
    }

    /** The rule of directions has every package, in order; the page has the same. */
    @Test
    void theTableOfPackagesIsThatOfTheRule() throws IOException {
        String page = page();
        String table = page.substring(page.indexOf("## Layout"), page.indexOf("`sim.display` holds"));
        assertThat(Pattern.compile("^\\| `([a-z.]+)` \\|", Pattern.MULTILINE)
                        .matcher(table)
                        .results()
                        .map(r -> r.group(1)))
                .containsExactlyElementsOf(PackageDirectionTest.packages());
    }

    /** The README's map has the packages below {@code flashpoint}, without those of builds of their own. */
    @Test
    void theMapInTheReadmeHasEveryPackage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String map = readme.substring(readme.indexOf("## Map of the packages"), readme.indexOf("## What it is not"));
        List<String> first = Pattern.compile("^\\| ((?:`[a-z]+`(?:, )?)+) \\|", Pattern.MULTILINE)
                .matcher(map)
                .results()
                .flatMap(r -> Pattern.compile("[a-z]+").matcher(r.group(1)).results())
                .map(MatchResult::group)
                .toList();
        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(PackageDirectionTest.packages().stream()
                        .map(p -> p.split("\\.")[0])
                        .filter(p -> !List.of("bench", "spark").contains(p))
                        .distinct()
                        .toList());
        assertThat(PackageDirectionTest.packages().stream().filter(p -> p.startsWith("model.")))
                .allMatch(p -> map.contains("`" + p.substring(p.indexOf('.') + 1) + "`"));
    }

    @Test
    void everyClassThatThePageNamesExists() throws IOException {
        Set<String> known;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            known = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".java"))
                    .map(f -> f.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(CLASS.matcher(page()).results().map(r -> r.group(1)))
                .hasSizeGreaterThan(50)
                .allMatch(c -> known.contains(c) || OTHERS.contains(c));
    }
}
