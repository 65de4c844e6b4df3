package flashpoint.statistics.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.ReferenceValues;
import flashpoint.statistics.sensitivity.SobolPoints;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

    @Test
    void theSurfaceIsThatOfTheTextbooksEquations() {
        double[] error = new double[12];
        Arrays.fill(error, 0.1);
        GaussianProcess p = GaussianProcess.of(
                ReferenceValues.rows("gp.x", 2), ReferenceValues.of("gp.y"), error, 0.2, 1.3, new double[] {0.4, 0.7});
        double[] r = ReferenceValues.of("gp.result");
        assertThat(p.mean(new double[] {0.3, 0.6})).isCloseTo(r[0], within(1e-6));
        assertThat(p.sd(new double[] {0.3, 0.6})).isCloseTo(r[1], within(1e-6));
        assertThat(p.logLikelihood()).isCloseTo(r[2], within(1e-6));
    }

    @Test
    void anInputWithoutEffectHasALongLength() {
        double[][] x = SobolPoints.of(1, 0, 2).points(0, 32);
        double[] y = new double[32];
        double[] error = new double[32];
        for (int i = 0; i < 32; i++) {
            y[i] = FastMath.sin(6 * x[i][0]);
            error[i] = 0.05;
        }
        GaussianProcess p = GaussianProcess.fit(x, y, error);
        assertThat(p.lengths()[1]).isGreaterThan(2 * p.lengths()[0]);
        assertThat(p.mean(new double[] {0.4, 0.5})).isCloseTo(FastMath.sin(2.4), within(0.15));
        assertThat(p.sd(new double[] {0.4, 0.5})).isLessThan(0.1);
        assertThat(p.sd(new double[] {3, 3})).isGreaterThan(0.3);
        assertThat(GaussianProcess.fit(x, y, error).lengths()).containsExactly(p.lengths());
    }

    @Test
    void theContourOfALogisticTruthLiesWithinItsBand() {
        assertThat(trials(5)).isGreaterThanOrEqualTo(3);
    }

    @Test
    @Tag("heavy")
    void theContourLiesWithinItsBandInNinetyOfAHundredTrials() {
        assertThat(trials(100)).isGreaterThanOrEqualTo(90);
    }

    /** Trials in which the half contour of the truth lies within the simultaneous 90 % band along 85 % of its length. */
    private static int trials(int number) {
        int good = 0;
        for (int r = 0; r < number; r++) {
            SplittableRandom random = new SplittableRandom(50L + r);
            int n = 100;
            double[][] x = SobolPoints.of(r, 0, 2).points(0, n);
            double[] y = new double[n];
            double[] error = new double[n];
            for (int i = 0; i < n; i++) {
                double chance = 1 / (1 + FastMath.exp(-truth(x[i])));
                int hits = 0;
                for (int k = 0; k < 10; k++) {
                    hits += random.nextDouble() < chance ? 1 : 0;
                }
                y[i] = GaussianProcess.logit(hits, 10);
                error[i] = GaussianProcess.logitError(hits, 10);
            }
            GaussianProcess p = GaussianProcess.fit(x, y, error);
            double[][] contour = new double[40][];
            for (int k = 0; k < contour.length; k++) {
                double u = 0.1 + 0.02 * k;
                // truth = 0 at v = .7 - .4 u + .1 sin 6u.
                contour[k] = new double[] {u, 0.7 - 0.4 * u + 0.1 * FastMath.sin(6 * u)};
            }
            double critical = p.critical(contour, 0.9, r);
            assertThat(critical).isBetween(1.645, 4.0);
            int within = 0;
            for (double[] at : contour) {
                within += Math.abs(p.mean(at)) <= critical * p.sd(at) ? 1 : 0;
            }
            good += within >= 0.85 * contour.length ? 1 : 0;
        }
        return good;
    }

    private static double truth(double[] x) {
        return 12 * (x[1] - 0.7 + 0.4 * x[0] - 0.1 * FastMath.sin(6 * x[0]));
    }
}
