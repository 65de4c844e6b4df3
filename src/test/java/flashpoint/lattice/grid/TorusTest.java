package flashpoint.lattice.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorusTest {

    @ParameterizedTest
    @CsvSource({"40, 40", "13, 11", "8, 64", "65, 9", "3, 3", "127, 16"})
    void aCellKnowsItsColumnAndRowAndStepsLeadRoundTheEdges(int width, int height) {
        Torus torus = new Torus(width, height, 1);
        Set<Integer> cells = new HashSet<>();
        for (int number = 0; number < torus.size(); number++) {
            int x = number % width;
            int y = number / width;
            int cell = torus.cellOf(number);
            assertThat(cell).isBetween(0, torus.cells() - 1).isEqualTo(torus.cell(x, y));
            assertThat(torus.x(cell)).isEqualTo(x);
            assertThat(torus.y(cell)).isEqualTo(y);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int to = torus.cellAt(torus.coordinates(cell) + torus.step(dx, dy));
                    assertThat(torus.x(to)).isEqualTo(Math.floorMod(x + dx, width));
                    assertThat(torus.y(to)).isEqualTo(Math.floorMod(y + dy, height));
                }
            }
            cells.add(cell);
        }
        assertThat(cells).hasSize(width * height);
    }
}
