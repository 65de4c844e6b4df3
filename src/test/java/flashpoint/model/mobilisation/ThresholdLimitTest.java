package flashpoint.model.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without grievance, risk, fear and fatigue the decision is Granovetter's (1978): act once enough others do. Exact. */
class ThresholdLimitTest {

    private static Scenarios.Small crowd(int men) {
        return Scenarios.small(0.25, 10)
                .groups("A")
                .village("V", 0, men, 1.0)
                .set(Parameter.LEGIT_L0, 1)
                .set(Parameter.GRIEVANCE_CORRUPTION, 0)
                .set(Parameter.GRIEVANCE_DISCRIMINATION, 0)
                .set(Parameter.GRIEVANCE_HATE, 0)
                .set(Parameter.THRESHOLD_MIN, -10)
                .set(Parameter.DECIDE_RATE, 1e6)
                .set(Parameter.DECIDE_SOCIAL, 1)
                .set(Parameter.DECIDE_REGION_SHARE, 0)
                .set(Parameter.DECIDE_K, 0)
                .set(Parameter.DECIDE_FEAR, 0)
                .set(Parameter.DECIDE_COMMIT, 0)
                .set(Parameter.FATIGUE_TAU, 1e6);
    }

    private static Simulation ladder() {
        return new Simulation(crowd(100).set(Parameter.THRESHOLD_LAW, 2).scenario(), 1);
    }

    /** Advances until nobody joins any more, at most the whole run. */
    private static int active(Simulation s) {
        World w = s.world();
        int before = -1;
        boolean more = true;
        while (more && w.census.active[0] != before) {
            before = w.census.active[0];
            more = s.advance();
        }
        return w.census.active[0];
    }

    @Test
    void aHundredPeopleWithOneThresholdEachAllAct() {
        assertThat(active(ladder())).isEqualTo(100);
    }

    @Test
    void withOneThresholdMissingOnlyOneActs() {
        Simulation s = ladder();
        World w = s.world();
        assertThat(w.people.threshold[1]).isEqualTo((float) (0.5 / 100));
        w.people.threshold[1] = (float) (1.5 / 100);
        assertThat(active(s)).isEqualTo(1);
    }

    /** Shares are the smallest fixed points of r = F(r) for thresholds N(.25, sd), solved apart from the model. */
    @ParameterizedTest
    @CsvSource({"0.10, 0.008", "0.115, 0.025", "0.12, 0.040", "0.1225, 1", "0.15, 1"})
    void aLittleMoreSpreadOfThresholdsTurnsAFewIntoAll(double sd, double share) {
        int men = 20_000;
        Simulation s = new Simulation(
                crowd(men)
                        .set(Parameter.THRESHOLD_LAW, 3)
                        .set(Parameter.THRESHOLD_MU, 0.25)
                        .set(Parameter.THRESHOLD_SD, sd)
                        .scenario(),
                1);
        World w = s.world();
        int expected = fixedPoint(w.people.threshold, men);
        assertThat(active(s)).isEqualTo(expected);
        assertThat((double) expected / men).isCloseTo(share, within(0.002));
    }

    private static int fixedPoint(float[] thresholds, int men) {
        int acting = -1;
        int next = 0;
        while (next != acting) {
            acting = next;
            next = 0;
            for (float threshold : thresholds) {
                next += (double) acting / men >= threshold ? 1 : 0;
            }
        }
        return acting;
    }
}
