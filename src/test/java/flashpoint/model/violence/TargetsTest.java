package flashpoint.model.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Where a crowd goes: in proportion to the weights of the specification, or nowhere with the weight of standing. */
class TargetsTest {

    private static final int GRID = 20_000;
    private static final double STAND = 0.4;
    private static final double DECAY = 3;
    private static final double SPEED = 50;
    private static final int NEAR = 1;
    private static final int FAR = 2;
    private static final int MIXED = 3;

    /** Three places with as many houses of B, near, far, and near among as many houses of A. */
    private static World world() {
        return new Simulation(
                        Scenarios.small(0.25, 1)
                                .groups("A", "B")
                                .village("From", 0, 100, 1.0, 0.0)
                                .village("Near", 5, 100, 0.0, 1.0)
                                .village("Far", 20, 100, 0.0, 1.0)
                                .village("Mixed", 5, 200, 0.5, 0.5)
                                .set(Parameter.MOB_STAND, STAND)
                                .set(Parameter.MOB_B_T, DECAY)
                                .set(Parameter.MOB_A_S, 1)
                                .scenario(),
                        1)
                .world();
    }

    private static double[] shares(World w, int from, boolean again) {
        Targets targets = new Targets(w);
        double[] chosen = new double[w.villages + 1];
        for (int k = 0; k < GRID; k++) {
            int target = targets.choose(w, from, -1, again, 0, 1, 50, (k + 0.5) / GRID);
            chosen[target < 0 ? w.villages : target] += 1.0 / GRID;
        }
        return chosen;
    }

    @Test
    void aCrowdChoosesByNearnessAndShareOfHousesOrStands() {
        double near = FastMath.exp(-DECAY * 5 / SPEED);
        double far = FastMath.exp(-DECAY * 20 / SPEED);
        double mixed = near / 2;
        double all = near + far + mixed + STAND;
        double[] chosen = shares(world(), 0, false);
        assertThat(chosen[0]).as("nobody of B lives there").isZero();
        assertThat(chosen[NEAR]).isCloseTo(near / all, within(2.0 / GRID));
        assertThat(chosen[FAR]).isCloseTo(far / all, within(2.0 / GRID));
        assertThat(chosen[MIXED]).isCloseTo(mixed / all, within(2.0 / GRID));
        assertThat(chosen[4]).as("it stands").isCloseTo(STAND / all, within(2.0 / GRID));
    }

    /** A mob that has attacked sees the ways from where it is, and stays by choosing the same place again. */
    @Test
    void aMobChoosesAgainFromWhereItIs() {
        double[] chosen = shares(world(), FAR, true);
        double far = FastMath.exp(-DECAY * 15 / SPEED);
        double all = 1 + far + far / 2;
        assertThat(chosen[FAR]).isCloseTo(1 / all, within(2.0 / GRID));
        assertThat(chosen[NEAR]).isCloseTo(far / all, within(2.0 / GRID));
        assertThat(chosen[4]).isZero();
    }
}
