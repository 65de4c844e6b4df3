package flashpoint.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Interval of Tango (1998), by bisection of the score equation; see {@link McNemar#riskDifferenceInterval(double)}. */
final class TangoInterval {

    /** Halvings after which an end is known to the last bit. */
    private static final int HALVINGS = 60;

    private final double up;
    private final double down;
    private final double n;

    private TangoInterval(double up, double down, double n) {
        this.up = up;
        this.down = down;
        this.n = n;
    }

    /** The interval of (up - down) / n. */
    static Interval of(int up, int down, int n, double level) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        TangoInterval equation = new TangoInterval(up, down, n);
        double middle = (double) (up - down) / n;
        return new Interval(equation.solve(-1, middle, z), equation.solve(1, middle, -z));
    }

    /** The difference at which the score falls to z, between an extreme and the estimate. */
    private double solve(double extreme, double inside, double z) {
        if (Math.abs(score(extreme)) <= Math.abs(z)) {
            return extreme;
        }
        double out = extreme;
        double in = inside;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (out + in) / 2;
            if (Math.abs(score(middle)) > Math.abs(z)) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return (out + in) / 2;
    }

    /** Difference observed less supposed, over its standard error under what is supposed. */
    private double score(double delta) {
        double top = up - down - n * delta;
        double b = -up - down + (2 * n - up + down) * delta;
        double c = -down * delta * (1 - delta);
        double q = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
        double variance = n * (2 * q + delta * (1 - delta));
        return top == 0 ? 0 : top / Math.sqrt(Math.max(variance, 1e-300));
    }
}
