package flashpoint.experiment.design;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;

/**
 * A maximin Latin hypercube: of several random ones (McKay, Beckman and Conover 1979, Technometrics 21(2), 239&ndash;245)
 * the one whose nearest two points are farthest apart (Johnson, Moore and Ylvisaker 1990, J. Stat. Plan. Inference 26,
 * 131&ndash;148).
 *
 * <p>Draws: the shuffle of column {@code d} in candidate {@code c} takes at step {@code i} the first uniform of
 * (EXPERIMENT, place "lhs", i, c, d); the place within the part is the second of the same address.
 */
final class LatinHypercube {

    /** Candidates are as many as keep the comparison of all pairs near a second. */
    private static final long MOST_WORK = 50_000_000L;

    private static final int MOST_CANDIDATES = 200;

    private LatinHypercube() {}

    /**
     * Points in the unit cube.
     *
     * @param n points, at least 1
     * @param dimensions factors, at least 1
     * @param seed any 64-bit integer
     * @return {@code [point][factor]}, each in [0, 1), in every factor one in each n-th part
     */
    static double[][] points(int n, int dimensions, long seed) {
        long pairs = Math.max(1, (long) n * (n - 1) / 2 * dimensions);
        int candidates = (int) Math.max(1, Math.min(MOST_CANDIDATES, MOST_WORK / pairs));
        double[][] best = null;
        double farthest = -1;
        for (int c = 0; c < candidates; c++) {
            double[][] points = candidate(n, dimensions, new AddressedDraws(seed), c);
            double nearest = candidates == 1 ? 0 : nearest(points, farthest);
            if (nearest > farthest) {
                farthest = nearest;
                best = points;
            }
        }
        return best;
    }

    private static double[][] candidate(int n, int dimensions, AddressedDraws draws, int number) {
        int place = PlaceKey.of("lhs");
        double[][] points = new double[n][dimensions];
        int[] parts = new int[n];
        for (int d = 0; d < dimensions; d++) {
            for (int i = 0; i < n; i++) {
                parts[i] = i;
            }
            for (int i = n - 1; i >= 0; i--) {
                draws.at(Purpose.EXPERIMENT, place, i, number, d);
                int j = AddressedDraws.pick(draws.u0(), i + 1);
                int part = parts[j];
                parts[j] = parts[i];
                parts[i] = part;
                points[i][d] = (part + draws.u1()) / n;
            }
        }
        return points;
    }

    /** Square of the least distance of two points; stops early once it is no better than a known one. */
    private static double nearest(double[][] points, double toBeat) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length && least > toBeat; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int d = 0; d < points[i].length; d++) {
                    double difference = points[i][d] - points[j][d];
                    sum += difference * difference;
                }
                least = Math.min(least, sum);
            }
        }
        return least;
    }
}
