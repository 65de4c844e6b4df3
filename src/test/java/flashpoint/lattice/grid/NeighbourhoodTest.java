package flashpoint.lattice.grid;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.rule.ViewRule;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourhoodTest {

    /** Tori of whole tiles, of one tile either way, of cut tiles; views of 9, 25 and more tiles. */
    @ParameterizedTest
    @CsvSource({
        "40, 40, EUCLIDEAN, 7", "16, 24, MOORE, 7", "8, 8, EUCLIDEAN, 3", "8, 40, MOORE, 3", "13, 11, EUCLIDEAN, 4.2",
        "41, 33, EUCLIDEAN, 7", "48, 40, MOORE, 8", "33, 50, VON_NEUMANN, 16", "40, 48, EUCLIDEAN, 19", "3, 3, MOORE, 1"
    })
    void everyMarkedCellInViewIsCountedAndFoundOnce(int width, int height, ViewRule rule, double vision) {
        Torus torus = new Torus(width, height, (int) vision);
        Random random = new Random(5);
        BitPlane[] planes = {BitPlane.plain(torus), BitPlane.mirrored(torus)};
        for (int number = 0; number < torus.size(); number++) {
            for (BitPlane plane : planes) {
                plane.set(torus.cellOf(number));
            }
            if (random.nextInt(3) > 0) {
                planes[0].clear(torus.cellOf(number));
                planes[1].clear(torus.cellOf(number));
            }
        }
        ViewShape view = new ViewShape(rule, vision);
        Neighbourhood sight = new Neighbourhood(torus, view);
        Rings rings = new Rings(torus, view);
        TileWalk tiles = new TileWalk(torus, new ViewMask(view));
        for (int number = 0; number < torus.size(); number += 1 + torus.size() / 300) {
            int cell = torus.cellOf(number);
            Set<Integer> inView = inView(torus, planes[0], cell, rule, vision);
            for (BitPlane plane : planes) {
                assertThat(sight.count(cell, plane)).isEqualTo(inView.size());
                assertThat(found(inView.size(), skip -> rings.nth(cell, plane, skip)))
                        .isEqualTo(inView);
                assertThat(found(inView.size(), skip -> tiles.nth(cell, plane, skip)))
                        .isEqualTo(inView);
                assertThat(tiles.count(cell, plane)).isEqualTo(inView.size());
            }
        }
    }

    private static Set<Integer> inView(Torus torus, BitPlane plane, int cell, ViewRule rule, double vision) {
        Set<Integer> cells = new TreeSet<>();
        for (int dy = -(int) vision; dy <= vision; dy++) {
            for (int dx = -(int) vision; dx <= vision; dx++) {
                int x = Math.floorMod(torus.x(cell) + dx, torus.width);
                int other = torus.cell(x, Math.floorMod(torus.y(cell) + dy, torus.height));
                if (ScannedCounts.inView(rule, dx, dy, vision) && plane.has(other)) {
                    cells.add(other);
                }
            }
        }
        return cells;
    }

    /** What is found for each number of cells to be skipped. */
    private static Set<Integer> found(int n, IntUnaryOperator nth) {
        return IntStream.range(0, n).map(nth).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
