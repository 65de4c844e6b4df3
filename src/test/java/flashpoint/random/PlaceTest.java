package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names become words of an address: the same everywhere and always, and told apart. */
class PlaceTest {

    /** Recorded when first published: every result depends on them. */
    @Test
    void theWordOfANameNeverChanges() {
        assertThat(Place.of()).isEqualTo(-1421968373);
        assertThat(Place.of("Masanchi", "A")).isEqualTo(571557995);
        assertThat(Place.of("Köy, No. 7")).isEqualTo(1752615427);
    }

    @Test
    void theLocaleHasNoSay() {
        Locale before = Locale.getDefault();
        int word = Place.of("ISTANBUL", "i");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Place.of("ISTANBUL", "i")).isEqualTo(word);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whereOneNameEndsAndTheNextBeginsMatters() {
        assertThat(Place.of("ab", "c")).isNotEqualTo(Place.of("a", "bc"));
        assertThat(Place.of("a", "b")).isNotEqualTo(Place.of("b", "a"));
        assertThat(Place.of("a", "")).isNotEqualTo(Place.of("a"));
    }

    /** Among 5,000 names 32 bits give two alike with chance .003; with these names it is a fact, not a chance. */
    @Test
    void plainNamesDoNotCollide() {
        Set<Integer> words = new HashSet<>();
        for (int k = 0; k < 2500; k++) {
            words.add(Place.of("residents", "Village " + k, "A"));
            words.add(Place.of("residents", "Village " + k, "B"));
        }
        assertThat(words).hasSize(5000);
    }
}
