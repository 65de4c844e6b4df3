package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as YAML is read as the same text. */
class YamlTextTest {

    private static void same(String text) {
        assertThat(YamlTree.parse("x", YamlText.of(text))).isInstanceOfSatisfying(Scalar.class, scalar -> {
            assertThat(scalar.text()).isEqualTo(text);
            assertThat(scalar.missing()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "two words",
                "yes",
                "No",
                "null",
                "~",
                "true",
                "nan",
                "y",
                "3",
                "1e3",
                "- a",
                "a: b",
                "#a",
                "'tis",
                "[draft] x",
                "\"",
                "\\",
                "a\\tb",
                "a\nb",
                "a\tb",
                " a",
                "a ",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "Қарақоңыз",
                "\uD83D\uDD25",
                "%x",
                "@x",
                "`x",
                "{a",
                "a,b",
                "&a",
                "*a",
                "!a",
                "|",
                ">"
            })
    void aTextIsReadAsItself(String text) {
        same(text);
    }

    /** Ten thousand texts of odd characters; no chance, since the seed is fixed. */
    @Test
    void anyTextIsReadAsItself() {
        SplittableRandom random = new SplittableRandom(20200208);
        String pieces = "ab \t\n\r'\"\\:#-[]{},&*!|>%@`?~01.eE+\u0000\u0007\u0085\u00A0\u2028\u200B\uFEFFж字";
        for (int k = 0; k < 10_000; k++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            same(text.toString());
        }
    }

    @Test
    void plainTextsHaveNoQuotes() {
        assertThat(YamlText.of("police.reinf.delay")).isEqualTo("police.reinf.delay");
        assertThat(YamlText.of("two words")).isEqualTo("two words");
        assertThat(YamlText.of("on")).isEqualTo("\"on\"");
    }

    @Test
    void aListIsReadAsItself() {
        assertThat(YamlTree.parse("x", YamlText.of(List.of("a", "b, c", ""))))
                .isInstanceOfSatisfying(
                        Sequence.class,
                        list -> assertThat(list.items())
                                .extracting(n -> ((Scalar) n).text())
                                .containsExactly("a", "b, c", ""));
    }
}
