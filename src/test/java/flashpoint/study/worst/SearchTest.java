package flashpoint.study.worst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static double hill(double[] x) {
        return -(x[0] - 0.3) * (x[0] - 0.3) - (x[1] - 0.8) * (x[1] - 0.8);
    }

    private static List<double[]> asked(long seed, int generations) {
        Search search = new Search(2, seed);
        List<Double> known = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (int g = 0; g < generations; g++) {
            List<double[]> next = search.next(known);
            assertThat(next).hasSize(search.generation() + (g == 0 ? 1 : 0));
            for (double[] x : next) {
                all.add(x);
                known.add(hill(x));
            }
        }
        return all;
    }

    /** The seed is fixed, so that this cannot fail by chance. */
    @Test
    void itClimbsToTheTop() {
        List<double[]> all = asked(1, 30);
        double best = all.stream().mapToDouble(SearchTest::hill).max().orElseThrow();
        assertThat(best).isGreaterThan(-1e-4);
        assertThat(all).allMatch(x -> x[0] >= 0 && x[0] <= 1 && x[1] >= 0 && x[1] <= 1);
    }

    /** Begun anew with what is known it asks the same again: that is how a study is resumed. */
    @Test
    void whatItAsksFollowsFromSeedAndValues() {
        List<double[]> once = asked(7, 5);
        List<double[]> again = asked(7, 5);
        for (int k = 0; k < once.size(); k++) {
            assertThat(again.get(k)).containsExactly(once.get(k));
        }
        assertThat(asked(8, 1).get(1)).isNotEqualTo(once.get(1));
    }
}
