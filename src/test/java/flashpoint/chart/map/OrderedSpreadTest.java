package flashpoint.chart.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Blocks of villages are moved apart, and none changes sides with another. */
class OrderedSpreadTest {

    @Test
    void blocksAreMovedApartAndKeepTheirOrder() {
        int n = 14;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] width = new double[n];
        double[] height = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 420 + 7 * (i % 3) + i;
            y[i] = 200 + 5 * (i % 5) - i;
            width[i] = 60 + 5 * i;
            height[i] = 50 + 3 * i;
        }
        OrderedSpread spread = new OrderedSpread(x, y, width, height);
        assertThat(spread.room()).isTrue();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double gapX = Math.abs(spread.x()[i] - spread.x()[j]) - (width[i] + width[j]) / 2;
                double gapY = Math.abs(spread.y()[i] - spread.y()[j]) - (height[i] + height[j]) / 2;
                assertThat(Math.max(gapX, gapY)).isGreaterThan(-0.02);
                assertThat(Math.signum(spread.x()[i] - spread.x()[j])).isEqualTo(Math.signum(x[i] - x[j]));
                assertThat(Math.signum(spread.y()[i] - spread.y()[j])).isEqualTo(Math.signum(y[i] - y[j]));
            }
        }
    }

    @Test
    void boxesThatAreApartStayWhereTheyAre() {
        double[] x = {10, 100};
        double[] y = {10, 10};
        OrderedSpread spread = new OrderedSpread(x, y, new double[] {20, 20}, new double[] {20, 20});
        assertThat(spread.x()).containsExactly(10, 100);
        assertThat(spread.farthest()).isZero();
    }
}
