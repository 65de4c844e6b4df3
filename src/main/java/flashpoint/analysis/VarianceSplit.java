package flashpoint.analysis;

import flashpoint.statistics.Bootstrap;
import flashpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Split of the variance of an outcome over a design with replicates, by the analysis of variance in two ways (points and
 * seeds): what the point explains, what the seed alone does, and what they do together.
 *
 * @param total variance of a run of which neither point nor seed is known
 * @param expected variance of the expected outcome over points, freed of the scatter of its means
 * @param luck share of the total that is left when the point is known: the total index of the seed; NaN with one replicate
 * @param luckInterval 95 %, by the bootstrap over points; unknown where all resamples agree
 * @param scatter variance of the mean of a point by luck; NaN with one replicate
 * @param alone share that the seed explains alone: its first-order index, where all points have the same seeds; else NaN
 */
public record VarianceSplit(
        double total, double expected, double luck, Interval luckInterval, double scatter, double alone) {

    /**
     * Splits.
     *
     * @param seed of the bootstrap
     * @param name names its draws
     * @param rows points, each with as many replicates, none missing; at least two points
     * @param common whether replicate k has the same seed at every point
     * @return the split
     */
    public static VarianceSplit of(long seed, String name, List<double[]> rows, boolean common) {
        int[] all = new int[rows.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        int replicates = rows.get(0).length;
        double[] parts = parts(rows, all, common);
        double total = parts[0] + parts[1];
        if (replicates < 2) {
            return new VarianceSplit(total, parts[0], Double.NaN, Interval.NONE, Double.NaN, Double.NaN);
        }
        double luck = total > 0 ? parts[1] / total : Double.NaN;
        Interval interval = total > 0
                ? told(Bootstrap.of(seed)
                        .interval("luck " + name, rows.size(), (int[] members) -> share(rows, members, common)))
                : Interval.NONE;
        double alone = common && total > 0 ? Math.max(0, parts[1] - parts[2]) / total : Double.NaN;
        double scatter = (common ? parts[2] : parts[1]) / replicates;
        return new VarianceSplit(total, parts[0], luck, interval, scatter, alone);
    }

    /**
     * Splits the variance of what several runs of a point tell of their variance: luck is the error of that.
     *
     * @param seed of the bootstrap
     * @param name names its draws
     * @param rows points, each with as many replicates, none missing; of fewer than {@link SeedVariance#TOLD} luck is not
     *     known
     * @param common whether replicate k has the same seed at every point
     * @return the split
     */
    static VarianceSplit ofVariances(long seed, String name, List<double[]> rows, boolean common) {
        if (rows.get(0).length < SeedVariance.TOLD) {
            return of(seed, name, rows, common);
        }
        SeedVariance whole = SeedVariance.of(rows, common);
        double total = whole.total();
        if (!(total > 0)) {
            return new VarianceSplit(0, 0, Double.NaN, Interval.NONE, 0, Double.NaN);
        }
        double[] errors = rows.stream().mapToDouble(SeedVariance::error).toArray();
        Interval interval = told(Bootstrap.of(seed).interval("luck " + name, rows.size(), (int[] members) -> {
            double[] variances = new double[members.length];
            double error = 0;
            for (int i = 0; i < members.length; i++) {
                variances[i] = whole.variances()[members[i]];
                error += errors[members[i]] / members.length;
            }
            double some = new SeedVariance(variances, error, whole.own()).total();
            return some > 0 ? error / some : 0;
        }));
        return new VarianceSplit(
                total,
                total - whole.error(),
                whole.error() / total,
                interval,
                whole.scatter(),
                common ? (whole.error() - whole.scatter()) / total : Double.NaN);
    }

    /** Variance of a run, of which neither point nor seed is known, from some of the replicates. */
    static double total(List<double[]> rows, int[] replicates, boolean common) {
        List<double[]> some = new ArrayList<>();
        int[] all = new int[rows.size()];
        for (double[] row : rows) {
            double[] part = new double[replicates.length];
            for (int k = 0; k < part.length; k++) {
                part[k] = row[replicates[k]];
            }
            all[some.size()] = some.size();
            some.add(part);
        }
        double[] parts = parts(some, all, common);
        return parts[0] + parts[1];
    }

    /** Unknown where all resamples agree: they show nothing of what another sample would. */
    private static Interval told(Interval interval) {
        return interval.known() && interval.low() < interval.high() ? interval : Interval.NONE;
    }

    private static double share(List<double[]> rows, int[] members, boolean common) {
        double[] parts = parts(rows, members, common);
        double total = parts[0] + parts[1];
        return total > 0 ? parts[1] / total : 0;
    }

    /** Variance of the expectation, of the runs within a point, and of what is left when point and seed are taken out. */
    private static double[] parts(List<double[]> rows, int[] members, boolean common) {
        int n = members.length;
        int m = rows.get(0).length;
        double[] means = new double[n];
        double[] ofSeed = new double[m];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double[] row = rows.get(members[i]);
            for (int k = 0; k < m; k++) {
                means[i] += row[k] / m;
                ofSeed[k] += row[k] / n;
            }
            mean += means[i] / n;
        }
        double between = 0;
        double within = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double[] row = rows.get(members[i]);
            between += (means[i] - mean) * (means[i] - mean);
            for (int k = 0; k < m; k++) {
                double d = row[k] - means[i];
                double r = d - ofSeed[k] + mean;
                within += d * d;
                rest += r * r;
            }
        }
        between /= n - 1.0;
        if (m < 2) {
            return new double[] {between, 0, 0};
        }
        within /= n * (m - 1.0);
        rest /= (n - 1.0) * (m - 1.0);
        double scatter = (common ? rest : within) / m;
        return new double[] {Math.max(0, between - scatter), within, rest};
    }
}
