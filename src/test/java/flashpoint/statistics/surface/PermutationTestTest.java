package flashpoint.statistics.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PermutationTestTest {

    private static final int POINTS = 9;

    /** Luck of a replicate is added to all of its points, as a common seed does, and each run has its own beside it. */
    private static double p(long seed, int replicates, DoubleUnaryOperator truth, double common) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] luck = new double[replicates];
        Arrays.setAll(luck, k -> common * TransitionTest.gaussian(random));
        double[] x = new double[POINTS];
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            x[i] = i / (POINTS - 1.0);
            double[] runs = new double[replicates];
            double mean = truth.applyAsDouble(x[i]);
            Arrays.setAll(runs, k -> mean + luck[k] + TransitionTest.gaussian(random));
            values.add(runs);
        }
        return PermutationTest.p(seed, "test", x, values);
    }

    /** At a true rate of 5 %, more than 27 of 200 have a chance below 1e-6. */
    @Test
    void ofNothingButNoiseAChangeIsSeldomFoundHoweverFewTheRuns() {
        for (int replicates : new int[] {2, 5, 20}) {
            int found = 0;
            for (int r = 0; r < 200; r++) {
                found += p(1000L * replicates + r, replicates, x -> 40, r % 2 == 0 ? 0 : 5) <= 0.05 ? 1 : 0;
            }
            assertThat(found).as("of 200, with %d runs", replicates).isLessThanOrEqualTo(27);
        }
    }

    /** Four spreads of a run from one end to the other, five runs a point: no seed comes near to missing it. */
    @Test
    void linesStepsAndChangesAtOneEndAreFound() {
        assertThat(p(1, 5, x -> 4 * x, 5)).isLessThan(0.01);
        assertThat(p(2, 5, x -> x < 0.6 ? 0 : 4, 5)).isLessThan(0.01);
        assertThat(p(3, 10, x -> x < 0.99 ? 0 : 4, 5)).isLessThan(0.01);
        assertThat(p(4, 5, x -> -4 * x, 5)).isLessThan(0.01);
    }

    @Test
    void ofEqualValuesNothingIsFound() {
        double[] x = {0, 1, 2};
        List<double[]> equal = List.of(new double[] {3, 3}, new double[] {3, 3}, new double[] {3, 3});
        assertThat(PermutationTest.p(1, "test", x, equal)).isEqualTo(1);
        double none = Double.NaN;
        List<double[]> missing = List.of(new double[] {none, none}, new double[] {none, none}, new double[] {none, 1});
        assertThat(PermutationTest.p(1, "test", x, missing)).isEqualTo(1);
    }

    /** A seed whose run failed at one point keeps its others. */
    @Test
    void missingRunsAreLeftOut() {
        double[] x = {0, 1, 2, 3};
        double none = Double.NaN;
        List<double[]> values = List.of(
                new double[] {0, 1, none, 0, 1},
                new double[] {1, none, 0, 0, 1},
                new double[] {9, 9, 8, none, 9},
                new double[] {8, 9, 9, 9, 8});
        assertThat(PermutationTest.p(1, "test", x, values)).isLessThan(0.05);
        assertThat(PermutationTest.p(1, "test", x, values)).isEqualTo(PermutationTest.p(1, "test", x, values));
    }
}
