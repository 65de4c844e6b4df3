package flashpoint.model.flight;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.check.Invariants;
import flashpoint.model.world.Location;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A post lets people through at its capacity, each way for itself; who waits may go home. Nothing here is left to chance. */
class BorderBothWaysTest {

    private static final double DT = 0.25;
    private static final int PEOPLE = 400;
    private static final double CAPACITY = 80;
    private static final int A_TICK = (int) (CAPACITY * DT);

    /** Households of one old man each, who all leave at once, and go back at once when they no longer fear. */
    private static Scenario scenario() {
        return Scenarios.small(DT, 3)
                .groups("A")
                .village("V", 0, PEOPLE, 1.0)
                .border("post", 1, 1, CAPACITY)
                .set(Parameter.HOUSEHOLD_MIN, 1)
                .set(Parameter.HOUSEHOLD_SPAN, 1)
                .set(Parameter.HOUSEHOLD_HEAD_MAN, 0)
                .set(Parameter.FLIGHT_RATE, 1e6)
                .set(Parameter.FLIGHT_THETA_MEAN, 0.15)
                .set(Parameter.FLIGHT_THETA_SD, 0)
                .set(Parameter.FLIGHT_VEHICLE_SHARE, 1)
                .set(Parameter.FEAR_W_NEIGHBOURS, 0)
                .set(Parameter.FEAR_DECAY, 1000)
                .set(Parameter.RETURN_THETA, 0.02)
                .set(Parameter.RETURN_CALM, 0)
                .set(Parameter.RETURN_RATE, 100)
                .scenario();
    }

    private static void frighten(World w) {
        for (int h = 0; h < w.households.count; h++) {
            Fear.terrify(w, h);
        }
    }

    private static void calm(World w) {
        Arrays.fill(w.households.fear, 0);
        Arrays.fill(w.census.fear, 0);
    }

    private static int at(Simulation s, byte location) {
        return s.world().census.at(0, location);
    }

    private static int let(World w, IncidentType type) {
        IncidentLog log = w.log();
        int persons = 0;
        for (int k = 0; k < log.size(); k++) {
            persons += log.type(k) == type ? (int) log.severity(k) : 0;
        }
        return persons;
    }

    @Test
    void aPostLetsBackAsManyAnHourAsItLetsIn() {
        Simulation s = new Simulation(scenario(), 1);
        World w = s.world();
        Invariants invariants = new Invariants(w);
        for (int t = 0; at(s, Location.ABROAD) < PEOPLE; t++) {
            frighten(w);
            s.advance();
            invariants.check();
            assertThat(w.refuges.admitted[0]).isLessThanOrEqualTo(A_TICK);
            assertThat(t).isLessThan(60);
        }
        calm(w);
        int ticks = 0;
        while (at(s, Location.HOME) < PEOPLE && ticks < 60) {
            s.advance();
            invariants.check();
            assertThat(w.refuges.letBack[0]).isLessThanOrEqualTo(A_TICK);
            ticks++;
        }
        // N / capacity hours for the last, one tick to be asked and one for the way.
        assertThat(ticks).isBetween(PEOPLE / A_TICK, PEOPLE / A_TICK + 6);
        assertThat(let(w, IncidentType.BORDER_CROSSED)).isEqualTo(PEOPLE);
        assertThat(let(w, IncidentType.BORDER_RETURNED)).isEqualTo(PEOPLE);
    }

    @Test
    void whoWaitsGoesHomeWithoutCrossingAndMayComeAgain() {
        Simulation s = new Simulation(scenario(), 1);
        World w = s.world();
        Invariants invariants = new Invariants(w);
        for (int t = 0; at(s, Location.QUEUED) == 0 && t < 60; t++) {
            frighten(w);
            s.advance();
        }
        s.advance();
        int crossed = at(s, Location.ABROAD);
        assertThat(at(s, Location.QUEUED)).isPositive();
        calm(w);
        for (int t = 0; at(s, Location.HOME) < PEOPLE && t < 60; t++) {
            s.advance();
            invariants.check();
        }
        assertThat(at(s, Location.HOME)).isEqualTo(PEOPLE);
        assertThat(w.refuges.waiting(0)).isZero();
        assertThat(let(w, IncidentType.BORDER_CROSSED)).isBetween(crossed, crossed + 3 * A_TICK);
        int before = let(w, IncidentType.BORDER_CROSSED);
        for (int t = 0; at(s, Location.ABROAD) < PEOPLE && t < 60; t++) {
            frighten(w);
            s.advance();
            invariants.check();
        }
        assertThat(let(w, IncidentType.BORDER_CROSSED)).isEqualTo(before + PEOPLE);
    }

    @Test
    void anEventChangesTheCapacity() {
        Event more = Scenarios.event(EventType.BORDER, "t", 2.0, "open", 1.0, "capacity", 4 * CAPACITY);
        Simulation s = new Simulation(Scenarios.with(scenario(), more), 1);
        World w = s.world();
        int most = 0;
        for (int t = 0; t < 3 / DT; t++) {
            frighten(w);
            s.advance();
            assertThat(w.refuges.admitted[0]).isLessThanOrEqualTo(t < 2 / DT ? A_TICK : 4 * A_TICK);
            most = Math.max(most, w.refuges.admitted[0]);
        }
        assertThat(most).isEqualTo(4 * A_TICK);
    }
}
