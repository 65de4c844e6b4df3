package flashpoint.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.plan.Shard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignsTest {

    private static final Factor A = Factor.of("a", List.of("1", "2", "3"));
    private static final Factor B = Factor.of("b", List.of("x", "y"));
    private static final Factor U = Factor.range("u", BigDecimal.ZERO, BigDecimal.ONE);
    private static final Factor V = Factor.range("v", BigDecimal.ZERO, BigDecimal.ONE);

    @Test
    void aFullFactorialHasEveryCombinationOnce() {
        List<List<String>> points = Designs.full(List.of(A, B), List.of()).points();
        assertThat(points).hasSize(6).doesNotHaveDuplicates();
        assertThat(points.get(0)).containsExactly("1", "x");
        assertThat(points.get(1)).containsExactly("1", "y");
        assertThat(points.get(5)).containsExactly("3", "y");
    }

    @Test
    void oneAtATimeChangesOneFactorAndSkipsTheBaseline() {
        List<List<String>> points =
                Designs.oneAtATime(List.of(A, B), List.of("2", "x"), List.of()).points();
        assertThat(points).containsExactly(List.of("1", "x"), List.of("3", "x"), List.of("2", "y"));
    }

    @Test
    void pointsThatBreakAConstraintAreLeftOutAndCounted() {
        Constraint less = new Constraint(0, "<", -1, "3");
        Designs.Chosen chosen = Designs.full(List.of(A, B), List.of(less));
        assertThat(chosen.points()).hasSize(4);
        assertThat(chosen.left()).isEqualTo(2);
    }

    @Test
    void aLatinHypercubeHasOnePointInEachPartOfEachFactor() {
        for (int n : new int[] {1, 2, 7, 50}) {
            double[][] points = LatinHypercube.points(n, 3, 42);
            for (int d = 0; d < 3; d++) {
                HashSet<Integer> parts = new HashSet<>();
                for (double[] p : points) {
                    assertThat(p[d]).isBetween(0.0, 1.0);
                    parts.add((int) (p[d] * n));
                }
                assertThat(parts).hasSize(n);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameHypercubeAndAnotherAnother() {
        assertThat(LatinHypercube.points(10, 2, 1)).isDeepEqualTo(LatinHypercube.points(10, 2, 1));
        assertThat(LatinHypercube.points(10, 2, 1)[0]).isNotEqualTo(LatinHypercube.points(10, 2, 2)[0]);
    }

    /** The first points of Joe and Kuo's sequence in two dimensions, after the corner. */
    @Test
    void aSobolSequenceBeginsAsPublished() {
        List<List<String>> points = Designs.sobol(List.of(U, V), 5, List.of()).points();
        assertThat(points)
                .containsExactly(
                        List.of("0.5", "0.5"),
                        List.of("0.75", "0.25"),
                        List.of("0.25", "0.75"),
                        List.of("0.375", "0.375"),
                        List.of("0.875", "0.875"));
    }

    @Test
    void aConstrainedSobolSequenceStillHasTheNumberAskedFor() {
        Designs.Chosen chosen = Designs.sobol(List.of(U, V), 20, List.of(new Constraint(0, "<", 1, "")));
        assertThat(chosen.points())
                .hasSize(20)
                .allMatch(p -> Double.parseDouble(p.get(0)) < Double.parseDouble(p.get(1)));
        assertThat(chosen.left()).isPositive();
    }

    @Test
    void shardsShareAllPointsOutEvenly() {
        for (int points : new int[] {1, 2, 3, 10, 97, 100}) {
            for (int of = 1; of <= Math.min(7, points); of++) {
                List<Integer> all = new ArrayList<>();
                for (int i = 1; i <= of; i++) {
                    List<Integer> share = new Shard(i, of).points(points);
                    assertThat(share).hasSizeBetween(points / of, points / of + 1);
                    all.addAll(share);
                }
                assertThat(all).doesNotHaveDuplicates().hasSize(points);
            }
        }
    }

    @Test
    void anyBeginningOfTheOrderLiesEvenlyOverTheDesign() {
        List<Integer> order = Shard.interleaved(100);
        for (int n = 4; n <= 100; n++) {
            List<Integer> first = order.subList(0, n).stream().sorted().toList();
            int gap = Math.max(first.get(0), 99 - first.get(n - 1));
            for (int i = 1; i < n; i++) {
                gap = Math.max(gap, first.get(i) - first.get(i - 1));
            }
            assertThat(gap).isLessThanOrEqualTo(3 * 100 / n + 1);
        }
    }
}
