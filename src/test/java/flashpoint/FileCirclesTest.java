package flashpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Files that know each other, directly or by way of others. A value and what makes it may; a whole package in which
 * everything knows everything is no package. Packages among each other have no circles at all ({@link PackageCyclesTest}).
 */
class FileCirclesTest {

    private static final int MOST = 8;

    @Test
    void aCircleOfFilesIsSmallAndWithinOnePackage() {
        for (Set<String> circle : circles(files())) {
            assertThat(circle).as("files that know each other in a circle").hasSizeLessThanOrEqualTo(MOST);
            assertThat(circle.stream()
                            .map(f -> f.substring(0, f.lastIndexOf('.')))
                            .distinct())
                    .as("packages of the circle %s", circle)
                    .hasSize(1);
        }
    }

    @Test
    void circlesAreFound() {
        Map<String, Set<String>> arrows = new TreeMap<>(Map.of(
                "a",
                Set.of("b"),
                "b",
                Set.of("c"),
                "c",
                Set.of("a", "d"),
                "d",
                Set.of(),
                "e",
                Set.of("a"),
                "f",
                Set.of("f")));
        assertThat(circles(arrows)).containsExactly(Set.of("a", "b", "c"));
    }

    private static Map<String, Set<String>> files() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("flashpoint");
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : classes) {
            Set<String> to = arrows.computeIfAbsent(file(from), f -> new TreeSet<>());
            from.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(c -> c.getPackageName().startsWith("flashpoint"))
                    .forEach(c -> to.add(file(c)));
        }
        return arrows;
    }

    private static String file(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** Sets of at least two that are all reached from each other. */
    private static List<Set<String>> circles(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> reached = new TreeMap<>();
        arrows.keySet().forEach(from -> reached.put(from, reach(arrows, from)));
        List<Set<String>> circles = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String from : arrows.keySet()) {
            if (seen.contains(from)) {
                continue;
            }
            Set<String> circle = new TreeSet<>(Set.of(from));
            reached.get(from).stream()
                    .filter(to -> reached.getOrDefault(to, Set.of()).contains(from))
                    .forEach(circle::add);
            seen.addAll(circle);
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
        return circles;
    }

    private static Set<String> reach(Map<String, Set<String>> arrows, String from) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(arrows.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (reached.add(at)) {
                next.addAll(arrows.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }
}
