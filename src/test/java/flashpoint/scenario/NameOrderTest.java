package flashpoint.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of names: one, whatever the order in which they come. */
class NameOrderTest {

    @Test
    void numbersWithinNamesCountAndScriptsFollowTheirCodePoints() {
        List<String> names = List.of(
                "0",
                "00",
                "1",
                "7",
                "007",
                "10",
                "9223372036854775808",
                "A",
                "A 2",
                "A 10",
                "V1",
                "V1a",
                "V2",
                "V10",
                "Сортобе",
                "العربية",
                "漢字",
                "𐀀");
        List<String> mixed = new ArrayList<>(names);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(NameOrder.BY_NAME);
            assertThat(mixed)
                    .containsExactlyElementsOf(List.of(
                            "0",
                            "00",
                            "1",
                            "007",
                            "7",
                            "10",
                            "9223372036854775808",
                            "A",
                            "A 2",
                            "A 10",
                            "V1",
                            "V1a",
                            "V2",
                            "V10",
                            "Сортобе",
                            "العربية",
                            "漢字",
                            "𐀀"));
        }
    }

    @Test
    void twoNamesAreNeverOfOneRankAndTheOrderIsTotal() {
        List<String> names = List.of("", "a", "A", "a1", "a01", "a1b", "a01a", "1a", "01b", "é", "e\u0301");
        for (String a : names) {
            for (String b : names) {
                assertThat(Integer.signum(NameOrder.BY_NAME.compare(a, b)))
                        .isEqualTo(-Integer.signum(NameOrder.BY_NAME.compare(b, a)));
                assertThat(NameOrder.BY_NAME.compare(a, b) == 0).isEqualTo(a.equals(b));
                for (String c : names) {
                    if (NameOrder.BY_NAME.compare(a, b) <= 0 && NameOrder.BY_NAME.compare(b, c) <= 0) {
                        assertThat(NameOrder.BY_NAME.compare(a, c)).isNotPositive();
                    }
                }
            }
        }
    }

    @Test
    void aListGoesFirst() {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d"));
        names.sort(new NameOrder(List.of("d", "gone", "b")));
        assertThat(names).containsExactly("d", "b", "a", "c");
    }
}
