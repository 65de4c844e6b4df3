package flashpoint.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.Holm;
import org.junit.jupiter.api.Test;

class EffectsTest {

    /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
    @Test
    void pValuesAreCorrectedAsInR() {
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.adjust(new double[] {Double.NaN, 0.5, 0.9})).containsExactly(Double.NaN, 1, 1);
    }

    /** As R's 2 * pt(-2, 9). */
    @Test
    void thePValueIsThatOfStudentsT() {
        assertThat(Effects.p(2, 1, 9)).isCloseTo(0.07655, within(5e-6));
        assertThat(Effects.p(0, 0, 9)).isEqualTo(1);
        assertThat(Effects.p(1, 0, 9)).isZero();
        assertThat(Effects.p(1, 1, 0)).isNaN();
    }
}
