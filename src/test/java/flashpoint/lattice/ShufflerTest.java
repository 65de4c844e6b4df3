package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class ShufflerTest {

    @Test
    void everyOrderOfFourIsEquallyLikely() {
        // Chi-squared with 23 degrees of freedom exceeds 85 with probability 5e-9.
        Shuffler order = new Shuffler(3);
        Map<String, Integer> seen = new HashMap<>();
        int ticks = 48_000;
        for (int tick = 0; tick < ticks; tick++) {
            int[] list = {9, 1, 2, 3, 4, 9};
            order.tick(tick);
            order.shuffle(list, 1, 5, 0);
            seen.merge(Arrays.toString(list), 1, Integer::sum);
        }
        assertThat(seen).hasSize(24);
        double expected = ticks / 24.0;
        assertThat(seen.values().stream()
                        .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                        .sum())
                .isLessThan(85);
    }

    @Test
    void aLongListKeepsItsMembersAndEveryPlaceItsChances() {
        // Where member 0 of 50 comes to stand: chi-squared with 49 degrees exceeds 130 with probability 2e-9.
        Shuffler order = new Shuffler(4);
        int[] place = new int[50];
        int ticks = 20_000;
        for (int tick = 0; tick < ticks; tick++) {
            int[] list = new int[50];
            Arrays.setAll(list, i -> i);
            order.tick(tick);
            order.shuffle(list, 0, 50, 1);
            int at = 0;
            long members = 0;
            for (int i = 0; i < 50; i++) {
                members |= 1L << list[i];
                at = list[i] == 0 ? i : at;
            }
            assertThat(members).isEqualTo((1L << 50) - 1);
            place[at]++;
        }
        double chi = Arrays.stream(place)
                .mapToDouble(n -> FastMath.pow(n - ticks / 50.0, 2) / (ticks / 50.0))
                .sum();
        assertThat(chi).isLessThan(130);
    }
}
