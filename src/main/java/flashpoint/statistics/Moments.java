package flashpoint.statistics;

/** Sums of arrays in the order given, by plain loops, so that their last bit never depends on a library. */
final class Moments {

    private Moments() {}

    /** Arithmetic mean; NaN of nothing. */
    static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    /** Sample variance with n - 1; NaN below two values. */
    static double variance(double[] x) {
        return covariance(x, x);
    }

    /** Sample covariance with n - 1; NaN below two values. */
    static double covariance(double[] x, double[] y) {
        if (x.length < 2) {
            return Double.NaN;
        }
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / (x.length - 1);
    }

    /** Second less first, value by value. */
    static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " values make no pairs");
        }
        double[] d = new double[first.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = second[i] - first[i];
        }
        return d;
    }

    /** The pairs of which both values are present: two arrays of equal length, in the same order. */
    static double[][] completePairs(double[] first, double[] second) {
        double[] d = differences(first, second);
        int n = 0;
        double[] a = new double[d.length];
        double[] b = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            if (!Double.isNaN(d[i])) {
                a[n] = first[i];
                b[n++] = second[i];
            }
        }
        return new double[][] {java.util.Arrays.copyOf(a, n), java.util.Arrays.copyOf(b, n)};
    }

    /** Refuses a level of confidence outside (0, 1). */
    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
        return level;
    }
}
