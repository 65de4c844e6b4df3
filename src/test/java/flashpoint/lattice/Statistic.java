package flashpoint.lattice;

import java.util.Arrays;

/** Plain means, for tests. */
final class Statistic {

    private Statistic() {}

    static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double sd(double... values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }
}
