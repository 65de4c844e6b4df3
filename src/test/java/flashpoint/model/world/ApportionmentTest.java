package flashpoint.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Persons of a village are divided among its groups without losing or inventing anybody. */
class ApportionmentTest {

    private static int[] divide(double persons, double... shares) {
        return Apportionment.largestRemainder(
                persons, shares, List.of("A", "B", "C", "D", "E", "F", "G").subList(0, shares.length));
    }

    @Test
    void equalGroupsOfAVillageThatCannotBeDividedEquallyAddUpToIt() {
        assertThat(divide(10, .25, .25, .25, .25)).containsExactly(3, 3, 2, 2);
        assertThat(divide(10, 1 / 3.0, 1 / 3.0, 1 / 3.0)).containsExactly(4, 3, 3);
        assertThat(divide(1, 1 / 3.0, 1 / 3.0, 1 / 3.0)).containsExactly(1, 0, 0);
    }

    @Test
    void aQuotaThatIsWholeIsKept() {
        assertThat(divide(100, .93, .07)).containsExactly(93, 7);
        assertThat(divide(0, .5, .5)).containsExactly(0, 0);
        assertThat(divide(7, 1, 0)).containsExactly(7, 0);
        assertThat(divide(3.5 * 0.4, .5, .5)).containsExactly(1, 0);
    }

    @Test
    void partsAddUpAndAreLessThanOnePersonFromTheirQuotas() {
        Random random = new Random(5);
        for (int n = 0; n < 20_000; n++) {
            double[] shares = new double[1 + random.nextInt(7)];
            Arrays.setAll(shares, g -> random.nextInt(4) == 0 ? 0 : random.nextDouble());
            shares[random.nextInt(shares.length)] = 1;
            double sum = Arrays.stream(shares).sum();
            Arrays.setAll(shares, g -> shares[g] / sum);
            double persons = random.nextBoolean() ? random.nextInt(60) : random.nextDouble() * 1e6;
            int[] parts = divide(persons, shares);
            assertThat(Arrays.stream(parts).sum()).isEqualTo((int) FastMath.round(persons));
            for (int g = 0; g < parts.length; g++) {
                // The whole is rounded too, by up to a half.
                assertThat(parts[g]).isNotNegative();
                assertThat(Math.abs(parts[g] - persons * shares[g])).isLessThan(1.001);
            }
        }
    }

    @Test
    void theOrderOfTheGroupsInTheFileDoesNotMatter() {
        Random random = new Random(6);
        for (int n = 0; n < 5000; n++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            double[] shares = n % 2 == 0 ? new double[] {.25, .25, .25, .25} : new double[] {.4, .3, .2, .1};
            double[] moved = order.stream().mapToDouble(g -> shares[g]).toArray();
            List<String> labels = List.of("A", "B", "C", "D");
            List<String> movedLabels = order.stream().map(labels::get).toList();
            int persons = random.nextInt(100);
            int[] straight = Apportionment.largestRemainder(persons, shares, labels);
            int[] shuffled = Apportionment.largestRemainder(persons, moved, movedLabels);
            for (int k = 0; k < 4; k++) {
                assertThat(shuffled[k]).isEqualTo(straight[order.get(k)]);
            }
        }
    }
}
