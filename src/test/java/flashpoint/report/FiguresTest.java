package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.statistics.Summary;
import org.junit.jupiter.api.Test;

/** Means in words: an interval where runs differ, and none where all are alike, since those tell nothing of the spread. */
class FiguresTest {

    @Test
    void runsThatAreAllAlikeHaveNoInterval() {
        Summary none = Summary.ofOutcome(new double[] {0, 0, 0});
        Summary one = Summary.ofOutcome(new double[] {1, 1, 1, 1, Double.NaN});
        assertThat(Figures.mean(none, 3)).isEqualTo("0 in each of 3 runs");
        assertThat(Figures.mean(one, 5)).isEqualTo("1 in each of 4 runs");
        assertThat(Figures.meanShare(one, 5)).isEqualTo("100 % in each of 4 runs");
        assertThat(RunWords.mean(none)).isEqualTo("0 in each of 3 runs");
    }

    @Test
    void runsThatDifferHaveOne() {
        Summary some = Summary.ofOutcome(new double[] {1, 2, 4});
        assertThat(Figures.mean(some, 3)).contains("95 % interval");
        assertThat(RunWords.mean(some)).matches("2\\.33 \\(.* to .*\\)");
    }

    @Test
    void aSingleRunIsItsValue() {
        assertThat(Figures.mean(Summary.ofOutcome(new double[] {7}), 1)).isEqualTo("7");
        assertThat(RunWords.mean(Summary.ofOutcome(new double[] {7}))).isEqualTo("7");
    }

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
