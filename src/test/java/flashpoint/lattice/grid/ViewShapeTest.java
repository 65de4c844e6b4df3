package flashpoint.lattice.grid;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.rule.ViewRule;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ViewShapeTest {

    @ParameterizedTest
    @CsvSource({
        "EUCLIDEAN, 1.7, 8, 8", "EUCLIDEAN, 7, 148, 144", "EUCLIDEAN, 1, 4, 0", "EUCLIDEAN, 16, 796, 792",
        "MOORE, 1, 8, 8", "MOORE, 7, 224, 224", "VON_NEUMANN, 1, 4, 4", "VON_NEUMANN, 7, 112, 112"
    })
    void viewsHaveThePublishedSizes(ViewRule rule, double vision, int cells, int nearest) {
        ViewShape view = new ViewShape(rule, vision);
        assertThat(view.size()).isEqualTo(cells);
        assertThat(view.nearestCells()).isEqualTo(nearest);
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsWhatItsDefinitionSaysAndWhoIsSeenSees(ViewRule rule) {
        for (double vision = 1; vision < 20; vision += 0.35) {
            ViewShape view = new ViewShape(rule, vision);
            Set<Long> seen = new HashSet<>();
            for (int i = 0; i < view.size(); i++) {
                assertThat(ScannedCounts.inView(rule, view.dx[i], view.dy[i], vision))
                        .isTrue();
                seen.add(view.dx[i] * 1000L + view.dy[i]);
            }
            assertThat(seen).hasSize(view.size());
            for (long offset : seen) {
                assertThat(seen).contains(-offset);
            }
            int inside = 0;
            for (int dy = -20; dy <= 20; dy++) {
                for (int dx = -20; dx <= 20; dx++) {
                    inside += ScannedCounts.inView(rule, dx, dy, vision) ? 1 : 0;
                }
            }
            assertThat(view.size()).isEqualTo(inside);
        }
    }

    @Test
    void cellsAreSortedIntoRingsOfEqualDistance() {
        ViewShape view = new ViewShape(ViewRule.EUCLIDEAN, 7);
        int from = 0;
        int last = 0;
        for (int end : view.ringEnd) {
            int d2 = view.dx[from] * view.dx[from] + view.dy[from] * view.dy[from];
            assertThat(d2).isGreaterThan(last);
            for (int i = from; i < end; i++) {
                assertThat(view.dx[i] * view.dx[i] + view.dy[i] * view.dy[i]).isEqualTo(d2);
            }
            last = d2;
            from = end;
        }
        assertThat(from).isEqualTo(view.size());
    }
}
