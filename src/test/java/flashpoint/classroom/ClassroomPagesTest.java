package flashpoint.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worksheets have their form, and claim nothing without a test. */
class ClassroomPagesTest {

    private static final Path PAGES = Path.of("src/site/markdown/classroom");
    private static final List<String> HEADINGS = List.of(
            "## What is it?",
            "## How it works",
            "## How to use it",
            "## Things to notice",
            "## Things to try",
            "## Questions",
            "## What to expect");
    private static final List<Class<?>> LESSONS = List.of(
            ThresholdsLessonTest.class,
            RumourLessonTest.class,
            PoliceTimingLessonTest.class,
            SegregationLessonTest.class,
            FlightLessonTest.class);

    private static final Pattern TEST = Pattern.compile("\\(`(\\w+LessonTest\\.\\w+)`\\)$");
    private static final Pattern KEY = Pattern.compile("`([a-z]+(?:\\.[A-Za-z0-9]+)+)`");

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(f -> !f.endsWith("index.md")).sorted().toList().stream();
        }
    }

    private static String section(Path lesson, String heading) throws IOException {
        String text = Files.readString(lesson);
        int from = text.indexOf(heading + "\n");
        assertThat(from).as("%s: %s", lesson, heading).isNotNegative();
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from + heading.length(), to < 0 ? text.length() : to);
    }

    /** The numbered sentences of a lesson. */
    private static List<String> claims(Path lesson) throws IOException {
        return Arrays.stream(section(lesson, "## Things to notice").split("\n(?=\\d+\\. )"))
                .map(String::strip)
                .filter(claim -> !claim.isEmpty())
                .toList();
    }

    @Test
    void thereAreFiveLessonsAndTheIndexLeadsToEach() throws IOException {
        String index = Files.readString(PAGES.resolve("index.md"));
        assertThat(lessons()).hasSize(5).allSatisfy(l -> assertThat(index).contains("(" + l.getFileName() + ")"));
        assertThat(Files.readString(PAGES.resolveSibling("index.md"))).contains("(classroom/index.md)");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonHasItsForm(Path lesson) throws IOException {
        List<String> headings = Files.readString(lesson)
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
        assertThat(headings).isEqualTo(HEADINGS);
        assertThat(claims(lesson)).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyClaimNamesItsTest(Path lesson) throws IOException {
        for (String claim : claims(lesson)) {
            assertThat(claim).matches("(?s)\\d+\\. .*").containsPattern(TEST);
        }
    }

    @Test
    void everyTestNamedIsThereAndEveryTestIsNamedOnce() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path lesson : lessons().toList()) {
            for (String claim : claims(lesson)) {
                Matcher m = TEST.matcher(claim);
                if (m.find()) {
                    named.add(m.group(1));
                }
            }
        }
        List<String> tests = LESSONS.stream()
                .flatMap(lesson -> Arrays.stream(lesson.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(ParameterizedTest.class))
                .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName())
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(tests);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyParameterNamedIsOneOfTheRegistry(Path lesson) throws IOException {
        Matcher key = KEY.matcher(Files.readString(lesson));
        while (key.find()) {
            assertThat(Parameter.of(key.group(1))).as(key.group(1)).isNotNull();
        }
    }

    /** What the lessons call the buttons and tabs is what is written on them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set up",
                "Release the video",
                "Cut the network",
                "Send reinforcements",
                "Counter-rumour",
                "Save...",
                "High contrast",
                "Large type",
                "Replay",
                "Living apart"
            })
    void theWindowsUseTheSameWords(String label) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/flashpoint/gui"))) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            // the buttons of Intervene now have the words of the registry
            boolean written =
                    Arrays.stream(EventType.values()).anyMatch(e -> e.deed().equals(label));
            for (Path source : sources) {
                written |= Files.readString(source).contains('"' + label);
            }
            assertThat(written).as(label).isTrue();
        }
        String pages = Files.readString(PAGES.resolve("index.md"));
        for (Path lesson : lessons().toList()) {
            pages += Files.readString(lesson);
        }
        assertThat(pages).contains("*" + label + "*");
    }
}
