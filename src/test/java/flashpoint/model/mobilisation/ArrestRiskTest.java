package flashpoint.model.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.world.World;
import flashpoint.testing.Scenarios;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** The risk of arrest is Epstein's, with officers shared by all who act before them; or, as an option, by the own group's alone. */
class ArrestRiskTest {

    private static final int ATTACKERS = 99;
    private static final int DEFENDERS = 3;
    private static final double OFFICERS = 40;
    private static final double K = 2.3;
    private static final double IMPUNITY = 0.3;

    private final int village = 0;

    /** A village with forty officers, three residents of B who defend it and ninety-nine of A who attack it. */
    private World besieged(String... set) {
        World w = new Simulation(Scenarios.uneventful(Scenarios.threeVillages(set)), 1).world();
        Arrays.fill(w.units.regional, 0);
        w.units.effective[w.subgroups.of(village, 0)] = OFFICERS;
        w.units.effective[w.subgroups.of(village, 1)] = OFFICERS;
        w.census.assembled[w.subgroups.of(village, 1)] = DEFENDERS;
        w.attackersHere[w.subgroups.of(village, 0)] = ATTACKERS;
        return w;
    }

    private double risk(World w, int group, boolean active) {
        ArrestRisk risk = new ArrestRisk(w);
        risk.freeze(w, new int[w.subgroups.cell(w.geography.regions, 0)]);
        return risk.probability(w, group, group, village, active);
    }

    private static double epstein(double perActive) {
        return 1 - FastMath.exp(-K * (1 - IMPUNITY) * perActive);
    }

    @Test
    void officersAreSharedByAllWhoActThere() {
        World w = besieged("decide.impunity=0.3");
        int all = ATTACKERS + DEFENDERS;
        assertThat(risk(w, 0, true)).isCloseTo(epstein(OFFICERS / all), within(1e-12));
        assertThat(risk(w, 1, true)).isCloseTo(epstein(OFFICERS / all), within(1e-12));
        assertThat(risk(w, 1, false)).isCloseTo(epstein(OFFICERS / (all + 1)), within(1e-12));
    }

    /** Each group as if the other were not there: a fourth defender expects arrest for certain. */
    @Test
    void orByTheOwnGroupIfThatIsChosen() {
        World w = besieged("decide.impunity=0.3", "decide.arrestAmong=GROUP");
        assertThat(risk(w, 0, true)).isCloseTo(epstein(OFFICERS / ATTACKERS), within(1e-12));
        assertThat(risk(w, 1, false)).isCloseTo(epstein(OFFICERS / (DEFENDERS + 1)), within(1e-12));
        assertThat(risk(w, 1, false)).isGreaterThan(0.99);
    }

    @Test
    void onTheRoadNobodyIsArrested() {
        World w = besieged();
        ArrestRisk risk = new ArrestRisk(w);
        risk.freeze(w, new int[w.subgroups.cell(w.geography.regions, 0)]);
        assertThat(risk.probability(w, 0, 0, -1, true)).isZero();
        assertThat(risk.others(w, 0, -1, true)).isZero();
    }
}
