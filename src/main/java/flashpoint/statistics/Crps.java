package flashpoint.statistics;

import java.util.Arrays;

/**
 * The continuous ranked probability score of an ensemble for an observed value, in the unit of the value: 0 is perfect, less
 * is better, and of one member it is the absolute error. Gneiting and Raftery (2007), <i>Strictly proper scoring rules,
 * prediction, and estimation</i>, JASA 102(477), 359&ndash;378, equation 21.
 */
public final class Crps {

    private Crps() {}

    /**
     * The score of the ensemble as it stands: E|X &minus; y| &minus; &frac12; E|X &minus; X'| over its own members.
     *
     * @param members any order; NaN is missing
     * @param observed the value that came about
     * @return at least 0; NaN without a member
     */
    public static double of(double[] members, double observed) {
        double[] x = Summary.present(members);
        return error(x, observed) - spread(x) / ((double) x.length * x.length);
    }

    /**
     * The score corrected for the size of the ensemble (Ferro 2014, Quarterly Journal of the Royal Meteorological Society
     * 140, 1917&ndash;1923): its mean is that of an infinite ensemble, so ensembles of different sizes may be compared.
     *
     * @param members any order; NaN is missing
     * @param observed the value that came about
     * @return may be below 0; NaN of fewer than two members
     */
    public static double fair(double[] members, double observed) {
        double[] x = Summary.present(members);
        return x.length < 2 ? Double.NaN : error(x, observed) - spread(x) / ((double) x.length * (x.length - 1));
    }

    private static double error(double[] x, double observed) {
        double sum = 0;
        for (double v : x) {
            sum += Math.abs(v - observed);
        }
        return sum / x.length;
    }

    /** Sum of the distances of all pairs, each once. */
    private static double spread(double[] x) {
        Arrays.sort(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (2.0 * i - x.length + 1) * x[i];
        }
        return sum;
    }
}
