package flashpoint.study.tipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.surface.Transition.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Shares that are exact to a run, so that nothing here can fail by chance. */
class TransitionVerdictTest {

    private static final int RUNS = 100;

    private static Curve curve(double size, DoubleUnaryOperator chance) {
        double[] x = new double[21];
        Arrays.setAll(x, i -> i / 20.0);
        List<double[]> values = new ArrayList<>();
        for (double at : x) {
            double[] runs = new double[RUNS];
            long hits = FastMath.round(chance.applyAsDouble(at) * RUNS);
            Arrays.setAll(runs, k -> k < hits ? 1 : 0);
            values.add(runs);
        }
        return Curve.of(size, x, values, true);
    }

    private static DoubleUnaryOperator logistic(double location, double scale) {
        return x -> 1 / (1 + FastMath.exp((location - x) / scale));
    }

    @Test
    void aNarrowChangeIsSharpAndItsPlaceIsKnown() {
        Curve c = curve(1, logistic(0.6, 0.015));
        assertThat(TransitionVerdict.of(List.of(c), 1)).isEqualTo(TransitionVerdict.SHARP);
        assertThat(c.transition().location()).isCloseTo(0.6, within(0.02));
        assertThat(c.transition().locationInterval().contains(0.6)).isTrue();
    }

    @Test
    void aStepIsSharp() {
        Curve c = curve(1, x -> x < 0.42 ? 0 : 1);
        assertThat(TransitionVerdict.of(List.of(c), 1)).isEqualTo(TransitionVerdict.SHARP);
        assertThat(c.transition().location()).isCloseTo(0.425, within(0.03));
    }

    @Test
    void aWideChangeAndALineAreGradual() {
        Curve wide = curve(1, logistic(0.5, 0.1));
        assertThat(wide.transition().verdict()).isEqualTo(Shape.LOGISTIC);
        assertThat(wide.transition().width()).isCloseTo(2 * FastMath.log(9) * 0.1, within(0.08));
        assertThat(TransitionVerdict.of(List.of(wide), 1)).isEqualTo(TransitionVerdict.GRADUAL);
        assertThat(TransitionVerdict.of(List.of(curve(1, x -> 0.2 + 0.5 * x)), 1))
                .isEqualTo(TransitionVerdict.GRADUAL);
    }

    @Test
    void withoutAChangeThereIsNoTransition() {
        assertThat(TransitionVerdict.of(List.of(curve(1, x -> 0.3)), 1)).isEqualTo(TransitionVerdict.NONE);
        assertThat(TransitionVerdict.of(List.of(curve(1, x -> 0)), 1)).isEqualTo(TransitionVerdict.NONE);
    }

    /** A true transition sharpens as the population grows; one that widens is gradual, however narrow it is still. */
    @Test
    void theLargestPopulationDecides() {
        Curve wide = curve(1, logistic(0.5, 0.08));
        Curve narrow = curve(4, logistic(0.5, 0.015));
        assertThat(TransitionVerdict.of(List.of(wide, narrow), 1)).isEqualTo(TransitionVerdict.SHARP);
        assertThat(TransitionVerdict.of(List.of(narrow, wide), 1)).isEqualTo(TransitionVerdict.GRADUAL);
    }

    @Test
    void intervalsOfSharesStayBetweenNoneAndAll() {
        Curve c = curve(1, logistic(0.5, 0.05));
        assertThat(c.intervals()).allMatch(i -> i.low() >= 0 && i.high() <= 1);
        assertThat(c.intervals().get(0).high()).isGreaterThan(0.02);
    }
}
