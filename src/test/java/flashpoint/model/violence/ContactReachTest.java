package flashpoint.model.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contact both ways: fewer believe and join, more are within reach. Neither sign is built in. */
class ContactReachTest {

    /** Sixty of group A stand ready in a village of which a quarter is B; another of B's alone lies 1 km away. */
    private static Simulation ready(double reach, double share, double qMin) {
        Simulation s = new Simulation(
                Scenarios.small(0.25, 4)
                        .groups("A", "B")
                        .village("Mixed", 0, 400, 1 - share, share)
                        .village("Apart", 1, 400, 0.0, 1.0)
                        .set(Parameter.CONTACT_REACH, reach)
                        .set(Parameter.DECIDE_RATE, 0)
                        .set(Parameter.FATIGUE_TAU, 1e6)
                        .set(Parameter.MOB_Q_MIN, qMin)
                        .set(Parameter.MOB_ASSEMBLE, 0)
                        .set(Parameter.MOB_DEPART, 5)
                        .set(Parameter.MOB_P_NEXT, 0)
                        .scenario(),
                2);
        World w = s.world();
        for (int i = w.people.firstOfBlock[0]; i < w.people.firstOfBlock[0] + 60; i++) {
            w.people.act(i, Activity.ACTIVE);
        }
        return s;
    }

    private static long departures(Simulation s, int village) {
        long n = 0;
        while (s.advance()) {
            n = 0;
            for (int k = 0; k < s.log().size(); k++) {
                n += s.log().type(k) == IncidentType.CONVOY_DEPART && s.log().village(k) == village ? 1 : 0;
            }
        }
        return n;
    }

    @Test
    void theNumberThatIsEnoughFallsWithTheShareOfOthers() {
        for (double reach : new double[] {0, 0.5, 1}) {
            for (double share : new double[] {0, 0.25, 0.5}) {
                World w = ready(reach, share, 80).world();
                // X = min(1, 2 share): ODD section 5.
                assertThat(new Crowds(w).enough(w, 0)).isCloseTo(80 * (1 - reach * 2 * share), within(1e-9));
            }
        }
    }

    /** 60 are no convoy of 80; with reach they are enough next door, and for nothing else. */
    @Test
    void tooFewForAConvoyTurnOnTheirOwnVillageOnly() {
        assertThat(departures(ready(0, 0.25, 80), 0)).isZero();
        assertThat(departures(ready(0.9, 0.25, 80), 0)).isPositive();
        assertThat(departures(ready(0.9, 0.25, 80), 1)).isZero();
        assertThat(departures(ready(0.9, 0, 80), 0))
                .as("nobody else lives there")
                .isZero();
        assertThat(departures(ready(0.9, 0.25, 40), 1)).as("enough for both").isPositive();
    }

    /** Mean and standard error of the log ratio of injured, mixed over segregated, over pairs of seeds. */
    private static double[] mixing(String... settings) {
        double[] logs = new double[8];
        for (int k = 0; k < logs.length; k++) {
            double[] hurt = new double[2];
            for (int mix = 0; mix < 2; mix++) {
                String[] all = Arrays.copyOf(settings, settings.length + 2);
                all[settings.length] = "meta.days=4";
                all[settings.length + 1] = "space.mix=" + mix;
                var scenario = Scenarios.korday(all);
                hurt[mix] = Results.metric(scenario, Results.one(scenario, k + 1), "injuries");
            }
            logs[k] = FastMath.log((hurt[1] + 1) / (hurt[0] + 1));
        }
        double mean = StatUtils.mean(logs);
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean);
        }
        return new double[] {mean, Math.sqrt(squares / (logs.length - 1) / logs.length)};
    }

    /** Both signs are there: each mean lies about five standard errors or more from 0. */
    @Test
    @Tag("heavy")
    void mixingCalmsWhereContactLowersBeliefAndEndangersWhereNumbersAreWanting() {
        double[] calms = mixing("contact.reach=0");
        assertThat(calms[0] + 4 * calms[1]).isNegative();
        double[] endangers = mixing(
                "contact.reach=0.9", "contact.legit=0", "contact.belief=0", "contact.threshold=0", "mob.qMin=120");
        assertThat(endangers[0] - 4 * endangers[1]).isPositive();
    }
}
