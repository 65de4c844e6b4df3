package flashpoint.model.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.model.Simulation;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Flight alone: everybody is afraid and nothing else happens. Departures, destinations, journeys and queues are then those
 * of Flee (Suleimenova, Bell &amp; Groen 2017) and of a simple queue.
 */
class FlightLimitTest {

    private static final double DT = 0.25;

    /** Households of one old man each: nobody is kept by a fight, nobody stays behind. */
    private static Scenarios.Small frightened(int people) {
        return Scenarios.small(DT, 4)
                .groups("A")
                .village("V", 0, people, 1.0)
                .set(Parameter.HOUSEHOLD_HEAD_MAN, 0)
                .set(Parameter.FLIGHT_THETA_MEAN, 0.15)
                .set(Parameter.FLIGHT_THETA_SD, 0)
                .set(Parameter.FLIGHT_VEHICLE_SHARE, 1)
                .set(Parameter.FEAR_W_NEIGHBOURS, 0)
                .set(Parameter.FEAR_DECAY, 1000)
                .set(Parameter.RETURN_RATE, 0);
    }

    private static void frightenAll(World w) {
        for (int h = 0; h < w.households.count; h++) {
            Fear.terrify(w, h);
        }
    }

    /** Five standard errors of a binomial in each of 40 ticks: another seed would fail once in 40,000. */
    @Test
    void departuresDeclineExponentially() {
        int people = 20_000;
        Simulation s = new Simulation(
                frightened(people)
                        .border("post", 10, 1, 1e6)
                        .set(Parameter.FLIGHT_RATE, 0.35)
                        .scenario(),
                1);
        World w = s.world();
        double hill = Decision.hill(FastMath.exp(-DT / 1000), 0.15, 6);
        for (int t = 1; t <= 40; t++) {
            frightenAll(w);
            s.advance();
            double stays = FastMath.exp(-0.35 * hill * DT * t);
            double error = Math.sqrt(people * stays * (1 - stays));
            assertThat((double) w.census.at(0, Location.HOME)).isCloseTo(people * stays, within(5 * error));
        }
    }

    /** Households of one: where all leave, as many go by vehicle as have one; who does is kept in the state. */
    @Test
    void asManyGoByVehicleAsHaveOne() {
        for (double share : new double[] {0, 0.4, 1}) {
            Simulation s = new Simulation(
                    frightened(1000)
                            .border("post", 10, 1, 1e6)
                            .set(Parameter.FLIGHT_VEHICLE_SHARE, share)
                            .set(Parameter.FLIGHT_RATE, 1e6)
                            .scenario(),
                    1);
            World w = s.world();
            int vehicles = 0;
            for (int h = 0; h < w.households.count; h++) {
                vehicles += w.households.is(h, Households.VEHICLE) ? 1 : 0;
            }
            frightenAll(w);
            s.advance();
            assertThat(w.census.everFled[0]).isEqualTo(1000);
            assertThat(w.census.fledByVehicle[0]).isEqualTo(vehicles);
            for (int i = 0; i < w.people.count; i++) {
                assertThat(w.people.is(i, People.FLED_BY_VEHICLE))
                        .isEqualTo(w.households.is(w.people.household[i], Households.VEHICLE));
            }
            // Five standard errors of a binomial: another seed would fail once in two million.
            assertThat((double) vehicles).isCloseTo(1000 * share, within(5 * Math.sqrt(1000 * share * (1 - share))));
        }
    }

    @Test
    void withoutHesitationAllAreGoneAtOnce() {
        Simulation s = new Simulation(
                frightened(1000)
                        .border("post", 10, 1, 1e6)
                        .set(Parameter.FLIGHT_RATE, 1e6)
                        .scenario(),
                1);
        World w = s.world();
        frightenAll(w);
        s.advance();
        assertThat(w.census.at(0, Location.HOME)).isZero();
    }

    /** Chi-square with two degrees of freedom: beyond 27.6 for one seed in a million. */
    @Test
    void refugesArePickedByPullOverDistance() {
        int people = 30_000;
        Simulation s = new Simulation(
                frightened(people)
                        .border("near", 5, 1, 1e6)
                        .border("far", 20, 1, 1e6)
                        .border("strong", -12, 2.5, 1e6)
                        .set(Parameter.FLIGHT_RATE, 1e6)
                        .set(Parameter.REFUGE_SOFTENING, 3)
                        .scenario(),
                1);
        World w = s.world();
        frightenAll(w);
        s.advance();
        double[] weights = {1.0 / (3 + 5), 1.0 / (3 + 20), 2.5 / (3 + 12)};
        double sum = weights[0] + weights[1] + weights[2];
        int[] chosen = new int[3];
        for (int h = 0; h < w.households.count; h++) {
            chosen[w.households.refuge[h]]++;
        }
        double chiSquare = 0;
        for (int k = 0; k < 3; k++) {
            double expected = people * weights[k] / sum;
            chiSquare += (chosen[k] - expected) * (chosen[k] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(27.6);
        // Five standard errors of the ratio.
        assertThat((double) chosen[0] / chosen[1]).isCloseTo((3.0 + 20) / (3 + 5), within(0.25));
    }

    @Test
    void aJourneyTakesDistanceOverSpeed() {
        for (boolean car : new boolean[] {true, false}) {
            Simulation s = new Simulation(
                    frightened(100)
                            .border("post", 10, 1, 1e6)
                            .set(Parameter.FLIGHT_RATE, 1e6)
                            .set(Parameter.FLIGHT_VEHICLE_SHARE, car ? 1 : 0)
                            .scenario(),
                    1);
            World w = s.world();
            frightenAll(w);
            int ticks = (int) Math.ceil(10 / (car ? 35 : 4.5) / DT);
            for (int t = 0; t < ticks; t++) {
                s.advance();
                assertThat(w.census.at(0, Location.FLEEING)).isEqualTo(100);
            }
            s.advance();
            assertThat(w.census.at(0, Location.ABROAD)).isEqualTo(100);
        }
    }

    @Test
    void aQueueEmptiesAtTheCapacityOfItsPost() {
        int people = 5000;
        double capacity = 333;
        Simulation s = new Simulation(
                frightened(people)
                        .border("post", 10, 1, capacity)
                        .set(Parameter.FLIGHT_RATE, 1e6)
                        .scenario(),
                1);
        World w = s.world();
        frightenAll(w);
        int arrived = (int) Math.ceil(10 / 35.0 / DT);
        while (w.census.at(0, Location.ABROAD) < people) {
            s.advance();
            int open = Math.max(0, w.tick() - arrived + 1);
            // One more at most: the fraction of a place that was left over before anybody came.
            assertThat((double) w.census.at(0, Location.ABROAD))
                    .isCloseTo(Math.floor(Math.min(people, open * capacity * DT)), within(1.0));
        }
        assertThat((w.tick() - arrived) * DT).isCloseTo(people / capacity, within(DT));
        assertThat(w.refuges.waitedTicks * DT / w.refuges.crossed).isCloseTo(people / capacity / 2, within(DT));
    }

    /** First come, first served; of those who come together, the lower number. */
    @Test
    void whoComesFirstCrossesFirst() {
        Simulation s = new Simulation(
                frightened(500)
                        .border("post", 10, 1, 80)
                        .set(Parameter.FLIGHT_RATE, 0.5)
                        .set(Parameter.FLIGHT_VEHICLE_SHARE, 0.5)
                        .scenario(),
                1);
        World w = s.world();
        int[] arrived = new int[500];
        int[] crossed = new int[500];
        while (s.advance()) {
            frightenAll(w);
            for (int i = 0; i < 500; i++) {
                arrived[i] = arrived[i] == 0 && w.people.loc[i] >= Location.QUEUED ? w.tick() : arrived[i];
                crossed[i] = crossed[i] == 0 && w.people.loc[i] == Location.ABROAD ? w.tick() : crossed[i];
            }
        }
        for (int i = 0; i < 500; i++) {
            for (int j = 0; j < 500; j++) {
                if (arrived[i] > 0
                        && crossed[j] > 0
                        && (arrived[i] < arrived[j] || arrived[i] == arrived[j] && i < j)) {
                    assertThat(crossed[i]).isBetween(1, crossed[j]);
                }
            }
        }
    }
}
