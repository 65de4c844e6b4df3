package flashpoint.statistics.surface;

import flashpoint.statistics.Interval;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.math3.util.Pair;

/**
 * A transition of an outcome along one input: a logistic curve of four parameters, lower + (upper &minus; lower) / (1 +
 * exp(&minus;(x &minus; location) / scale)), by weighted least squares with known standard errors, held against a constant, a
 * straight line and a step. Which describes the points best is told by the Bayesian information criterion (Schwarz 1978, Annals
 * of Statistics 6(2), 461&ndash;464): chi-squared + parameters &middot; ln n.
 *
 * <p>Where the points scatter about the curve by more than their errors, as they do if the truth is no logistic curve, the
 * intervals are widened by the root of chi-squared over degrees of freedom (Birge 1932, Physical Review 40(2), 207). Of a
 * change that lies between two neighbouring points no more is known than that it does.
 *
 * @param verdict which of the four shapes describes the points best
 * @param location input at which half of the change has come about; of a step, its middle; NaN of a line or constant
 * @param locationInterval 95 %; of a step, and of a curve that is narrower, the gap between the two points it lies
 *     between at least
 * @param width stretch of the input over which the outcome goes from a tenth to nine tenths of its change, 2 ln 9 scales; 0 of
 *     a step; NaN of a line or constant
 * @param widthInterval 95 %, on the logarithmic scale, so above 0; of a step, and of a curve that is
 *     narrower, from 0 to the gap at least
 * @param lower level at the low end of the input
 * @param upper level at its high end
 * @param bic by shape, in the order of {@link Shape}: less is better; infinite where there are too few points or no fit
 */
public record Transition(
        Shape verdict,
        double location,
        Interval locationInterval,
        double width,
        Interval widthInterval,
        double lower,
        double upper,
        double[] bic) {

    /** Forms of a response. */
    public enum Shape {
        /** No change. */
        NONE,
        /** The same change everywhere. */
        LINE,
        /** A curve with a place and a width. */
        LOGISTIC,
        /** All of the change between two neighbouring points. */
        STEP
    }

    /** From a tenth to nine tenths of the change, in scales. */
    private static final double TENTHS = 2 * FastMath.log(9);

    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);
    private static final int MOST_STEPS = 400;

    /**
     * Fits the shapes.
     *
     * @param x input, ascending, no two equal
     * @param y mean outcome at each
     * @param error its standard error, above 0
     * @return the best description
     * @throws IllegalArgumentException if the arrays differ in length, hold fewer than three points, or are out of order
     */
    public static Transition of(double[] x, double[] y, double[] error) {
        return of(x, y, error, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    /**
     * Fits the shapes to an outcome that stays in a range, as a share does: so do the levels of the curve. Where a level is
     * the end of the range, the other intervals are a little too wide.
     *
     * @param x input, ascending, no two equal
     * @param y mean outcome at each
     * @param error its standard error, above 0
     * @param range least and greatest level
     * @return the best description
     * @throws IllegalArgumentException if the arrays differ in length, hold fewer than three points, or are out of order
     */
    public static Transition of(double[] x, double[] y, double[] error, Interval range) {
        return best(x, y, error, range, EnumSet.allOf(Shape.class));
    }

    /**
     * Fits the shapes where another test, such as {@link PermutationTest}, has told whether there is a change.
     *
     * @param x input, ascending, no two equal
     * @param y mean outcome at each
     * @param error its standard error, above 0
     * @param range least and greatest level
     * @param change whether there is one
     * @return the best description but a constant; without a change, a constant
     * @throws IllegalArgumentException if the arrays differ in length, hold fewer than three points, or are out of order
     */
    public static Transition of(double[] x, double[] y, double[] error, Interval range, boolean change) {
        return best(x, y, error, range, change ? EnumSet.complementOf(EnumSet.of(Shape.NONE)) : EnumSet.of(Shape.NONE));
    }

    @SuppressWarnings("EnumOrdinal") // The criteria are in the order of the shapes.
    private static Transition best(double[] x, double[] y, double[] error, Interval range, Set<Shape> among) {
        check(x, y, error);
        double penalty = FastMath.log(x.length);
        Step step = Step.of(x, y, error);
        double[] bic = {
            squares(y, error, x.length, 0) + penalty,
            line(x, y, error) + 2 * penalty,
            Double.POSITIVE_INFINITY,
            step.squares() + 3 * penalty
        };
        Optimum fit = x.length < 5 ? null : logistic(x, y, error, range);
        if (fit != null) {
            bic[Shape.LOGISTIC.ordinal()] = fit.getCost() * fit.getCost() + 4 * penalty;
        }
        Shape best = null;
        for (Shape shape : among) {
            best = best == null || bic[shape.ordinal()] < bic[best.ordinal()] ? shape : best;
        }
        return switch (best) {
            case LOGISTIC -> curve(fit, x, bic);
            case STEP -> step.transition(x, bic);
            default ->
                new Transition(best, Double.NaN, Interval.NONE, Double.NaN, Interval.NONE, y[0], y[y.length - 1], bic);
        };
    }

    private static void check(double[] x, double[] y, double[] error) {
        if (x.length < 3 || y.length != x.length || error.length != x.length) {
            throw new IllegalArgumentException(
                    x.length + " inputs, " + y.length + " outcomes and " + error.length + " errors");
        }
        for (int i = 0; i < x.length; i++) {
            if (!(error[i] > 0) || Double.isNaN(y[i]) || (i > 0 && !(x[i] > x[i - 1]))) {
                throw new IllegalArgumentException("point " + i + ": " + x[i] + ", " + y[i] + ", " + error[i]);
            }
        }
    }

    /** Weighted squares about the mean of the points from a number up to another. */
    static double squares(double[] y, double[] error, int to, int from) {
        double mean = mean(y, error, to, from);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double d = (y[i] - mean) / error[i];
            sum += d * d;
        }
        return sum;
    }

    static double mean(double[] y, double[] error, int to, int from) {
        double weights = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double w = 1 / (error[i] * error[i]);
            weights += w;
            sum += w * y[i];
        }
        return sum / weights;
    }

    private static double line(double[] x, double[] y, double[] error) {
        double mx = mean(x, error, x.length, 0);
        double my = mean(y, error, y.length, 0);
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            double w = 1 / (error[i] * error[i]);
            sxx += w * (x[i] - mx) * (x[i] - mx);
            sxy += w * (x[i] - mx) * (y[i] - my);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = (y[i] - my - sxy / sxx * (x[i] - mx)) / error[i];
            sum += d * d;
        }
        return sum;
    }

    /** The best of fits from several starts; parameters are location, log of the scale, lower, upper. */
    private static Optimum logistic(double[] x, double[] y, double[] error, Interval levels) {
        double range = x[x.length - 1] - x[0];
        double least = range;
        for (int i = 1; i < x.length; i++) {
            least = Math.min(least, x[i] - x[i - 1]);
        }
        Optimum best = null;
        for (double share : new double[] {0.5, 0.25, 0.75}) {
            for (double scale : new double[] {range / 10, range / 40}) {
                Optimum fit = fit(x, y, error, levels, x[0] + share * range, scale);
                // A scale far below the distance of the points is a step that the points don't tell.
                boolean curve = fit != null && FastMath.exp(fit.getPoint().getEntry(1)) > least / 50;
                if (curve && (best == null || fit.getCost() < best.getCost())) {
                    best = fit;
                }
            }
        }
        return best;
    }

    private static Optimum fit(double[] x, double[] y, double[] error, Interval levels, double location, double scale) {
        double[] weights = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            weights[i] = 1 / (error[i] * error[i]);
        }
        try {
            return new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(new double[] {location, FastMath.log(scale), y[0], y[y.length - 1]})
                            .model(p -> value(x, p))
                            .target(y)
                            .weight(new DiagonalMatrix(weights))
                            .parameterValidator(p -> within(p, levels))
                            .maxEvaluations(MOST_STEPS)
                            .maxIterations(MOST_STEPS)
                            .build());
        } catch (MathIllegalStateException | MathIllegalArgumentException e) {
            return null;
        }
    }

    private static RealVector within(RealVector p, Interval levels) {
        for (int k = 2; k <= 3; k++) {
            p.setEntry(k, Math.max(levels.low(), Math.min(levels.high(), p.getEntry(k))));
        }
        return p;
    }

    private static Pair<RealVector, RealMatrix> value(double[] x, RealVector p) {
        double scale = FastMath.exp(p.getEntry(1));
        double change = p.getEntry(3) - p.getEntry(2);
        double[] values = new double[x.length];
        double[][] slopes = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double z = (x[i] - p.getEntry(0)) / scale;
            double share = 1 / (1 + FastMath.exp(-z));
            double steep = change * share * (1 - share);
            values[i] = p.getEntry(2) + change * share;
            slopes[i] = new double[] {-steep / scale, -steep * z, 1 - share, share};
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
    }

    private static Transition curve(Optimum fit, double[] x, double[] bic) {
        double[] p = fit.getPoint().toArray();
        double[] sigma;
        try {
            sigma = fit.getSigma(1e-14).toArray();
        } catch (MathIllegalArgumentException e) {
            sigma = new double[] {Double.NaN, Double.NaN};
        }
        double free = x.length - 4.0;
        double scatter = free > 0 ? Math.max(1, fit.getCost() / Math.sqrt(free)) : 1;
        double width = TENTHS * FastMath.exp(p[1]);
        double half = Z * scatter * sigma[0];
        double factor = FastMath.exp(Z * scatter * sigma[1]);
        return new Transition(
                        Shape.LOGISTIC,
                        p[0],
                        new Interval(p[0] - half, p[0] + half),
                        width,
                        new Interval(width / factor, width * factor),
                        p[2],
                        p[3],
                        bic)
                .between(x);
    }

    /** What the points can tell of a curve that changes from a tenth to nine tenths between two of them. */
    private Transition between(double[] x) {
        int k = 1;
        while (k < x.length - 1 && x[k] < location) {
            k++;
        }
        double gap = x[k] - x[k - 1];
        if (!(width < gap) || location < x[0] || location > x[x.length - 1]) {
            return this;
        }
        double least = x[Math.max(0, k - 2)];
        double most = x[Math.min(x.length - 1, k + 1)];
        // A comparison with NaN is false, so that the gap alone is left of an interval that is not known.
        double low = locationInterval.low() < x[k - 1] ? Math.max(least, locationInterval.low()) : x[k - 1];
        double high = locationInterval.high() > x[k] ? Math.min(most, locationInterval.high()) : x[k];
        double wide = widthInterval.high() > gap ? Math.min(widthInterval.high(), most - least) : gap;
        return new Transition(
                verdict, location, new Interval(low, high), width, new Interval(0, wide), lower, upper, bic);
    }

    /** The best step: all points before a number at one level, the rest at another. */
    private record Step(int at, double squares, double lower, double upper) {

        static Step of(double[] x, double[] y, double[] error) {
            Step best = null;
            for (int k = 1; k < x.length; k++) {
                double sum = Transition.squares(y, error, k, 0) + Transition.squares(y, error, x.length, k);
                if (best == null || sum < best.squares) {
                    best = new Step(k, sum, mean(y, error, k, 0), mean(y, error, x.length, k));
                }
            }
            return best;
        }

        Transition transition(double[] x, double[] bic) {
            double gap = x[at] - x[at - 1];
            return new Transition(
                    Shape.STEP,
                    (x[at] + x[at - 1]) / 2,
                    new Interval(x[at - 1], x[at]),
                    0,
                    new Interval(0, gap),
                    lower,
                    upper,
                    bic);
        }
    }
}
