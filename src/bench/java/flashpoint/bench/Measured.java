package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import java.util.Arrays;

/**
 * Measurements of one thing.
 *
 * @param values in the order in which they were taken
 */
record Measured(double... values) {

    /** The median: one interrupted measurement must not move it. */
    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** The same in another unit. */
    Measured times(double factor) {
        return new Measured(Arrays.stream(values).map(v -> v * factor).toArray());
    }

    /** Without the first, which were not warm. */
    Measured without(int first) {
        return new Measured(Arrays.copyOfRange(values, Math.min(first, values.length - 1), values.length));
    }

    /** A figure that stands for itself. */
    Figure alone(String benchmark, String unit) {
        return new Figure(benchmark, median(), unit, "", Double.NaN, values.length);
    }

    /** A figure held against a goal in the same unit. */
    Figure goal(String benchmark, String unit, double goal) {
        String text = goal == Math.rint(goal) ? Long.toString((long) goal) : Double.toString(goal);
        return new Figure(benchmark, median(), unit, "goal " + text + " " + unit, goal / median(), values.length);
    }

    /** A figure held against another one in the same unit. */
    Figure against(String benchmark, String unit, String peer, Measured other) {
        return new Figure(benchmark, median(), unit, peer, other.median() / median(), values.length);
    }
}
