package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest known name: within a third of the length, and none at all rather than one that is far. */
class SuggestionTest {

    private static final List<String> KNOWN =
            List.of("police.reinf.delay", "police.reinf.size", "pop.scale", "run", "seed", "A");

    @ParameterizedTest
    @CsvSource({
        "police.reinf.dely, police.reinf.delay",
        "police.reinf.delaay, police.reinf.delay",
        "police.reinf.dalay, police.reinf.delay",
        "police.rienf.delay, police.reinf.delay",
        "POLICE.REINF.SIZE, police.reinf.size",
        "reinf.delay, police.reinf.delay",
        "scale, pop.scale",
        "rnu, run",
        "ru, run",
        "sede, seed"
    })
    void oneEditOrTheEndOfANameIsNear(String given, String nearest) {
        assertThat(Suggestion.of(given, KNOWN)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"nur, ''", "villages, ''", "x, ''", "police.something.else, ''", "cale, ''"})
    void whatIsFarIsNotSuggested(String given, String nothing) {
        assertThat(Suggestion.of(given, KNOWN)).isEqualTo(nothing);
    }

    @Test
    void aThirdOfTheLengthIsNearAndMoreIsNot() {
        assertThat(Suggestion.of("abcdef", List.of("abcdXY"))).isEqualTo("abcdXY");
        assertThat(Suggestion.of("abcdef", List.of("abcXYZ"))).isEmpty();
        assertThat(Suggestion.of("abcdef", List.of("abcdefgh"))).isEqualTo("abcdefgh");
        assertThat(Suggestion.of("abcdef", List.of("abcdefghi"))).isEmpty();
    }

    @Test
    void ofEquallyNearNamesTheFirstIsTakenAndTheNearestOfAll() {
        assertThat(Suggestion.of("cat", List.of("cab", "can"))).isEqualTo("cab");
        assertThat(Suggestion.of("abcdef", List.of("abcdXY", "abcdeX"))).isEqualTo("abcdeX");
    }

    @Test
    void aLongTextHasNoNearName() {
        assertThat(Suggestion.of("x".repeat(100), List.of("x".repeat(99)))).isEqualTo("x".repeat(99));
        assertThat(Suggestion.of("x".repeat(101), List.of("x".repeat(100)))).isEmpty();
    }
}
