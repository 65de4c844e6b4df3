package flashpoint.statistics.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.statistics.ReferenceValues;
import flashpoint.statistics.sensitivity.SobolPoints;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * Every box that EMA Workbench finds on its way, with all inputs as real numbers or with whole ones as integers: the same
     * points are within, to the last one. Only what is within is compared: its limits lie halfway between points, or at points
     * for integers, ours always at points. Where its peeling stops, as no side raises the density, ours goes on, so that its
     * pasted boxes stand later in our list.
     */
    @ParameterizedTest
    @CsvSource({
        "rectangle.ema, 35, 2",
        "levels.ema, 19, 0",
        "levels.ema.integer, 19, 0",
        "corners.ema, 7, 0",
        "villages.ema, 9, 0",
        "villages.ema.integer, 9, 0",
        "line.ema, 16, 0",
        "turned.ema, 16, 0",
        "turned.ema.integer, 16, 0"
    })
    void theBoxesAreThoseOfEmaWorkbench(String key, int peeled, int pasted) {
        String data = key.substring(0, key.indexOf('.'));
        double[][] x = points(data);
        int inputs = x[0].length;
        double[][] theirs = ReferenceValues.rows(key, 3 + 2 * inputs);
        assertThat(theirs).hasDimensions(peeled + pasted, 3 + 2 * inputs);
        List<Prim.Box> boxes = Prim.peel(x, cases(data), 0.05, 0.05);
        int smallest = 0;
        while (smallest + 1 < boxes.size()
                && boxes.get(smallest + 1).points() < boxes.get(smallest).points()) {
            smallest++;
        }
        for (int k = 0; k < theirs.length; k++) {
            double[] their = theirs[k];
            Prim.Box our = boxes.get(k < peeled ? k : smallest + 1 + k - peeled);
            assertThat(our.points()).as("box %d", k).isEqualTo((int) their[0]);
            assertThat(our.coverage()).isEqualTo(their[1] / theirs[0][1]);
            assertThat(our.density()).isEqualTo(their[1] / their[0]);
            double[] low = Arrays.copyOfRange(their, 3, 3 + inputs);
            double[] high = Arrays.copyOfRange(their, 3 + inputs, 3 + 2 * inputs);
            Prim.Box limits = new Prim.Box(low, high, 0, 0, 0, null);
            for (double[] at : x) {
                assertThat(our.contains(at)).isEqualTo(limits.contains(at));
            }
        }
    }

    /**
     * Two corners in which nine points of ten are cases, among one in twenty: EMA Workbench stops where a quarter are, since
     * every edge is denser than what it leaves; ours goes on to one of the corners.
     */
    @Test
    void aCornerIsFoundWhereEmaWorkbenchStops() {
        double[][] theirs = ReferenceValues.rows("corners.ema", 9);
        assertThat(theirs[theirs.length - 1][1] / theirs[theirs.length - 1][0]).isLessThan(0.26);
        assertThat(Prim.peel(points("corners"), cases("corners"), 0.05, 0.05)).anyMatch(box -> box.density() > 0.8);
    }

    /**
     * The one kind of input where ours differs: of integers EMA Workbench rounds the limit down, so that from below, and only
     * from below, it takes a level less than from the same data turned round or given as real numbers. Ours is the same from
     * both sides.
     */
    @Test
    void integersArePeeledAlikeFromBothSides() {
        double[][] up = ReferenceValues.rows("line.ema.integer", 5);
        double[][] down = ReferenceValues.rows("turned.ema.integer", 5);
        assertThat(up[1][0]).isEqualTo(192);
        assertThat(down[1][0]).isEqualTo(189);
        List<Prim.Box> ours = Prim.peel(points("line"), cases("line"), 0.05, 0.05);
        List<Prim.Box> turned = Prim.peel(points("turned"), cases("turned"), 0.05, 0.05);
        for (int k = 0; k < down.length; k++) {
            assertThat(ours.get(k).points()).isEqualTo((int) down[k][0]);
            assertThat(ours.get(k).density()).isEqualTo(turned.get(k).density());
        }
    }

    private static double[][] points(String data) {
        double[] values = ReferenceValues.of(data + ".x");
        return ReferenceValues.rows(data + ".x", values.length / ReferenceValues.of(data + ".y").length);
    }

    private static boolean[] cases(String data) {
        double[] outcomes = ReferenceValues.of(data + ".y");
        boolean[] cases = new boolean[outcomes.length];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = outcomes[i] == 1;
        }
        return cases;
    }

    /**
     * Four points of 21 are no cases. Two of them share the top of the second input and go first, since they go at once. Then
     * one lies at the top of each input, and either would do as well: the one beyond the input that is limited already goes.
     */
    @Test
    void ofEqualPeelsTheOneThatLimitsFewerInputsIsTaken() {
        double[][] x = new double[21][];
        boolean[] cases = new boolean[21];
        for (int i = 0; i < 17; i++) {
            x[i] = new double[] {i, 16 - i};
            cases[i] = true;
        }
        x[17] = new double[] {9.5, 30};
        x[18] = new double[] {8.5, 30};
        double[] first = {40, 9.5};
        double[] second = {7.5, 25};
        x[19] = first;
        x[20] = second;
        List<Prim.Box> boxes = Prim.peel(x, cases, 0.04, 0.05);
        assertThat(boxes.get(1).points()).isEqualTo(19);
        assertThat(boxes.get(1).contains(first)).isTrue();
        assertThat(boxes.get(1).contains(second)).isTrue();
        assertThat(boxes.get(2).points()).isEqualTo(18);
        assertThat(boxes.get(2).contains(first)).isTrue();
        assertThat(boxes.get(2).contains(second)).isFalse();
    }

    /** Of two sides the upper one, of two inputs the first. */
    @Test
    void ofOtherEqualPeelsTheFirstIsTaken() {
        double[][] x = new double[100][];
        boolean[] cases = new boolean[100];
        for (int i = 0; i < 100; i++) {
            x[i] = new double[] {i % 10, i / 10};
            cases[i] = i % 10 > 2 && i % 10 < 7 && i / 10 > 2 && i / 10 < 7;
        }
        Prim.Box box = Prim.peel(x, cases, 0.05, 0.05).get(1);
        assertThat(box.low()).containsExactly(0, 0);
        assertThat(box.high()).containsExactly(8, 9);
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
