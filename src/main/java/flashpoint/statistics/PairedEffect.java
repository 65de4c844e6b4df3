package flashpoint.statistics;

import java.util.Arrays;

/**
 * Sizes of the effect of a change, from pairs that share their seed.
 *
 * @param pairs pairs with both values
 * @param meanFirst mean before the change
 * @param meanSecond mean after it
 * @param difference second less first, with its spread and interval
 * @param ratio mean after over mean before; NaN where its interval is not known
 * @param ratioInterval 95 % interval of the ratio by the theorem of Fieller (1954), <i>Some problems in interval
 *     estimation</i>, JRSS B 16(2), 175&ndash;185, for correlated means; {@link Interval#NONE} where the mean before is not
 *     clear of 0, for then there is no bounded one
 * @param dz mean difference over the standard deviation of the differences (Cohen 1988)
 * @param dav mean difference over the mean of the two standard deviations (Lakens 2013, Frontiers in Psychology 4, 863,
 *     equation 10)
 * @param superiority share of pairs in which the second is greater, ties counted half
 * @param shareEqual share of pairs that are exactly equal
 * @param gain how many times as many runs without pairing would be needed for the same standard error: (variance before +
 *     variance after) / variance of the differences; below 1 pairing hurts; infinite if all differences are equal and the
 *     values are not; NaN if no value varies
 */
public record PairedEffect(
        int pairs,
        double meanFirst,
        double meanSecond,
        Summary difference,
        double ratio,
        Interval ratioInterval,
        double dz,
        double dav,
        double superiority,
        double shareEqual,
        double gain) {

    /**
     * Compares two samples pair by pair.
     *
     * @param first values before the change, in order of replicate; NaN is missing
     * @param second values after it, in the same order
     * @return the effect
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static PairedEffect of(double[] first, double[] second) {
        double[][] pairs = Moments.completePairs(first, second);
        double[] a = pairs[0];
        double[] b = pairs[1];
        int n = a.length;
        Summary d = Summary.of(Moments.differences(a, b));
        double va = Moments.variance(a);
        double vb = Moments.variance(b);
        double ma = Summary.of(a).mean();
        double mb = Summary.of(b).mean();
        Interval ratio = fieller(n, ma, mb, va, vb, Moments.covariance(a, b));
        return new PairedEffect(
                n,
                ma,
                mb,
                d,
                ratio.known() ? mb / ma : Double.NaN,
                ratio,
                over(d.mean(), d.sd()),
                over(d.mean(), (Math.sqrt(va) + Math.sqrt(vb)) / 2),
                superiority(a, b),
                equal(a, b),
                (va + vb) / (d.sd() * d.sd()));
    }

    /** A ratio that is 0 if nothing differs, and NaN if there is nothing to measure a difference by. */
    private static double over(double difference, double sd) {
        if (difference == 0) {
            return 0;
        }
        return sd > 0 ? difference / sd : Double.NaN;
    }

    private static double superiority(double[] a, double[] b) {
        double points = 0;
        for (int i = 0; i < a.length; i++) {
            points += b[i] > a[i] ? 1 : b[i] == a[i] ? 0.5 : 0;
        }
        return points / a.length;
    }

    private static double equal(double[] a, double[] b) {
        int same = 0;
        for (int i = 0; i < a.length; i++) {
            same += a[i] == b[i] ? 1 : 0;
        }
        return (double) same / a.length;
    }

    /** All ratios r for which the mean of b - r a is not clear of 0. */
    private static Interval fieller(int n, double ma, double mb, double va, double vb, double cov) {
        if (n < 2) {
            return Interval.NONE;
        }
        double t = StudentQuantile.of(n - 1);
        double k = t * t / n;
        double a = ma * ma - k * va;
        double b = ma * mb - k * cov;
        double c = mb * mb - k * vb;
        double root = b * b - a * c;
        // a <= 0: the mean before is not clear of 0. A root below 0 is rounding, where the two are proportional.
        if (!(a > 0)) {
            return Interval.NONE;
        }
        double half = Math.sqrt(Math.max(0, root));
        return new Interval((b - half) / a, (b + half) / a);
    }

    /**
     * The 95 % interval of the gain.
     *
     * @param seed of the bootstrap
     * @param name names the draws
     * @param first values before the change
     * @param second values after it
     * @return by {@link Bootstrap}; {@link Interval#NONE} where some resample has no gain
     */
    public static Interval gainInterval(long seed, String name, double[] first, double[] second) {
        double[][] pairs = Moments.completePairs(first, second);
        return Bootstrap.of(seed).interval("gain " + name, pairs[0].length, (int[] members) -> {
            double[] a = Arrays.stream(members).mapToDouble(i -> pairs[0][i]).toArray();
            double[] b = Arrays.stream(members).mapToDouble(i -> pairs[1][i]).toArray();
            return (Moments.variance(a) + Moments.variance(b)) / Moments.variance(Moments.differences(a, b));
        });
    }

    /**
     * The 5, 50 and 95 % quantiles of the second sample less those of the first (the shift function of Doksum 1974, Annals
     * of Statistics 2(2), 267&ndash;277): what a change does to mild, usual and severe runs.
     *
     * @param first values before the change; NaN is missing
     * @param second values after it
     * @return three differences
     */
    public static double[] quantileShifts(double[] first, double[] second) {
        double[] shares = {0.05, 0.5, 0.95};
        return Arrays.stream(shares)
                .map(p -> Quantile.of(second, p) - Quantile.of(first, p))
                .toArray();
    }
}
