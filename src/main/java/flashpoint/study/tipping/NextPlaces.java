package flashpoint.study.tipping;

import flashpoint.statistics.surface.GaussianProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Places at which the next runs of a map tell most: those where the risk of standing on the wrong side of the boundary
 * is largest. The next of a block is chosen as if the one before had shown what is expected of it (the believer's rule:
 * Ginsbourger et al. 2010), so that a block spreads along the boundary. A place next to a point that is there already
 * is that point: more runs of it cost no new surface.
 */
final class NextPlaces {

    /** Places that are looked at, along each side. */
    private static final int SIDE = 25;

    /** Nearer than this is the same place, in shares of the range. */
    private static final double NEAR = 0.5 / (SIDE - 1);

    /** Chances between these are near a half, and a run tells least there: such places have twice the runs. */
    private static final double UNSURE = 0.3;

    /**
     * A place.
     *
     * @param at in the unit square; that of the point if there is one
     * @param point number of the point that is there; -1 for a new one
     * @param runs how many more
     */
    record Place(double[] at, int point, int runs) {}

    private NextPlaces() {}

    /**
     * The mean risk over the square: the share of it that is expected to be on the wrong side.
     *
     * @param surface as it is known
     * @return 0 to a half
     */
    static double risk(OutcomeSurface surface) {
        double sum = 0;
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                sum += surface.risk(OutcomeSurface.place(SIDE, c, r));
            }
        }
        return sum / (SIDE * SIDE);
    }

    /**
     * The places of a block.
     *
     * @param surface as it is known
     * @param x points that are there
     * @param error standard error of each on the scale of the process
     * @param many how many places
     * @param runs of a place where the outcome is clear
     * @return the places, none twice
     */
    static List<Place> of(OutcomeSurface surface, double[][] x, double[] error, int many, int runs) {
        List<double[]> points = new ArrayList<>(List.of(x));
        double[] errors = error.clone();
        OutcomeSurface believed = surface;
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < many; k++) {
            double[] best = riskiest(believed);
            int near = nearest(points, best);
            double[] at = near < 0 ? best : points.get(near);
            double p = believed.outcome(believed.process().mean(at));
            int more = surface.share() && Math.abs(p - 0.5) < UNSURE ? 2 * runs : runs;
            // A run at logit f is worth p (1 - p) of precision; of a metric, what the points have on average.
            double weight = surface.share()
                    ? more * p * (1 - p)
                    : more / (runs * Math.max(1e-300, StatUtils.sumSq(error) / error.length));
            if (near < 0) {
                points.add(at);
                errors = Arrays.copyOf(errors, errors.length + 1);
                errors[errors.length - 1] = 1 / Math.sqrt(weight);
            } else {
                errors[near] = 1 / Math.sqrt(1 / (errors[near] * errors[near]) + weight);
            }
            int known = near;
            boolean again = places.stream().anyMatch(place -> known >= 0 && place.at() == at);
            if (!again) {
                places.add(new Place(at, near < x.length ? near : -1, more));
            }
            believed = believing(believed, points, errors);
        }
        return places;
    }

    /** The surface if the points had shown what is expected of them. */
    private static OutcomeSurface believing(OutcomeSurface before, List<double[]> points, double[] errors) {
        GaussianProcess p = before.process();
        double[][] x = points.toArray(double[][]::new);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = p.mean(x[i]);
        }
        return new OutcomeSurface(
                GaussianProcess.of(x, y, errors, p.level(), p.amplitude(), p.lengths()),
                before.level(),
                before.share());
    }

    private static double[] riskiest(OutcomeSurface surface) {
        double[] best = null;
        double most = -1;
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                double[] at = OutcomeSurface.place(SIDE, c, r);
                // Along the boundary the risk is a half everywhere; there the place that is known least comes first.
                double measure = surface.risk(at) * surface.process().sd(at);
                if (measure > most) {
                    most = measure;
                    best = at;
                }
            }
        }
        return best;
    }

    private static int nearest(List<double[]> points, double[] at) {
        for (int i = 0; i < points.size(); i++) {
            double[] p = points.get(i);
            if (Math.abs(p[0] - at[0]) <= NEAR && Math.abs(p[1] - at[1]) <= NEAR) {
                return i;
            }
        }
        return -1;
    }
}
