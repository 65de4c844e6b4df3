package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Errors in one line, whatever the input holds. */
class InputErrorTest {

    private static final InputError ERROR = new InputError("f.yaml", 9, 24, "a.b", "got 7", "0 to 6 h", "6");

    @Test
    void everyPartStandsWhereReadersLookForIt() {
        assertThat(ERROR).hasToString("f.yaml:9:24: a.b: got 7, allowed: 0 to 6 h; did you mean 6?");
        assertThat(new InputError("f.yaml", 9, 0, "", "got 7", "", "")).hasToString("f.yaml:9: got 7");
        assertThat(new InputError("--set", 0, 0, "a", "got 7", "", "")).hasToString("--set: a: got 7");
        assertThat(ERROR.at(new SourcePosition("g", 1, 2)))
                .hasToString("g:1:2: a.b: got 7, allowed: 0 to 6 h; did you mean 6?");
    }

    @Test
    void nothingBreaksTheLineOrHidesInIt() {
        String evil = "a\nb\u001B[31m\u202Ec\u00A0d\u200Be";
        assertThat(new InputError(evil, 0, 0, evil, evil, evil, evil).toString())
                .doesNotContain("\n", "\u001B", "\u202E", "\u00A0", "\u200B")
                .contains("a\\u000Ab\\u001B[31m\\u202Ec\\u00A0d\\u200Be");
        assertThat(InputError.line("a\r\n\tb\u001Bc\n")).isEqualTo("a b\\u001Bc");
        assertThat(InputError.lines("a\n\tb\u001B")).isEqualTo("a\n\tb\\u001B");
        assertThat(InputError.lines("a\nb")).isEqualTo("a\nb");
        assertThat(InputError.line(null)).isEqualTo("null");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(InputError.plain("x".repeat(60))).hasSize(60);
        assertThat(InputError.plain("x".repeat(61))).isEqualTo("x".repeat(60) + "...");
        assertThat(InputError.line("x".repeat(5000))).hasSize(4003).endsWith("...");
        assertThat(InputError.quoted("a\"")).isEqualTo("\"a\"\"");
    }

    @Test
    void joinersBelongBetweenLetters() {
        assertThat(InputError.harmless("می\u200Cخواهم")).isTrue();
        assertThat(InputError.harmless("\u200Cخ")).isFalse();
        assertThat(InputError.harmless("خ\u200C")).isFalse();
        assertThat(InputError.harmless("a\u200D1")).isFalse();
        assertThat(InputError.harmless("a\u200Bb")).isFalse();
        assertThat(InputError.harmless("ක්\u200Dර")).isTrue();
        assertThat(InputError.harmless(0xE000)).isFalse();
    }

    @Test
    void tenErrorsAreShownAndTheRestCounted() {
        assertThat(new InputException(Collections.nCopies(10, ERROR))
                        .getMessage()
                        .lines())
                .hasSize(10);
        assertThat(new InputException(Collections.nCopies(12, ERROR))
                        .getMessage()
                        .lines())
                .hasSize(11)
                .last()
                .isEqualTo("and 2 more");
        assertThat(new InputException(Collections.nCopies(12, ERROR)).problems())
                .hasSize(12);
        assertThat(new InputException(ERROR).problem()).isEqualTo(ERROR);
    }

    @Test
    void anUnknownKeyHasItsNearestNameOrElseAllNames() {
        SourcePosition mark = new SourcePosition("f", 1, 2);
        assertThat(InputException.unknownKey(mark, "a", "b", "one of b, c"))
                .hasMessage("f:1:2: a: unknown key; did you mean b?");
        assertThat(InputException.unknownKey(mark, "a", "", "one of b, c"))
                .hasMessage("f:1:2: a: unknown key, allowed: one of b, c");
    }
}
