package flashpoint.chart.map;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.Simulation;
import flashpoint.scenario.Road;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.testing.RandomScenarios;
import flashpoint.testing.Scenarios;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map shows who lies where: no pair changes sides, on a page of any size, and no road crosses another anew. */
class MapPlanTest {

    private static final List<Rectangle2D> AREAS = List.of(
            MapPlan.AREA,
            new Rectangle2D.Double(6, 46, 400, 600),
            new Rectangle2D.Double(6, 46, 1500, 900),
            new Rectangle2D.Double(6, 46, 300, 150));

    static Stream<Scenario> scenarios() {
        Stream<Scenario> shipped = Stream.of(
                        "korday-2020",
                        "korday-mixed-villages",
                        "korday-seed-dates",
                        "three-villages",
                        "region-small",
                        "theory/theory-everything")
                .map(Scenarios::shipped);
        return Stream.concat(shipped, LongStream.rangeClosed(1, 100).mapToObj(RandomScenarios::of));
    }

    /** The middles on the page and in the scenario: x, y on the page, x, y in km with y southwards. */
    private static List<double[]> places(Scenario s, MapPlan plan) {
        List<double[]> places = new ArrayList<>();
        for (int v = 0; v < s.villages().size(); v++) {
            Village village = s.villages().get(v);
            if (village.type() != Village.Type.PORTAL) {
                Point2D at = plan.place(v);
                places.add(new double[] {at.getX(), at.getY(), village.x(), -village.y()});
            }
        }
        for (int k = 0; k < s.refuges().size(); k++) {
            Rectangle2D box = plan.refuges().get(k);
            places.add(new double[] {
                box.getCenterX(),
                box.getCenterY(),
                s.refuges().get(k).x(),
                -s.refuges().get(k).y()
            });
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void noPairChangesSidesOnAPageOfAnySize(Scenario s) {
        var layout = new Simulation(s, 1).layout();
        for (Rectangle2D area : AREAS) {
            List<double[]> places = places(s, MapPlan.of(s, layout, area));
            for (double[] a : places) {
                for (double[] b : places) {
                    for (int axis = 0; axis < 2; axis++) {
                        double km = a[axis + 2] - b[axis + 2];
                        if (Math.abs(km) > 1e-9) {
                            assertThat(Math.signum(a[axis] - b[axis])).isEqualTo(Math.signum(km));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aMapWithAScaleIsTrueToItAndAllSizesAreOneMap(Scenario s) {
        var layout = new Simulation(s, 1).layout();
        MapPlan first = MapPlan.of(s, layout, MapPlan.AREA);
        List<double[]> one = places(s, first);
        for (Rectangle2D area : AREAS) {
            MapPlan plan = MapPlan.of(s, layout, area);
            List<double[]> other = places(s, plan);
            double ratio = plan.pixelsPerKm() / first.pixelsPerKm();
            for (int i = 0; i < one.size(); i++) {
                for (int axis = 0; axis < 2; axis++) {
                    double apart = one.get(i)[axis] - one.get(0)[axis];
                    assertThat(other.get(i)[axis] - other.get(0)[axis])
                            .isCloseTo(apart * ratio, org.assertj.core.api.Assertions.within(1e-6));
                    double km = one.get(i)[axis + 2] - one.get(0)[axis + 2];
                    if (!plan.schematic()) {
                        assertThat(Math.abs(apart - km * first.pixelsPerKm()))
                                .isLessThanOrEqualTo(2 * MapArrangement.FARTHEST);
                    }
                }
                assertThat(plan.area().contains(other.get(i)[0], other.get(i)[1]))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void roadsThatDoNotCrossInTheScenarioDoNotCrossOnTheMap(Scenario s) {
        MapPlan plan = MapPlan.of(s, new Simulation(s, 1).layout(), MapPlan.AREA);
        for (Road a : s.roads()) {
            for (Road b : s.roads()) {
                boolean shared = List.of(a.from(), a.to()).contains(b.from())
                        || List.of(a.from(), a.to()).contains(b.to());
                if (!shared && !inFile(s, a).intersectsLine(inFile(s, b)) && onMap(s, a) && onMap(s, b)) {
                    assertThat(line(s, plan, a).intersectsLine(line(s, plan, b)))
                            .isFalse();
                }
            }
        }
    }

    private static boolean onMap(Scenario s, Road r) {
        return s.villages().get(s.village(r.from())).type() != Village.Type.PORTAL
                && s.villages().get(s.village(r.to())).type() != Village.Type.PORTAL;
    }

    private static Line2D inFile(Scenario s, Road r) {
        Village a = s.villages().get(s.village(r.from()));
        Village b = s.villages().get(s.village(r.to()));
        return new Line2D.Double(a.x(), a.y(), b.x(), b.y());
    }

    private static Line2D line(Scenario s, MapPlan plan, Road r) {
        return plan.road(s.village(r.from()), s.village(r.to()));
    }

    @Test
    void sortobeLiesWestOfMasanchi() {
        Scenario s = Scenarios.korday();
        MapPlan plan = MapPlan.of(s, new Simulation(s, 1).layout(), MapPlan.AREA);
        assertThat(plan.place(s.village("Sortobe")).getX())
                .isLessThan(plan.place(s.village("Masanchi")).getX());
        assertThat(plan.schematic()).isFalse();
        assertThat(plan.movedKm()).isBetween(0.05, 3.0);
    }

    @Test
    void villagesOnTopOfOneAnotherMakeAMapSchematicOrStayInPlace() {
        Scenario s = Scenarios.korday();
        List<Village> near = s.villages().stream()
                .map(v -> v.name().startsWith("A")
                        ? new Village(
                                v.name(),
                                20 + v.x() / 1e3,
                                15 + v.y() / 1e3,
                                v.population(),
                                v.shares(),
                                v.type(),
                                v.region(),
                                true)
                        : v)
                .toList();
        Scenario crowded = Scenarios.withVillages(s, near);
        MapPlan plan = MapPlan.of(crowded, new Simulation(crowded, 1).layout(), MapPlan.AREA);
        assertThat(plan.schematic() || plan.movedKm() == 0).isTrue();
    }
}
