package flashpoint.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first incident that parts two runs is named in words. */
class IncidentWordsTest {

    @Test
    void aTypeInCapitalsIsReadAsWords() {
        assertThat(ComparePage.incident("HOUSEHOLD_LEFT at Lower (border)"))
                .isEqualTo("household left at Lower (border)");
        assertThat(ComparePage.incident("REINF_ARRIVE at Post (post)"))
                .isEqualTo("reinforcements arrive at Post (post)");
        assertThat(ComparePage.incident("")).isEqualTo("\u2013");
    }
}
