package flashpoint.statistics.surface;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.statistics.Quantile;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.util.FastMath;

/**
 * A Gaussian process through noisy means whose standard errors are known, with the covariance of Mat&eacute;rn of order 5/2 and
 * a length of its own for each input: Rasmussen and Williams (2006), <i>Gaussian processes for machine learning</i>, chapters
 * 2 and 5. Amplitude and lengths are those of greatest marginal likelihood, found from a fixed start, so the same points give
 * the same surface. Costs n&sup3; / 3 multiplications for each of some 150 trials.
 *
 * <p>For the chance of an outcome of two kinds, give the empirical logits of counts ({@link #logit}) with their errors
 * ({@link #logitError}).
 */
public final class GaussianProcess {

    private static final int TRIALS = 400;
    private static final double NUGGET = 1e-10;
    private static final int SURFACES = 1000;

    private final double[][] x;
    private final double mean;
    private final double amplitude;
    private final double[] lengths;
    private final CholeskyDecomposition cholesky;
    private final RealVector weights;
    private final double logLikelihood;

    private GaussianProcess(double[][] x, double[] y, double[] error, double mean, double amplitude, double[] lengths) {
        this.x = x;
        this.mean = mean;
        this.amplitude = amplitude;
        this.lengths = lengths;
        int n = x.length;
        double[][] k = new double[n][n];
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                k[i][j] = covariance(x[i], x[j]);
                k[j][i] = k[i][j];
            }
            k[i][i] += error[i] * error[i] + NUGGET * amplitude * amplitude;
            rest[i] = y[i] - mean;
        }
        cholesky = new CholeskyDecomposition(new Array2DRowRealMatrix(k, false), 1e-9, 1e-300);
        RealVector r = new ArrayRealVector(rest, false);
        weights = cholesky.getSolver().solve(r);
        double half = 0;
        for (int i = 0; i < n; i++) {
            half += FastMath.log(cholesky.getL().getEntry(i, i));
        }
        logLikelihood = -0.5 * r.dotProduct(weights) - half - 0.5 * n * FastMath.log(2 * Math.PI);
    }

    /**
     * The surface of given amplitude and lengths.
     *
     * @param x by point, then input
     * @param y mean outcome at each
     * @param error its standard error, 0 or more
     * @param mean level far from any point
     * @param amplitude standard deviation of the surface, above 0
     * @param lengths by input, above 0
     * @return the process
     */
    public static GaussianProcess of(
            double[][] x, double[] y, double[] error, double mean, double amplitude, double[] lengths) {
        if (x.length == 0 || y.length != x.length || error.length != x.length || lengths.length != x[0].length) {
            throw new IllegalArgumentException(
                    x.length + " points, " + y.length + " outcomes, " + error.length + " errors");
        }
        return new GaussianProcess(x, y, error, mean, amplitude, lengths.clone());
    }

    /**
     * The surface of greatest marginal likelihood; its level is the mean of the outcomes.
     *
     * @param x by point, then input; inputs should be scaled to about 0 to 1
     * @param y mean outcome at each
     * @param error its standard error, 0 or more
     * @return the process
     */
    public static GaussianProcess fit(double[][] x, double[] y, double[] error) {
        int inputs = x[0].length;
        double mean = 0;
        double squares = 0;
        for (double v : y) {
            mean += v / y.length;
        }
        for (double v : y) {
            squares += (v - mean) * (v - mean) / y.length;
        }
        double level = mean;
        double[] start = new double[inputs + 1];
        java.util.Arrays.fill(start, FastMath.log(0.3));
        start[0] = 0.5 * FastMath.log(Math.max(squares, 1e-12));
        double[] first = start.clone();
        PointValuePair best = new SimplexOptimizer(1e-6, 1e-4)
                .optimize(
                        new MaxEval(TRIALS * (inputs + 1)),
                        new ObjectiveFunction(p -> penalised(x, y, error, level, p, first)),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(inputs + 1, 0.5));
        return made(x, y, error, level, best.getPoint());
    }

    private static GaussianProcess made(double[][] x, double[] y, double[] error, double mean, double[] p) {
        double[] lengths = new double[p.length - 1];
        for (int j = 0; j < lengths.length; j++) {
            lengths[j] = FastMath.exp(p[j + 1]);
        }
        return of(x, y, error, mean, FastMath.exp(p[0]), lengths);
    }

    /** Weak normal laws about the start (s.d. 1.5 of the logarithms) keep amplitude and lengths from running away. */
    private static double penalised(double[][] x, double[] y, double[] error, double mean, double[] p, double[] start) {
        double penalty = 0;
        for (int j = 0; j < p.length; j++) {
            penalty += (p[j] - start[j]) * (p[j] - start[j]) / (2 * 2.25);
        }
        try {
            return made(x, y, error, mean, p).logLikelihood - penalty;
        } catch (NonPositiveDefiniteMatrixException e) {
            return -1e300;
        }
    }

    private double covariance(double[] a, double[] b) {
        double squares = 0;
        for (int j = 0; j < a.length; j++) {
            double d = (a[j] - b[j]) / lengths[j];
            squares += d * d;
        }
        double r = Math.sqrt(5 * squares);
        return amplitude * amplitude * (1 + r + r * r / 3) * FastMath.exp(-r);
    }

    /**
     * The expected outcome at a point.
     *
     * @param at by input
     * @return of the surface, without noise
     */
    public double mean(double[] at) {
        return mean + covariances(at).dotProduct(weights);
    }

    /**
     * Standard deviation of the outcome at a point.
     *
     * @param at by input
     * @return standard deviation of the surface there, given the points
     */
    public double sd(double[] at) {
        RealVector k = covariances(at);
        double left = amplitude * amplitude - k.dotProduct(cholesky.getSolver().solve(k));
        return Math.sqrt(Math.max(0, left));
    }

    /**
     * The half-width, in standard deviations, of a band about the mean that holds the surface at all of some points at once:
     * the quantile of the largest deviation in 1,000 surfaces drawn given the data.
     *
     * @param at by point, then input
     * @param level confidence, between 0 and 1
     * @param seed of the draws
     * @return between the normal quantile of a single point and some 4
     */
    public double critical(double[][] at, double level, long seed) {
        int n = at.length;
        double[] sd = new double[n];
        RealVector[] known = new RealVector[n];
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            known[i] = cholesky.getSolver().solve(covariances(at[i]));
            sd[i] = Math.max(sd(at[i]), 1e-9 * amplitude);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double left = covariance(at[i], at[j]) - covariances(at[i]).dotProduct(known[j]);
                correlation[i][j] = left / (sd[i] * sd[j]);
                correlation[j][i] = correlation[i][j];
            }
            correlation[i][i] = 1 + 1e-6;
        }
        RealMatrix root = new CholeskyDecomposition(new Array2DRowRealMatrix(correlation, false), 1e-6, 1e-12).getL();
        double[] largest = new double[SURFACES];
        double[] normal = new double[n];
        AddressedDraws draws = new AddressedDraws(seed);
        for (int r = 0; r < SURFACES; r++) {
            for (int i = 0; i < n; i++) {
                normal[i] = draws.at(Purpose.RESAMPLE, PlaceKey.of("surface", "band"), r, 0, i)
                        .gaussian();
            }
            for (double z : root.operate(normal)) {
                largest[r] = Math.max(largest[r], Math.abs(z));
            }
        }
        return Quantile.of(largest, level);
    }

    private RealVector covariances(double[] at) {
        double[] k = new double[x.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = covariance(at, x[i]);
        }
        return new ArrayRealVector(k, false);
    }

    /**
     * The marginal likelihood of the points.
     *
     * @return its natural logarithm
     */
    public double logLikelihood() {
        return logLikelihood;
    }

    /**
     * The level far from any point.
     *
     * @return in the unit of the outcome
     */
    public double level() {
        return mean;
    }

    /**
     * The standard deviation of the surface before any point was known.
     *
     * @return above 0
     */
    public double amplitude() {
        return amplitude;
    }

    /**
     * The lengths over which outcomes stay alike.
     *
     * @return by input
     */
    public double[] lengths() {
        return lengths.clone();
    }

    /**
     * The empirical logit of a count, with half a hit added on either side (Haldane 1956, Annals of Human Genetics 20(4),
     * 309&ndash;311), so that none of n and n of n have one.
     *
     * @param hits how often it happened
     * @param n out of how many
     * @return ln((hits + 1/2) / (n &minus; hits + 1/2))
     */
    public static double logit(int hits, int n) {
        return FastMath.log((hits + 0.5) / (n - hits + 0.5));
    }

    /**
     * The standard error of that logit.
     *
     * @param hits how often it happened
     * @param n out of how many
     * @return &radic;(1 / (hits + 1/2) + 1 / (n &minus; hits + 1/2))
     */
    public static double logitError(int hits, int n) {
        return Math.sqrt(1 / (hits + 0.5) + 1 / (n - hits + 0.5));
    }
}
