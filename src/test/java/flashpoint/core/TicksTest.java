package flashpoint.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law by which hours become ticks. */
class TicksTest {

    /** Hours in ticks of a quarter of an hour, by every law; {@code unrounded} is exact here. */
    @ParameterizedTest
    @CsvSource({
        "0,     0, 0, 1, 0, 0, 1",
        "0.01,  0.04, 1, 1, 0, 0, 1",
        "0.125, 0.5, 1, 1, 0, 1, 1",
        "0.25,  1, 1, 1, 1, 1, 1",
        "0.3,   1.2, 2, 2, 1, 1, 2",
        "1.9,   7.6, 8, 8, 7, 8, 8",
    })
    void theLawsDifferAsTheirNamesSay(
            double hours, double unrounded, int notBefore, int atLeastOne, int containing, int nearest, int covering) {
        double dt = 0.25;
        assertThat(Ticks.unrounded(hours, dt)).isEqualTo(unrounded);
        assertThat(Ticks.notBefore(hours, dt)).isEqualTo(notBefore);
        assertThat(Ticks.atLeastOne(hours, dt)).isEqualTo(atLeastOne);
        assertThat(Ticks.containing(hours, dt)).isEqualTo(containing);
        assertThat(Ticks.nearest(hours, dt)).isEqualTo(nearest);
        assertThat(Ticks.covering(hours, dt)).isEqualTo(covering);
    }

    /** 63.3 / 0.1 is a hair below 633. */
    @Test
    void aTimeThatIsTheStartOfATickButForRoundingBelongsToIt() {
        assertThat(63.3 / 0.1).isLessThan(633);
        assertThat(Ticks.containing(63.3, 0.1)).isEqualTo(633);
        assertThat(Ticks.covering(0.1 * 3, 0.1)).isEqualTo(3);
    }

    @Test
    void whatNeverEndsStillLeavesRoomForAdding() {
        int twice = 2 * Ticks.atLeastOne(Double.POSITIVE_INFINITY, 0.25);
        assertThat(twice).isPositive();
        assertThat(Ticks.containing(Double.POSITIVE_INFINITY, 0.25))
                .isPositive()
                .isLessThanOrEqualTo(Integer.MAX_VALUE / 2);
    }

    @Test
    void aStepBackIsAsLongAsOneForth() {
        assertThat(Ticks.nearest(-1, 0.25)).isEqualTo(-4);
    }
}
