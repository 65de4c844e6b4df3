package flashpoint.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FadingEffectTest {

    private static double[] pairs(double about) {
        double[] d = new double[12];
        Arrays.setAll(d, i -> about + (i % 2 == 0 ? 1 : -1) * (0.5 + i / 24.0));
        return d;
    }

    @Test
    void anEffectThatEndsIsFoundWithItsLevel() {
        Optional<FadingEffect> up = FadingEffect.of(List.of(pairs(5), pairs(4), pairs(0), pairs(0)), 1, "test");
        assertThat(up).isPresent();
        assertThat(up.get().upward()).isTrue();
        assertThat(up.get().level()).isEqualTo(2);
        assertThat(up.get().strongest()).isGreaterThan(4);
        assertThat(up.get().left()).isLessThan(0.5);
        Optional<FadingEffect> down = FadingEffect.of(List.of(pairs(0), pairs(0), pairs(-5)), 1, "test");
        assertThat(down).isPresent();
        assertThat(down.get().upward()).isFalse();
        assertThat(down.get().level()).isEqualTo(1);
    }

    @Test
    void anEffectEverywhereNowhereOrInTheMiddleDoesNotEnd() {
        assertThat(FadingEffect.of(List.of(pairs(5), pairs(5), pairs(5)), 1, "test"))
                .isEmpty();
        assertThat(FadingEffect.of(List.of(pairs(0), pairs(0), pairs(0)), 1, "test"))
                .isEmpty();
        assertThat(FadingEffect.of(List.of(pairs(0), pairs(5), pairs(0)), 1, "test"))
                .isEmpty();
        assertThat(FadingEffect.of(List.of(pairs(5), pairs(0), pairs(5)), 1, "test"))
                .isEmpty();
    }

    @Test
    void fewPairsSayNothing() {
        List<double[]> few = List.of(new double[] {5, 6, 5, 6, 5}, new double[5], new double[5]);
        assertThat(FadingEffect.of(few, 1, "test")).isEmpty();
    }

    @Test
    void pairsThatAreAllEqualShowNoDifference() {
        assertThat(FadingEffect.of(List.of(pairs(5), new double[12], new double[12]), 1, "test"))
                .isPresent();
    }
}
