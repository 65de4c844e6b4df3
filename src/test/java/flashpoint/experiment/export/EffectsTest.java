package flashpoint.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.Holm;
import flashpoint.statistics.PairedInterval;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class EffectsTest {

    /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
    @Test
    void pValuesAreCorrectedAsInR() {
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.adjust(new double[] {Double.NaN, 0.5, 0.9})).containsExactly(Double.NaN, 1, 1);
    }

    @Test
    void pairsThatAllDifferByTheSameAmountAreNoProof() {
        for (int n = 2; n <= 10; n++) {
            double[] base = new double[n];
            double[] own = new double[n];
            java.util.Arrays.setAll(own, i -> 3);
            Effects.Effect e = Effects.paired(1, 1, 0, base, own);
            // Least p of n pairs, never 0.
            assertThat(e.p()).isEqualTo(FastMath.pow(2, 1 - n));
            assertThat(e.difference()).isEqualTo(3);
        }
        assertThat(Effects.paired(1, 1, 0, new double[6], new double[6]).p()).isEqualTo(1);
    }

    @Test
    void theIntervalIsThatOfPairsWithEqualOnes() {
        double[] base = new double[20];
        double[] own = new double[20];
        for (int i = 0; i < 8; i++) {
            own[i] = 1 + i;
        }
        Effects.Effect e = Effects.paired(1, 1, 0, base, own);
        assertThat(e.interval()).isEqualTo(PairedInterval.of(base, own).interval());
        assertThat(e.pairs()).isEqualTo(20);
    }

    @Test
    void aPairWithoutAValueIsCounted() {
        Effects.Effect e = Effects.paired(1, 1, 0, new double[] {1, Double.NaN, 3}, new double[] {2, 2, 5});
        assertThat(e.pairs()).isEqualTo(2);
        assertThat(e.missing()).isEqualTo(1);
    }

    @Test
    void separateSamplesWithoutASpreadHaveNoP() {
        assertThat(Effects.separate(1, 0, new double[] {1, 1}, new double[] {2, 2})
                        .p())
                .isNaN();
        assertThat(Effects.separate(1, 0, new double[] {1, 1}, new double[] {1, 1})
                        .p())
                .isEqualTo(1);
    }
}
