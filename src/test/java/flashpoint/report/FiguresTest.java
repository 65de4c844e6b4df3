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
        Summary some = Summary.ofOutcome(new double[] {1, 2, 2, 3, 4});
        assertThat(Figures.mean(some, 5)).contains("95 % interval");
        assertThat(RunWords.mean(some)).matches("2\\.40 \\(.* to .*\\)");
    }

    @Test
    void fewerThanFiveRunsHaveTheirNumberOnly() {
        Summary few = Summary.ofOutcome(new double[] {1, 2, 3, 4});
        assertThat(Figures.mean(few, 4)).isEqualTo("2.50 (mean, n = 4)");
        assertThat(Figures.meanShare(few, 4)).isEqualTo("250 % (mean, n = 4)");
        assertThat(RunWords.mean(few)).isEqualTo("2.50");
        assertThat(SweepReport.mean(few)).isEqualTo("2.50 (n = 4)");
    }

    @Test
    void aSingleRunIsItsValue() {
        assertThat(Figures.mean(Summary.ofOutcome(new double[] {7}), 1)).isEqualTo("7");
        assertThat(RunWords.mean(Summary.ofOutcome(new double[] {7}))).isEqualTo("7");
    }

    @Test
    void numbersOfAFineScaleKeepItsPlaces() {
        assertThat(Figures.number(0.12218, 0.0016)).isEqualTo("0.122");
        assertThat(Figures.number(-0.12218, 0.0001)).isEqualTo("\u22120.1222");
        assertThat(Figures.number(0.4197, 0.018)).isEqualTo("0.42");
        assertThat(Figures.number(1234.6, 20)).isEqualTo("1,235");
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
