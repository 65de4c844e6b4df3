package flashpoint.statistics.surface;

import org.apache.commons.math3.util.FastMath;

/**
 * Gaussian process for the chance of an outcome of two kinds, from counts: a surface of logits under which hits are
 * binomial. Its posterior is Laplace's approximation (Rasmussen and Williams 2006, <i>Gaussian processes for machine
 * learning</i>, section 3.4), reached by reweighted least squares: at the mode a binomial count is worth a noisy logit of
 * known error. Amplitude and lengths are those of greatest marginal likelihood of those logits (penalised
 * quasi-likelihood: Breslow and Clayton 1993, Journal of the American Statistical Association 88(421), 9&ndash;25).
 */
public final class BinomialProcess {

    private static final int STEPS = 25;
    private static final int ROUNDS = 2;
    private static final double NEAR = 1e-9;

    /** Logits beyond this are chances of less than one in three thousand, which no feasible number of runs tells apart. */
    private static final double FARTHEST = 8;

    private BinomialProcess() {}

    /**
     * The surface of logits.
     *
     * @param x by point, then input, scaled to about 0 to 1; no two points alike
     * @param hits by point: how often it happened
     * @param n by point: out of how many, 1 or more
     * @return a process whose mean is the logit of the chance
     * @throws IllegalArgumentException if the arrays differ in length, or a count is not from 0 to n
     */
    public static GaussianProcess fit(double[][] x, int[] hits, int[] n) {
        if (x.length == 0 || hits.length != x.length || n.length != x.length) {
            throw new IllegalArgumentException(x.length + " points, " + hits.length + " hits, " + n.length + " counts");
        }
        double[] y = new double[x.length];
        double[] error = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            if (n[i] < 1 || hits[i] < 0 || hits[i] > n[i]) {
                throw new IllegalArgumentException("point " + i + ": " + hits[i] + " of " + n[i]);
            }
            y[i] = GaussianProcess.logit(hits[i], n[i]);
            error[i] = GaussianProcess.logitError(hits[i], n[i]);
        }
        GaussianProcess process = GaussianProcess.fit(x, y, error);
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                process = GaussianProcess.fit(x, y, error);
            }
            process = mode(process, x, hits, n, y, error);
        }
        return process;
    }

    /** Newton's steps to the mode under one amplitude and one set of lengths; leaves the logits of the mode in y and error. */
    private static GaussianProcess mode(
            GaussianProcess start, double[][] x, int[] hits, int[] n, double[] y, double[] error) {
        GaussianProcess process = start;
        double[] f = at(process, x);
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < f.length; i++) {
                double p = 1 / (1 + FastMath.exp(-f[i]));
                double weight = n[i] * p * (1 - p);
                y[i] = f[i] + (hits[i] - n[i] * p) / weight;
                error[i] = 1 / Math.sqrt(weight);
            }
            process = GaussianProcess.of(x, y, error, start.level(), start.amplitude(), start.lengths());
            double[] next = at(process, x);
            double most = 0;
            for (int i = 0; i < f.length; i++) {
                most = Math.max(most, Math.abs(next[i] - f[i]));
            }
            f = next;
            if (most < NEAR) {
                break;
            }
        }
        return process;
    }

    private static double[] at(GaussianProcess process, double[][] x) {
        double[] f = new double[x.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = Math.max(-FARTHEST, Math.min(FARTHEST, process.mean(x[i])));
        }
        return f;
    }
}
