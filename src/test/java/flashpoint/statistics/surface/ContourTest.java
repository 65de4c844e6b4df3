package flashpoint.statistics.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class ContourTest {

    private static double[][] grid(int side, java.util.function.DoubleBinaryOperator z) {
        double[][] grid = new double[side][side];
        for (int r = 0; r < side; r++) {
            for (int c = 0; c < side; c++) {
                grid[r][c] = z.applyAsDouble(c, r);
            }
        }
        return grid;
    }

    @Test
    void ofAPlaneItIsOneStraightLineFromEdgeToEdge() {
        List<double[][]> lines = Contour.of(grid(5, (c, r) -> c + 2 * r), 3.5);
        assertThat(lines).hasSize(1);
        for (double[] at : lines.get(0)) {
            assertThat(at[0] + 2 * at[1]).isCloseTo(3.5, within(1e-12));
        }
        double[] first = lines.get(0)[0];
        double[] last = lines.get(0)[lines.get(0).length - 1];
        assertThat(List.of(Math.min(first[0], last[0]), Math.max(first[0], last[0])))
                .containsExactly(0.0, 3.5);
    }

    @Test
    void ofAHillItIsAClosedCircle() {
        List<double[][]> lines = Contour.of(grid(41, (c, r) -> FastMath.hypot(c - 20, r - 20)), 12);
        assertThat(lines).hasSize(1);
        double[][] circle = lines.get(0);
        assertThat(circle[0]).isEqualTo(circle[circle.length - 1]);
        for (double[] at : circle) {
            assertThat(FastMath.hypot(at[0] - 20, at[1] - 20)).isCloseTo(12, within(0.03));
        }
    }

    @Test
    void twoHillsHaveTwoLinesAndASurfaceOnOneSideHasNone() {
        assertThat(Contour.of(
                        grid(41, (c, r) -> Math.min(FastMath.hypot(c - 10, r - 20), FastMath.hypot(c - 30, r - 20))),
                        6))
                .hasSize(2);
        assertThat(Contour.of(grid(5, (c, r) -> c), 9)).isEmpty();
    }

    @Test
    void aSaddleIsJoinedAsItsMiddleSays() {
        double[][] low = {{1, 0}, {0, 1}};
        assertThat(Contour.of(low, 0.6)).hasSize(2);
        // The middle is .5: below the level the two high corners are apart, above it the two low ones.
        for (double[][] line : Contour.of(low, 0.6)) {
            double sum = line[0][0] + line[0][1];
            assertThat(sum < 0.5 || sum > 1.5).isTrue();
        }
        for (double[][] line : Contour.of(low, 0.4)) {
            double difference = line[0][0] - line[0][1];
            assertThat(Math.abs(difference)).isGreaterThan(0.5);
        }
    }
}
