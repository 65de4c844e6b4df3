package flashpoint.chart.time;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.LabelPlacer;
import flashpoint.chart.draw.Theme;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRowsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void noTwoLabelsOverlapNoneLeavesThePlotAndNoLineRunsThroughOne(int marks) {
        int placed = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed * 100L + marks);
            double[] x = random.doubles(marks, 70, 800).sorted().toArray();
            double[] width = random.doubles(marks, 20, 160).toArray();
            Optional<List<LabelRows.Place>> places = LabelRows.place(x, width, 70, 800, 4);
            if (places.isPresent()) {
                placed++;
                check(x, width, places.get());
            }
        }
        assertThat(placed).isGreaterThan(100);
    }

    private static void check(double[] x, double[] width, List<LabelRows.Place> places) {
        assertThat(places).hasSize(x.length);
        for (int i = 0; i < x.length; i++) {
            LabelRows.Place p = places.get(i);
            assertThat(p.right() - p.left()).isEqualTo(width[i], org.assertj.core.api.Assertions.within(1e-9));
            assertThat(p.left()).isGreaterThanOrEqualTo(70);
            assertThat(p.right()).isLessThanOrEqualTo(800);
            for (int j = 0; j < x.length; j++) {
                LabelRows.Place q = places.get(j);
                if (i != j && p.row() == q.row()) {
                    assertThat(p.right() < q.left() || q.right() < p.left()).isTrue();
                }
                boolean below = q.row() >= p.row();
                assertThat(below && x[i] > q.left() && x[i] < q.right()).isFalse();
            }
        }
    }

    @Test
    void labelsThatHaveRoomShareTheFirstRow() {
        List<LabelRows.Place> places = LabelRows.place(
                        new double[] {100, 300, 500}, new double[] {50, 50, 50}, 0, 800, 4)
                .orElseThrow();
        assertThat(places).extracting(LabelRows.Place::row).containsOnly(0);
    }

    @Test
    void aLabelAtTheRightEdgeTurnsLeft() {
        LabelRows.Place place = LabelRows.place(new double[] {790}, new double[] {100}, 0, 800, 1)
                .orElseThrow()
                .get(0);
        assertThat(place.right()).isLessThan(790);
    }

    @Test
    void marksAtTheSameMomentGetRowsOfTheirOwn() {
        List<LabelRows.Place> places = LabelRows.place(
                        new double[] {200, 200, 200}, new double[] {80, 80, 80}, 0, 800, 4)
                .orElseThrow();
        assertThat(places.stream().map(LabelRows.Place::row).distinct()).hasSize(3);
    }

    @Test
    void aLabelWiderThanThePlotHasNoPlace() {
        assertThat(LabelRows.place(new double[] {10}, new double[] {900}, 0, 800, 4))
                .isEmpty();
    }

    @Test
    void marksTooManyToNameAreNumberedAndThoseOfOneMomentShareANumber() {
        List<EventMark> marks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            marks.add(new EventMark(i / 4 * 2.0, "a rather long name of an event, number " + i, false));
        }
        ChartClock clock = ChartClock.of(flashpoint.testing.Cases.korday().meta());
        MarkStrip strip = MarkStrip.of(marks, clock, m -> 70 + m.hour() * 40, 70, 800, new Theme.Ruler());
        assertThat(strip.numbered()).isTrue();
        // Thirty marks at eight moments.
        assertThat(strip.places()).hasSize(8);
        for (int i = 1; i < 8; i++) {
            LabelRows.Place before = strip.places().get(i - 1);
            LabelRows.Place place = strip.places().get(i);
            assertThat(place.row() != before.row() || place.left() > before.right())
                    .isTrue();
        }
        assertThat(strip.keyHeight()).isGreaterThan(15 * 15);
    }

    @Test
    void namesOnAMapStandApart() {
        List<Rectangle2D> things = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            things.add(new Rectangle2D.Double(200 + i % 4 * 90, 150 + i / 4 * 80, 40, 40));
        }
        LabelPlacer placer = new LabelPlacer(new Rectangle2D.Double(0, 0, 900, 500), things);
        List<Rectangle2D> all = new ArrayList<>(things);
        for (Rectangle2D thing : things) {
            LabelPlacer.Spot spot = placer.place(thing, 70, 28);
            assertThat(all).noneMatch(o -> o.intersects(spot.box()));
            all.add(spot.box());
        }
    }
}
