package flashpoint.study.worst;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;

/**
 * Evolution strategy with covariance matrix adaptation (Hansen and Ostermeier 2001, <i>Completely derandomized
 * self-adaptation in evolution strategies</i>, Evolutionary Computation 9(2), 159&ndash;195) in the unit cube, asked from
 * outside: it is begun anew with the values known so far, and stops where it asks for the first that is not. Its draws come
 * from a generator of a fixed seed, so what it asks next is a function of seed and values alone.
 */
final class Search {

    private static final double SIGMA = 0.3;

    private final int inputs;
    private final int generation;
    private final long seed;

    /**
     * A search.
     *
     * @param inputs dimensions of the cube
     * @param seed of its draws
     */
    Search(int inputs, long seed) {
        this.inputs = inputs;
        this.seed = seed;
        this.generation = 4 + (int) (3 * org.apache.commons.math3.util.FastMath.log(inputs + 1.0));
    }

    /** Points asked for at a time: 4 + 3 ln (inputs + 1). */
    int generation() {
        return generation;
    }

    /**
     * The points that it asks for next.
     *
     * @param known values of the points asked for before, in order; greater is worse
     * @return the middle and a generation at first, then a generation of points; fewer, or none, where the search has come to
     *     its end by itself
     */
    List<double[]> next(List<Double> known) {
        List<double[]> asked = new ArrayList<>();
        double[] low = new double[inputs];
        double[] high = new double[inputs];
        double[] middle = new double[inputs];
        double[] sigma = new double[inputs];
        java.util.Arrays.fill(high, 1);
        java.util.Arrays.fill(middle, 0.5);
        java.util.Arrays.fill(sigma, SIGMA);
        int[] at = {0};
        try {
            new CMAESOptimizer(100_000, Double.POSITIVE_INFINITY, true, 0, 1, new Well19937c(seed), false, null)
                    .optimize(
                            new MaxEval(known.size() + generation + (known.isEmpty() ? 1 : 0)),
                            new ObjectiveFunction(x -> {
                                int n = at[0]++;
                                if (n < known.size()) {
                                    return known.get(n);
                                }
                                asked.add(x.clone());
                                return 0;
                            }),
                            GoalType.MAXIMIZE,
                            new InitialGuess(middle),
                            new SimpleBounds(low, high),
                            new CMAESOptimizer.Sigma(sigma),
                            new CMAESOptimizer.PopulationSize(generation));
        } catch (TooManyEvaluationsException e) {
            // It was to be stopped here.
            return asked;
        }
        return asked;
    }
}
