package flashpoint.statistics.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.sensitivity.SobolPoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimTest {

    @Test
    void aBoxThatIsThereIsFound() {
        // Cases lie in .3 to .6 by .5 to 1 of two inputs of four: mass .15.
        double[][] x = SobolPoints.of(1, 0, 4).points(0, 1024);
        boolean[] cases = new boolean[1024];
        for (int i = 0; i < 1024; i++) {
            cases[i] = x[i][0] > 0.3 && x[i][0] < 0.6 && x[i][1] > 0.5;
        }
        List<Prim.Box> boxes = Prim.peel(x, cases, 0.05, 0.05);
        Prim.Box first = boxes.get(0);
        assertThat(first.coverage()).isEqualTo(1);
        assertThat(first.points()).isEqualTo(1024);
        assertThat(first.restricted()).containsOnly(false);
        Prim.Box pure = boxes.get(boxes.size() - 1);
        assertThat(pure.density()).isGreaterThan(0.97);
        assertThat(pure.coverage()).isGreaterThan(0.85);
        assertThat(pure.low()[0]).isCloseTo(0.3, within(0.03));
        assertThat(pure.high()[0]).isCloseTo(0.6, within(0.03));
        assertThat(pure.low()[1]).isCloseTo(0.5, within(0.03));
        assertThat(pure.restricted()[0]).isTrue();
        assertThat(pure.restricted()[1]).isTrue();
        for (int k = 1; k < boxes.size(); k++) {
            assertThat(boxes.get(k).density())
                    .isGreaterThanOrEqualTo(boxes.get(k - 1).density());
        }
    }

    /** By hand: ten points on a line, cases 7, 8, 9; a tenth is peeled at a time, one point, always the lowest. */
    @Test
    void pointsAreTakenAwayFromTheSideThatLeavesTheHighestMean() {
        double[][] x = new double[10][1];
        boolean[] cases = new boolean[10];
        for (int i = 0; i < 10; i++) {
            x[i][0] = i;
            cases[i] = i >= 7;
        }
        List<Prim.Box> boxes = Prim.peel(x, cases, 0.1, 0.1);
        assertThat(boxes).hasSize(8);
        assertThat(boxes.get(1).low()[0]).isEqualTo(1);
        assertThat(boxes.get(7).low()[0]).isEqualTo(7);
        assertThat(boxes.get(7).density()).isEqualTo(1);
        assertThat(boxes.get(7).coverage()).isCloseTo(1, within(1e-12));
    }

    /**
     * Every rectangle of two to nine by two to nine cells on a grid of ten by ten, with a third input that does nothing: what
     * is left in the end is the rectangle to the cell, since a row without a case always goes before one with cases. The rule
     * is that of Friedman and Fisher (1999), the objective that of Kwakkel and Jaxa-Rozen (2016); no chance is in it.
     */
    @Test
    void anyRectangleOnAGridIsFoundToTheCell() {
        double[][] x = new double[300][];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {i % 10, i / 10 % 10, i / 100};
        }
        int rectangles = 0;
        for (int low = 0; low < 9; low += 2) {
            for (int high = low + 1; high < 10; high += 3) {
                for (int bottom = 0; bottom < 9; bottom += 3) {
                    for (int top = bottom + 1; top < 10; top += 2) {
                        boolean[] cases = new boolean[x.length];
                        for (int i = 0; i < x.length; i++) {
                            cases[i] = x[i][0] >= low && x[i][0] <= high && x[i][1] >= bottom && x[i][1] <= top;
                        }
                        List<Prim.Box> boxes = Prim.peel(x, cases, 0.05, 0.01);
                        Prim.Box last = boxes.get(boxes.size() - 1);
                        assertThat(last.low()).containsExactly(low, bottom, 0);
                        assertThat(last.high()).containsExactly(high, top, 2);
                        assertThat(last.coverage()).isEqualTo(1);
                        assertThat(last.density()).isEqualTo(1);
                        rectangles++;
                    }
                }
            }
        }
        assertThat(rectangles).isEqualTo(100);
    }

    @Test
    void aBoxIsNotSmallerThanItsLeastMass() {
        double[][] x = SobolPoints.of(1, 0, 2).points(0, 200);
        boolean[] cases = new boolean[200];
        for (int i = 0; i < 200; i++) {
            cases[i] = x[i][0] > 0.97;
        }
        for (Prim.Box box : Prim.peel(x, cases, 0.05, 0.1)) {
            assertThat(box.points()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void withoutACaseThereIsNothingToFind() {
        assertThatThrownBy(() -> Prim.peel(new double[][] {{1}}, new boolean[1], 0.05, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prim.peel(new double[][] {{1}}, new boolean[] {true}, 0.6, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
