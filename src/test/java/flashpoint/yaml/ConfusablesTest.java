package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look the same and differ, and what shows the difference. */
class ConfusablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"No\u00A0rth", "North ", "\u041Dorth", "Nor\u200Bth", "\uFEFFNorth", "N\u043Erth", "No rth"})
    void whatLooksLikeAKnownNameIsFound(String given) {
        assertThat(Confusables.of(given, List.of("South", "North"))).isEqualTo(given.contains("\u041D") ? "" : "North");
    }

    @Test
    void aCyrillicLetterIsTakenForTheLatinOneItLooksLike() {
        assertThat(Confusables.of("\u0410", List.of("B", "A"))).isEqualTo("A");
        assertThat(Confusables.of("\u0391", List.of("B", "A"))).isEqualTo("A");
        assertThat(Confusables.of("\u0421\u041E\u0420", List.of("COP"))).isEqualTo("COP");
    }

    @Test
    void theNameItselfAndOthersAreNot() {
        assertThat(Confusables.of("North", List.of("North"))).isEmpty();
        assertThat(Confusables.of("North", List.of("Nord", "north"))).isEmpty();
        assertThat(Confusables.of("x".repeat(201), List.of("x ".repeat(100) + "x")))
                .isEmpty();
    }

    @Test
    void whatCouldBeTakenForAnotherIsSpelledOut() {
        assertThat(Confusables.shown("No\u00A0rth")).isEqualTo("\"No\\u00A0rth\"");
        assertThat(Confusables.shown("\u0410 b")).isEqualTo("\"\\u0410 b\"");
        assertThat(Confusables.shown("Қарақоңыз")).startsWith("\"Қ").contains("\\u0430");
        assertThat(Confusables.shown("plain name")).isEqualTo("\"plain name\"");
    }
}
