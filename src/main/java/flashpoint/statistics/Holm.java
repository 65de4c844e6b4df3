package flashpoint.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The correction of Holm (1979), <i>A simple sequentially rejective multiple test procedure</i>, Scandinavian Journal of
 * Statistics 6(2), 65&ndash;70: whatever is independent of what, the chance of any false alarm among all tests stays
 * below the level.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts p-values.
     *
     * @param p p-values of one family of tests; NaN is no test
     * @return adjusted ones in the same order, at most 1; NaN stays
     */
    public static double[] adjust(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Integer[] tests = Arrays.stream(order)
                .filter(i -> !Double.isNaN(p[i]))
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toArray(Integer[]::new);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double most = 0;
        for (int k = 0; k < tests.length; k++) {
            most = Math.max(most, Math.min(1, p[tests[k]] * (tests.length - k)));
            adjusted[tests[k]] = most;
        }
        return adjusted;
    }
}
