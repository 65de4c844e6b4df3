package flashpoint.model.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Who is arrested is charged and held, or held for as long as the law allows without a charge, or let go by an act of policy. */
class DetentionTest {

    private static final double DT = 0.25;
    private static final double CHARGED = 0.3;
    private static final double JAIL = 10;
    private static final double CUSTODY = 20;
    private static final double RELEASE = 6;

    /** A thousand attackers in a village with a thousand officers, who arrest all of them in the first hours. */
    private static Scenario scenario() {
        return Scenarios.small(DT, 2)
                .groups("A", "B")
                .village("From", 0, 3000, 1.0, 0.0)
                .village("To", 1, 100, 0.0, 1.0)
                .set(Parameter.DECIDE_RATE, 0)
                .set(Parameter.FATIGUE_TAU, 1e6)
                .set(Parameter.MOB_Q_MIN, 1)
                .set(Parameter.MOB_ASSEMBLE, 0)
                .set(Parameter.MOB_DEPART, 1e6)
                .set(Parameter.MOB_STAY, 1000)
                .set(Parameter.ATTACK_ARSON, 0)
                .set(Parameter.ATTACK_ASSAULT, 0)
                .set(Parameter.POLICE_DISPERSE_RATE, 0)
                .set(Parameter.POLICE_ARREST, 5)
                .set(Parameter.POLICE_DETENTION_CAP, 1_000_000)
                .set(Parameter.POLICE_DETENTION_CHARGED, CHARGED)
                .set(Parameter.POLICE_DETENTION_JAIL, JAIL)
                .set(Parameter.POLICE_DETENTION_CUSTODY, CUSTODY)
                .scenario();
    }

    private static Simulation arrested(Scenario scenario) {
        Simulation s = new Simulation(scenario, 1);
        World w = s.world();
        for (int i = w.people.firstOfBlock[0]; i < w.people.firstOfBlock[1]; i++) {
            w.people.act(i, Activity.ACTIVE);
        }
        while (w.hour() < RELEASE - DT) {
            w.units.effective[w.subgroups.of(1, 0)] = 3000;
            s.advance();
        }
        assertThat(w.census.at(0, Location.DETAINED)).isGreaterThan(2500);
        return s;
    }

    private static int charged(World w) {
        int n = 0;
        for (int i = w.people.firstOfBlock[0]; i < w.people.firstOfBlock[1]; i++) {
            n += w.people.is(i, People.CHARGED) ? 1 : 0;
        }
        return n;
    }

    private static void until(Simulation s, double hour) {
        while (s.world().hour() < hour) {
            s.advance();
        }
    }

    /** Five standard errors of a binomial of 2,500 or more: another seed would fail once in a million. */
    @Test
    void theChargedAreHeldLongerThanTheOthers() {
        Simulation s = arrested(scenario());
        World w = s.world();
        int held = w.census.at(0, Location.DETAINED);
        int charged = charged(w);
        assertThat((double) charged / held)
                .isCloseTo(CHARGED, within(5 * FastMath.sqrt(CHARGED * (1 - CHARGED) / held)));
        until(s, RELEASE + JAIL);
        assertThat(w.census.at(0, Location.DETAINED)).isEqualTo(charged(w)).isEqualTo(charged);
        until(s, RELEASE + CUSTODY);
        assertThat(w.census.at(0, Location.DETAINED)).isZero();
        assertThat(charged(w)).isZero();
    }

    @Test
    void aReleaseLetsGoWhoIsNotCharged() {
        Event release = Scenarios.event(EventType.RELEASE, "t", RELEASE);
        Simulation s = arrested(Scenarios.with(scenario(), release));
        World w = s.world();
        until(s, RELEASE);
        assertThat(w.census.at(0, Location.DETAINED)).isPositive().isEqualTo(charged(w));
    }

    @Test
    void orAllIfItSaysSo() {
        Event release = Scenarios.event(EventType.RELEASE, "t", RELEASE, "charged", true);
        Simulation s = arrested(Scenarios.with(scenario(), release));
        until(s, RELEASE);
        assertThat(s.world().census.at(0, Location.DETAINED)).isZero();
    }
}
