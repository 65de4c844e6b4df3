package flashpoint.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A full factorial design, every combination of the values once. There the split of the variance over inputs is exact but for
 * the scatter of the means, which is known from replicates and taken off. (Estimates made for random points are wrong on a
 * grid: it is balanced, so that runs of one level are more alike over all other inputs than chance would have them.)
 */
final class Grid {

    /** By varied factor, then point: number of its level. */
    private final int[][] levels;

    private final int[] sizes;
    private final int points;

    private Grid(int[][] levels, int[] sizes, int points) {
        this.levels = levels;
        this.sizes = sizes;
        this.points = points;
    }

    /**
     * A grid, if the points are one.
     *
     * @param inputs by factor, then point
     * @return null if a combination is missing or there twice
     */
    static Grid of(List<double[]> inputs) {
        int points = inputs.get(0).length;
        int[][] levels = new int[inputs.size()][];
        int[] sizes = new int[inputs.size()];
        long whole = 1;
        for (int f = 0; f < levels.length; f++) {
            Map<Double, Integer> numbers = new LinkedHashMap<>();
            double[] x = inputs.get(f);
            levels[f] = new int[points];
            for (int p = 0; p < points; p++) {
                levels[f][p] = numbers.computeIfAbsent(x[p], v -> numbers.size());
            }
            sizes[f] = numbers.size();
            whole = Math.min(Integer.MAX_VALUE, whole * sizes[f]);
        }
        Set<List<Integer>> seen = new HashSet<>();
        for (int p = 0; p < points; p++) {
            List<Integer> place = new ArrayList<>();
            for (int[] level : levels) {
                place.add(level[p]);
            }
            seen.add(place);
        }
        return whole == points && seen.size() == points ? new Grid(levels, sizes, points) : null;
    }

    int levels(int factor) {
        return sizes[factor];
    }

    /**
     * Variance of the means of the levels of a factor, the scatter taken off.
     *
     * @param factor which
     * @param means outcome by point
     * @param scatter variance of such a mean by luck
     * @return may be below 0 by chance
     */
    double first(int factor, double[] means, double scatter) {
        double[] sums = new double[sizes[factor]];
        double mean = 0;
        for (int p = 0; p < points; p++) {
            sums[levels[factor][p]] += means[p] * sizes[factor] / points;
            mean += means[p] / points;
        }
        double squares = 0;
        for (double m : sums) {
            squares += (m - mean) * (m - mean);
        }
        return squares / sizes[factor] - scatter * (sizes[factor] - 1.0) / points;
    }

    /** Variance over a factor when all others are known, mean over these, the scatter taken off. */
    double total(int factor, double[] means, double scatter) {
        Map<Long, double[]> lines = new HashMap<>();
        for (int p = 0; p < points; p++) {
            long line = 0;
            for (int f = 0; f < levels.length; f++) {
                line = f == factor ? line : line * sizes[f] + levels[f][p];
            }
            double[] sum = lines.computeIfAbsent(line, k -> new double[2]);
            sum[0] += means[p];
            sum[1] += means[p] * means[p];
        }
        double n = sizes[factor];
        double[] squares = lines.values().stream()
                .mapToDouble(s -> s[1] - s[0] * s[0] / n)
                .sorted()
                .toArray();
        double all = 0;
        for (double line : squares) {
            all += line;
        }
        return all / points - scatter * (n - 1) / n;
    }
}
