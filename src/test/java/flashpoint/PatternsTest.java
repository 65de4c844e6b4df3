package flashpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No pattern of the program takes time with the square of a text's length, or a call for each character. */
class PatternsTest {

    private static final int LENGTH = 100_000;

    /** Repeated, these reach into every repetition that the patterns have; the end then spoils the match. */
    private static final List<String> SHAPES = List.of(
            "a",
            "a ",
            "A",
            "1",
            ".",
            "..",
            "1.",
            ".1",
            "a.",
            "a-",
            "-",
            "_",
            " ",
            "\t",
            "\n",
            "<",
            "<=",
            "=",
            "a<",
            "<a",
            "e1",
            "1e",
            "+",
            "/",
            "#",
            "1..1",
            "1/",
            "[",
            "\"",
            ",",
            "(",
            "(PID 1",
            " [in thread ",
            "\u2014 ",
            " \u2014",
            "a: ",
            "A Error: ",
            "java.",
            "é",
            "\u0000",
            "charts/",
            "charts/a",
            "a b",
            "\\",
            "%");

    private static final List<String> ENDS = List.of("", "\u0001", " y");

    /** Every field of our classes that holds a pattern. */
    private static Map<String, Pattern> patterns() throws Exception {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("flashpoint")) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class)
                        && field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)) {
                    Field f = Class.forName(type.getName()).getDeclaredField(field.getName());
                    f.setAccessible(true);
                    patterns.put(type.getName() + "." + field.getName(), (Pattern) f.get(null));
                }
            }
        }
        return patterns;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String shape : SHAPES) {
            String body = shape.repeat(LENGTH / shape.length());
            for (String end : ENDS) {
                texts.add(body + end);
                texts.add("1.." + body + end);
                texts.add("a <" + body + end);
            }
        }
        return texts;
    }

    @Test
    void aLongTextOfAnyShapeIsReadInOnePass() throws Exception {
        List<String> texts = texts();
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(8).containsKey("flashpoint.yaml.YamlText.PLAIN");
        for (Map.Entry<String, Pattern> p : patterns.entrySet()) {
            for (String text : texts) {
                long start = System.nanoTime();
                boolean matched = p.getValue().matcher(text).matches()
                        | p.getValue().matcher(text).lookingAt();
                long ms = (System.nanoTime() - start) / 1_000_000;
                // One pass takes a millisecond or two; with the square it is minutes. The rest is for a busy machine.
                assertThat(ms)
                        .as("%s on %s… (%s)", p.getKey(), text.substring(0, 12), matched)
                        .isLessThan(2000);
            }
        }
    }

    /** What the test would say of a pattern with the fault; at a tenth of the length that is seconds already. */
    @Test
    void aPatternThatGoesBackIsSlow() {
        Pattern fault = Pattern.compile("[^\\[\"]*\\.\\.[^\\[\"]*");
        long start = System.nanoTime();
        fault.matcher(".".repeat(10_000) + "[").matches();
        long small = System.nanoTime() - start;
        start = System.nanoTime();
        fault.matcher(".".repeat(30_000) + "[").matches();
        assertThat(System.nanoTime() - start).isGreaterThan(3 * small);
    }
}
