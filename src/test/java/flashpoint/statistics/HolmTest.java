package flashpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Holm's correction, against values worked out by hand from his paper's procedure. */
class HolmTest {

    @Test
    void theSmallestOfFourIsTakenFourTimesAndNoLaterOneFallsBelowAnEarlier() {
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    }

    @Test
    void noAdjustedValueIsAboveOne() {
        assertThat(Holm.adjust(new double[] {0.7, 0.6})).containsExactly(1, 1);
    }

    @Test
    void whatIsNoTestStaysAndIsNotCounted() {
        assertThat(Holm.adjust(new double[] {Double.NaN, 0.02, Double.NaN, 0.5}))
                .containsExactly(new double[] {Double.NaN, 0.04, Double.NaN, 0.5}, within(1e-15));
    }

    @Test
    void noTestsGiveNoValues() {
        assertThat(Holm.adjust(new double[0])).isEmpty();
    }
}
