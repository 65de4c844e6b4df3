package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names become words of an address: the same everywhere and always, and told apart. */
class PlaceKeyTest {

    /** Recorded when first published: every result depends on them. */
    @Test
    void theWordOfANameNeverChanges() {
        assertThat(PlaceKey.of()).isEqualTo(-1421968373);
        assertThat(PlaceKey.of("Masanchi", "A")).isEqualTo(571557995);
        assertThat(PlaceKey.of("Köy, No. 7")).isEqualTo(1752615427);
    }

    @Test
    void theLocaleHasNoSay() {
        Locale before = Locale.getDefault();
        int word = PlaceKey.of("ISTANBUL", "i");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(PlaceKey.of("ISTANBUL", "i")).isEqualTo(word);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whereOneNameEndsAndTheNextBeginsMatters() {
        assertThat(PlaceKey.of("ab", "c")).isNotEqualTo(PlaceKey.of("a", "bc"));
        assertThat(PlaceKey.of("a", "b")).isNotEqualTo(PlaceKey.of("b", "a"));
        assertThat(PlaceKey.of("a", "")).isNotEqualTo(PlaceKey.of("a"));
    }

    /** Among 5,000 names 32 bits give two alike with chance .003; with these names it is a fact, not a chance. */
    @Test
    void plainNamesDoNotCollide() {
        Set<Integer> words = new HashSet<>();
        for (int k = 0; k < 2500; k++) {
            words.add(PlaceKey.of("residents", "Village " + k, "A"));
            words.add(PlaceKey.of("residents", "Village " + k, "B"));
        }
        assertThat(words).hasSize(5000);
    }
}
