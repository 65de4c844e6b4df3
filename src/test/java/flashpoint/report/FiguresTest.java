package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.statistics.Summary;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percentilesOfWholeNumbersAreWhole() {
        Summary counts = Summary.ofOutcome(new double[] {1, 2, 3, 4, 10, 12});
        assertThat(counts.whole()).isTrue();
        assertThat(Figures.middle(counts)).isEqualTo("2 to 11");
        assertThat(Figures.median(counts)).isEqualTo("4");
        assertThat(Figures.mean(counts, 6)).contains("10–90 % of runs 2 to 11");
    }

    @Test
    void percentilesOfHoursAreNot() {
        Summary hours = Summary.ofOutcome(new double[] {1, 2, 3, 4, 10, 12.4});
        assertThat(hours.whole()).isFalse();
        assertThat(Figures.middle(hours)).isEqualTo("1.50 to 11.2");
        assertThat(Figures.median(hours)).isEqualTo("3.50");
    }
}
