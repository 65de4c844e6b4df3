package flashpoint.model.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** A warned village organises itself with time; a warned person is readier to act the further that is, and fears less. */
class ReadinessTest {

    private static final double DT = 0.25;
    private static final double LEAD = 2;
    private static final double WARNED = 0.4;
    private static final double FAMILY = 0.25;

    private static World world() {
        return new Simulation(
                        Scenarios.small(DT, 1)
                                .groups("A", "B")
                                .village("V", 0, 100, 0.0, 1.0)
                                .set(Parameter.DEFENCE_LEAD, LEAD)
                                .set(Parameter.DEFENCE_WARNED, WARNED)
                                .set(Parameter.DEFENCE_FAMILY, FAMILY)
                                .scenario(),
                        1)
                .world();
    }

    /** o(t) = s (1 - exp(-t / lead)), with s twice the share who believe the warning. */
    @Test
    void aVillageGoesTowardsTwiceTheShareOfTheWarned() {
        World w = world();
        Readiness readiness = new Readiness(w);
        int b = 1;
        w.census.warned[b] = w.census.adults[b] / 4;
        double share = 2.0 * w.census.warned[b] / w.census.adults[b];
        for (int t = 1; t <= 40; t++) {
            readiness.organise(w);
            assertThat(w.organised[b]).isCloseTo(share * (1 - FastMath.exp(-t * DT / LEAD)), within(1e-12));
        }
        w.census.warned[b] = 0;
        readiness.organise(w);
        assertThat(w.organised[b]).isZero();
        assertThat(w.organised[0]).isZero();
    }

    @Test
    void readinessIsOfThoseWhoBelieveAndGrowsWithTheOrder() {
        World w = world();
        Readiness readiness = new Readiness(w);
        int b = 1;
        int i = w.people.firstOfBlock[b];
        assertThat(readiness.of(w, i, b, 0.8)).as("has heard nothing").isZero();
        assertThat(Readiness.disarmed(w, i, b, 0.8)).isEqualTo(1);
        w.rumours.warned.add(b, i);
        // Every adult of the small scenario is a man in a household of his own.
        assertThat(readiness.of(w, i, b, 0.8)).isCloseTo(WARNED * 0.8, within(1e-12));
        assertThat(readiness.of(w, i, b, 0)).as("no time to organise").isZero();
        assertThat(Readiness.disarmed(w, i, b, 0.8)).isCloseTo(0.2, within(1e-12));
        assertThat(Readiness.disarmed(w, i, b, 0)).isEqualTo(1);
    }
}
