package flashpoint.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** The formulas that village mode and lattice mode share. */
class DecisionTest {

    @Test
    void withoutAngerGrievanceIsEpsteinsToTheLastBit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 10_000; k++) {
            double g = Decision.grievance(random.nextDouble(), random.nextDouble());
            assertThat(Decision.withAnger(g, 0)).isEqualTo(g);
            assertThat(Decision.withAnger(g, random.nextDouble())).isBetween(g, 1.0);
            assertThat(Decision.withAnger(g, 1)).isEqualTo(1);
        }
    }

    @Test
    void oneOfficerForEachActiveArrestsNineInTen() {
        assertThat(Decision.arrestProbability(2.3, 1)).isCloseTo(0.9, within(1e-3));
        assertThat(Decision.arrestProbability(2.3, 0)).isZero();
    }

    @Test
    void hillIsZeroAtZeroAHalfAtTheHalfPointAndRises() {
        assertThat(Decision.hill(0, 0.5, 6)).isZero();
        assertThat(Decision.hill(0.5, 0.5, 6)).isEqualTo(0.5);
        assertThat(Decision.hill(1, 0.5, 2)).isCloseTo(0.8, within(1e-15));
        assertThat(Decision.hill(1e300, 1e-300, 12)).isEqualTo(1);
        assertThat(Decision.hill(1e-300, 1e300, 12)).isZero();
    }

    @Test
    void chancesOfShortTimesMultiplyToThatOfALongOne() {
        double quarter = Decision.chance(0.7, 0.25);
        assertThat(1 - FastMath.pow(1 - quarter, 4)).isCloseTo(Decision.chance(0.7, 1), within(1e-15));
        assertThat(Decision.chance(0, 1)).isZero();
        assertThat(Decision.chance(1e9, 1)).isEqualTo(1);
    }
}
