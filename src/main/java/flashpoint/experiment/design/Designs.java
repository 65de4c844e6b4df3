package flashpoint.experiment.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** The points of designs, without the baseline. */
public final class Designs {

    /** The tables of Joe and Kuo in Commons Math reach so far. */
    public static final int MOST_SOBOL = 1000;

    /** More would be a slip of the keyboard. */
    public static final int MOST_POINTS = 5_000_000;

    private static final int MOST_TRIES = 1000;

    /** Points that break a constraint before a sampling design gives up; some minutes' work. */
    private static final long MOST_LEFT = 20_000_000;

    private Designs() {}

    /**
     * Points of a design.
     *
     * @param points values of the factors, in the order of the points
     * @param left how many were left out because they break a constraint
     */
    public record Chosen(List<List<String>> points, int left) {}

    /** Every combination, the last factor changing fastest. */
    public static Chosen full(List<Factor> factors, List<Constraint> constraints) {
        List<List<String>> points = new ArrayList<>();
        long all = DesignSize.combinations(factors);
        for (long k = 0; k < all; k++) {
            String[] values = new String[factors.size()];
            long rest = k;
            for (int f = values.length - 1; f >= 0; f--) {
                List<String> levels = factors.get(f).levels();
                values[f] = levels.get((int) (rest % levels.size()));
                rest /= levels.size();
            }
            points.add(List.of(values));
        }
        return chosen(points, constraints);
    }

    /** Each factor through its values, the others as in the baseline; the baseline itself is not repeated. */
    public static Chosen oneAtATime(List<Factor> factors, List<String> baseline, List<Constraint> constraints) {
        List<List<String>> points = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            for (String level : factors.get(f).levels()) {
                List<String> values = new ArrayList<>(baseline);
                values.set(f, level);
                if (!values.equals(baseline)) {
                    points.add(List.copyOf(values));
                }
            }
        }
        return chosen(points, constraints);
    }

    /** A Latin hypercube; points that break a constraint are left out. */
    public static Chosen latin(List<Factor> factors, int samples, long seed, List<Constraint> constraints) {
        List<List<String>> points = new ArrayList<>();
        for (double[] u : LatinHypercube.points(samples, factors.size(), seed)) {
            points.add(at(factors, u));
        }
        return chosen(points, constraints);
    }

    /**
     * The Sobol sequence (Joe and Kuo 2008) from its second point on, for the first is a corner of the cube. Points
     * that break a constraint are passed over, so that the number asked for is reached.
     */
    public static Chosen sobol(List<Factor> factors, int samples, List<Constraint> constraints) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors.size());
        sequence.nextVector();
        List<List<String>> points = new ArrayList<>();
        int left = 0;
        while (points.size() < samples && left < Math.min(MOST_LEFT, (long) samples * MOST_TRIES)) {
            List<String> values = at(factors, sequence.nextVector());
            if (constraints.stream().allMatch(c -> c.holds(values))) {
                points.add(values);
            } else {
                left++;
            }
        }
        return new Chosen(points, left);
    }

    /** The points that meet all constraints. */
    public static Chosen chosen(List<List<String>> points, List<Constraint> constraints) {
        List<List<String>> kept = points.stream()
                .filter(p -> constraints.stream().allMatch(c -> c.holds(p)))
                .toList();
        return new Chosen(kept, points.size() - kept.size());
    }

    private static List<String> at(List<Factor> factors, double[] u) {
        List<String> values = new ArrayList<>();
        for (int f = 0; f < u.length; f++) {
            values.add(factors.get(f).at(u[f]));
        }
        return List.copyOf(values);
    }
}
