package flashpoint.study.tipping;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.statistics.sensitivity.SobolPoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The map's decisions and its band on a logistic truth in two dimensions, whose runs are draws instead of simulations: block by
 * block as the study does, under a budget.
 */
class MapOfKnownTruthTest {

    private static final int BUDGET = 600;

    /** Runs and what they said, as the study keeps them. */
    private static final class Toy {
        final SplittableRandom random;
        final List<double[]> x = new ArrayList<>();
        final List<double[]> values = new ArrayList<>();
        int runs;

        Toy(long seed) {
            random = new SplittableRandom(seed);
        }

        void run(double[] at, int point, int more) {
            int p = point;
            if (p < 0) {
                p = x.size();
                x.add(at);
                values.add(new double[0]);
            }
            double chance = 1 / (1 + FastMath.exp(-truth(at)));
            double[] old = values.get(p);
            double[] all = Arrays.copyOf(old, old.length + more);
            for (int k = old.length; k < all.length; k++) {
                all[k] = random.nextDouble() < chance ? 1 : 0;
            }
            values.set(p, all);
            runs += more;
        }

        MapPoints points() {
            return new MapPoints(new int[x.size()], x.toArray(double[][]::new), values, true);
        }

        OutcomeSurface study(int seed) {
            for (double[] at : SobolPoints.of(seed, 0, 2).points(0, 24)) {
                run(at, -1, 5);
            }
            OutcomeSurface surface = points().surface();
            while (NextPlaces.risk(surface) > 0.005) {
                List<NextPlaces.Place> places = NextPlaces.of(surface, points().x(), points().error(surface), 6, 5);
                if (runs + places.stream().mapToInt(NextPlaces.Place::runs).sum() > BUDGET) {
                    break;
                }
                places.forEach(place -> run(place.at(), place.point(), place.runs()));
                surface = points().surface();
            }
            return surface;
        }
    }

    /** Half at v = .7 - .4 u + .1 sin 6u. */
    private static double truth(double[] x) {
        return 12 * (x[1] - 0.7 + 0.4 * x[0] - 0.1 * FastMath.sin(6 * x[0]));
    }

    private static double[][] trueContour() {
        double[][] contour = new double[40][];
        for (int k = 0; k < contour.length; k++) {
            double u = 0.1 + 0.02 * k;
            contour[k] = new double[] {u, 0.7 - 0.4 * u + 0.1 * FastMath.sin(6 * u)};
        }
        return contour;
    }

    /** Share of the square on the wrong side. */
    private static double wrong(OutcomeSurface surface) {
        int wrong = 0;
        int side = 41;
        for (int r = 0; r < side; r++) {
            for (int c = 0; c < side; c++) {
                double[] at = OutcomeSurface.place(side, c, r);
                wrong += truth(at) * surface.process().mean(at) < 0 ? 1 : 0;
            }
        }
        return (double) wrong / (side * side);
    }

    private static boolean covered(OutcomeSurface surface, int seed) {
        double critical = surface.critical(surface.contour(surface.grid(41)), seed);
        int within = 0;
        for (double[] at : trueContour()) {
            within += Math.abs(surface.process().mean(at))
                            <= critical * surface.process().sd(at)
                    ? 1
                    : 0;
        }
        return within >= 0.85 * 40;
    }

    /** With 90 of 100 as the chance of a trial, three of three fail together once in a thousand; two of three once in 36. */
    @Test
    void aFewTrialsHoldTheTruthWithinTheBandAndFindTheBoundary() {
        int good = 0;
        for (int r = 0; r < 3; r++) {
            OutcomeSurface surface = new Toy(r).study(r);
            assertThat(wrong(surface)).isLessThan(0.08);
            good += covered(surface, r) ? 1 : 0;
        }
        assertThat(good).isGreaterThanOrEqualTo(1);
    }

    @Test
    @Tag("heavy")
    void theTruthLiesWithinTheBandInNinetyOfAHundredTrialsForAFifthOfAGridsRuns() {
        int good = 0;
        double adaptive = 0;
        double runs = 0;
        for (int r = 0; r < 100; r++) {
            Toy toy = new Toy(1000 + r);
            OutcomeSurface surface = toy.study(r);
            good += covered(surface, r) ? 1 : 0;
            adaptive += wrong(surface) / 100;
            runs += toy.runs / 100.0;
        }
        // A grid judged cell by cell by the majority of its runs, with five times the runs.
        double grid = 0;
        int side = 24;
        int each = (int) (5 * runs / (side * side));
        for (int r = 0; r < 20; r++) {
            SplittableRandom random = new SplittableRandom(r);
            boolean[][] above = new boolean[side][side];
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    double chance = 1 / (1 + FastMath.exp(-truth(new double[] {(i + 0.5) / side, (j + 0.5) / side})));
                    int hits = 0;
                    for (int k = 0; k < each; k++) {
                        hits += random.nextDouble() < chance ? 1 : 0;
                    }
                    above[i][j] = 2 * hits > each;
                }
            }
            int wrong = 0;
            for (int a = 0; a < 41; a++) {
                for (int b = 0; b < 41; b++) {
                    double[] at = OutcomeSurface.place(41, a, b);
                    boolean says =
                            above[Math.min(side - 1, (int) (at[0] * side))][Math.min(side - 1, (int) (at[1] * side))];
                    wrong += says != truth(at) > 0 ? 1 : 0;
                }
            }
            grid += wrong / (41.0 * 41) / 20;
        }
        assertThat(good).isGreaterThanOrEqualTo(90);
        assertThat(adaptive).isLessThanOrEqualTo(grid);
    }

    @Test
    void whereNothingHappensThereIsNoBoundary() {
        double[][] x = SobolPoints.of(1, 0, 2).points(0, 24);
        List<double[]> calm = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            calm.add(new double[5]);
        }
        OutcomeSurface surface = OutcomeSurface.of(x, calm, true);
        assertThat(surface.contour(surface.grid(41))).isEmpty();
        assertThat(NextPlaces.risk(surface)).isLessThan(0.02);
    }

    @Test
    void runsGoWhereTheOutcomeIsAsLikelyAsNotAndThereAreTwiceAsMany() {
        Toy toy = new Toy(7);
        toy.study(7);
        int near = 0;
        for (int i = 24; i < toy.x.size(); i++) {
            near += Math.abs(truth(toy.x.get(i))) < 3 ? 1 : 0;
        }
        assertThat(toy.x.size()).isGreaterThan(30);
        assertThat((double) near / (toy.x.size() - 24)).isGreaterThan(0.7);
    }
}
