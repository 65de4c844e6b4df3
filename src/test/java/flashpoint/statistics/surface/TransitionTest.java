package flashpoint.statistics.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.Interval;
import flashpoint.statistics.ReferenceValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class TransitionTest {

    @Test
    void theLogisticCurveIsThatOfSciPy() {
        Transition t = Transition.of(
                ReferenceValues.of("logistic.x"),
                ReferenceValues.of("logistic.y"),
                ReferenceValues.of("logistic.error"));
        double[] r = ReferenceValues.of("logistic.fit");
        assertThat(t.verdict()).isEqualTo(Transition.Shape.LOGISTIC);
        assertThat(t.location()).isCloseTo(r[0], within(1e-6));
        assertThat(t.width()).isCloseTo(2 * FastMath.log(9) * FastMath.exp(r[1]), within(1e-5));
        assertThat(t.lower()).isCloseTo(r[2], within(1e-5));
        assertThat(t.upper()).isCloseTo(r[3], within(1e-5));
        double z = 1.959964 * scatter(r);
        assertThat(z).isGreaterThan(1.97);
        assertThat(t.locationInterval().high() - t.location()).isCloseTo(z * r[4], within(1e-5));
        assertThat(t.widthInterval().high() / t.width()).isCloseTo(FastMath.exp(z * r[5]), within(1e-3));
    }

    /** Root of chi-squared over degrees of freedom of SciPy's fit: its errors are those of absolute errors. */
    private static double scatter(double[] r) {
        double[] x = ReferenceValues.of("logistic.x");
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double curve = r[2] + (r[3] - r[2]) / (1 + FastMath.exp(-(x[i] - r[0]) / FastMath.exp(r[1])));
            double d = (ReferenceValues.of("logistic.y")[i] - curve) / ReferenceValues.of("logistic.error")[i];
            squares += d * d;
        }
        return Math.max(1, Math.sqrt(squares / (x.length - 4)));
    }

    /** A change that lies between two points is known to lie between them, and its width to be no more than their distance. */
    @Test
    void ofACurveThatIsNarrowerThanTheGapNoMoreIsKnownThanTheGap() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {1, 2, 4, 6, 10, 100, 100, 100, 100};
        double[] error = new double[x.length];
        Arrays.fill(error, 1e-9);
        Transition t = Transition.of(x, y, error);
        assertThat(t.locationInterval().low()).isLessThanOrEqualTo(4);
        assertThat(t.locationInterval().high()).isGreaterThanOrEqualTo(5);
        assertThat(t.widthInterval().low()).isZero();
        assertThat(t.widthInterval().high()).isGreaterThanOrEqualTo(1);
    }

    /** A truth that is no logistic curve, with next to no error: intervals do not shrink to nothing. */
    @Test
    void wherePointsScatterByMoreThanTheirErrorsIntervalsAreWider() {
        double[] x = new double[21];
        double[] y = new double[21];
        double[] error = new double[21];
        Arrays.fill(error, 1e-6);
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 20.0;
            y[i] = Math.min(1, Math.max(0, (x[i] - 0.3) / 0.4));
        }
        Transition t = Transition.of(x, y, error);
        assertThat(t.verdict()).isEqualTo(Transition.Shape.LOGISTIC);
        assertThat(t.locationInterval().contains(0.5)).isTrue();
        assertThat(t.locationInterval().high() - t.locationInterval().low()).isGreaterThan(1e-3);
    }

    @Test
    void whatAnotherTestTellsOfAChangeDecidesWhetherThereIsOne() {
        double[] x = {0, 1, 2, 3, 4};
        double[] y = {0.1, 0.2, 0.3, 0.4, 0.5};
        double[] error = {0.1, 0.1, 0.1, 0.1, 0.1};
        Interval any = new Interval(0, 1);
        assertThat(Transition.of(x, y, error, any, false).verdict()).isEqualTo(Transition.Shape.NONE);
        assertThat(Transition.of(x, new double[] {1, 1, 1, 1, 1}, error, any, true)
                        .verdict())
                .isNotEqualTo(Transition.Shape.NONE);
    }

    @Test
    void eachShapeIsToldFromTheOthers() {
        assertThat(shape(x -> 0.4)).isEqualTo(Transition.Shape.NONE);
        assertThat(shape(x -> 0.2 + 0.5 * x)).isEqualTo(Transition.Shape.LINE);
        assertThat(shape(x -> 1 / (1 + FastMath.exp(-(x - 0.6) / 0.05)))).isEqualTo(Transition.Shape.LOGISTIC);
        assertThat(shape(x -> x < 0.52 ? 0.1 : 0.8)).isEqualTo(Transition.Shape.STEP);
        // A fall is a transition as well.
        assertThat(shape(x -> 1 / (1 + FastMath.exp((x - 0.3) / 0.05)))).isEqualTo(Transition.Shape.LOGISTIC);
    }

    interface Response {
        double at(double x);
    }

    private static Transition.Shape shape(Response truth) {
        return fit(truth, 3).verdict();
    }

    private static Transition fit(Response truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[21];
        double[] y = new double[21];
        double[] error = new double[21];
        Arrays.fill(error, 0.03);
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 20.0;
            y[i] = truth.at(x[i]) + 0.03 * gaussian(random);
        }
        return Transition.of(x, y, error);
    }

    /** A curve that the points leave unfinished at both ends would go beyond 0 and 1. */
    @Test
    void levelsOfASharesCurveAreShares() {
        double[] x = {0, 0.25, 0.5, 0.75, 1};
        double[] y = {0.05, 0.2, 0.5, 0.85, 0.97};
        double[] error = {0.03, 0.03, 0.03, 0.03, 0.03};
        Transition free = Transition.of(x, y, error);
        Transition share = Transition.of(x, y, error, new Interval(0, 1));
        assertThat(Math.min(free.lower(), 1 - free.upper())).isNegative();
        assertThat(share.lower()).isBetween(0.0, 0.2);
        assertThat(share.upper()).isBetween(0.8, 1.0);
        assertThat(share.location()).isCloseTo(free.location(), within(0.05));
    }

    @Test
    void intervalsOfPlaceAndWidthCoverTheTruth() {
        int place = 0;
        int width = 0;
        for (int r = 0; r < 100; r++) {
            Transition t = fit(x -> 1 / (1 + FastMath.exp(-(x - 0.6) / 0.05)), 100L + r);
            place += t.locationInterval().contains(0.6) ? 1 : 0;
            width += t.widthInterval().contains(2 * FastMath.log(9) * 0.05) ? 1 : 0;
        }
        // At .95 each, fewer than 82 of 100 with a chance below 1e-6.
        assertThat(place).isBetween(82, 100);
        assertThat(width).isBetween(82, 100);
    }

    @Test
    void aStepLiesBetweenTwoPoints() {
        Transition t = fit(x -> x < 0.52 ? 0.1 : 0.8, 3);
        assertThat(t.locationInterval()).isEqualTo(new Interval(0.5, 0.55));
        assertThat(t.width()).isZero();
        assertThatThrownBy(() -> Transition.of(new double[] {1, 1, 2}, new double[3], new double[] {1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * FastMath.log(1 - random.nextDouble())) * FastMath.cos(2 * Math.PI * random.nextDouble());
    }
}
