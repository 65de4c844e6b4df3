package flashpoint.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.ReferenceValues;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {

    private static final int INPUTS = 4;

    /** SALib walks along trajectories, ours go out from one point; an elementary effect is the same of any pair of points. */
    @Test
    void measuresOfTrajectoriesAreThoseOfSalib() {
        double[][] x = ReferenceValues.rows("morris.x", INPUTS);
        double[] y = ReferenceValues.of("morris.y");
        double[] mu = ReferenceValues.of("morris.salib.mu");
        double[] muStar = ReferenceValues.of("morris.salib.mu_star");
        double[] sigma = ReferenceValues.of("morris.salib.sigma");
        int trajectories = y.length / (INPUTS + 1);
        double[][] base = new double[INPUTS][trajectories];
        double[][] moved = new double[INPUTS][trajectories];
        double[][] steps = new double[INPUTS][trajectories];
        for (int t = 0; t < trajectories; t++) {
            for (int from = t * (INPUTS + 1); from < t * (INPUTS + 1) + INPUTS; from++) {
                int k = moves(x[from], x[from + 1]);
                base[k][t] = y[from];
                moved[k][t] = y[from + 1];
                steps[k][t] = x[from + 1][k] - x[from][k];
            }
        }
        for (int k = 0; k < INPUTS; k++) {
            ElementaryEffects e = ElementaryEffects.of(1, "x" + k, base[k], moved[k], steps[k]);
            assertThat(e.mu()).as("mu of %d", k).isCloseTo(mu[k], relative(mu[k]));
            assertThat(e.muStar()).as("mu* of %d", k).isCloseTo(muStar[k], relative(muStar[k]));
            assertThat(e.sigma()).as("sigma of %d", k).isCloseTo(sigma[k], relative(sigma[k]));
        }
    }

    private static Offset<Double> relative(double expected) {
        return within(1e-12 * Math.abs(expected));
    }

    /** Number of the input that differs. */
    private static int moves(double[] from, double[] to) {
        int k = 0;
        while (from[k] == to[k]) {
            k++;
        }
        return k;
    }
}
