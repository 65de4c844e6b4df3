package flashpoint.model.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.Simulation;
import flashpoint.model.world.RumourSpreaders;
import flashpoint.model.world.World;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Spreader;
import flashpoint.scenario.io.BundledScenarios;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Outbidding counted by village and side gives each leader the stance, to the bit, that each contact by itself would. */
class OutbiddingTest {

    private static final String RIVALS = "spreaders=["
            + "{id: leaders, kind: LEADER, group: A, count: 10, stance: 0.2, f2f: 4, online: 0, move: 0},"
            + "{id: rivals, kind: LEADER, group: A, count: 10, stance: -0.2, f2f: 4, online: 0, move: 0},"
            + "{id: undecided, kind: LEADER, group: A, count: 2, stance: 0, f2f: 4, online: 0, move: 0},"
            + "{id: provocateurs, kind: PROVOCATEUR, group: A, count: 5, f2f: 4, online: 0, move: 0}]";

    @Test
    void countedContactsMoveLeadersAsContactsOneByOneDo() {
        Random random = new Random(7);
        long between = 0;
        for (int n = 0; n < 60; n++) {
            double outbid = n % 3 == 0 ? 0.02 : random.nextDouble() * 0.01;
            Scenario scenario = BundledScenarios.theory("leaders", RIVALS);
            World counted = afterOneTick(scenario);
            World single = afterOneTick(scenario);
            int villages = counted.villages;
            for (int tick = 0; tick < 3; tick++) {
                Outbidding outbidding = new Outbidding(counted, outbid);
                for (int z = 0; z < counted.spreaders.count; z++) {
                    int contacts = random.nextInt(4);
                    int goes = random.nextInt(villages);
                    outbidding.settle(z);
                    assertThat(counted.spreaders.stance[z])
                            .as("the stance it speaks with")
                            .isEqualTo(single.spreaders.stance[z]);
                    outbidding.contacts(z, contacts);
                    for (int k = 0; k < contacts; k++) {
                        oneByOne(single, z, outbid);
                    }
                    counted.spreaders.village[z] = goes;
                    single.spreaders.village[z] = goes;
                    outbidding.moved(z);
                }
                outbidding.settleAll();
                assertThat(counted.spreaders.stance).isEqualTo(single.spreaders.stance);
            }
            between += IntStream.range(0, counted.spreaders.count)
                    .filter(z ->
                            Math.abs(counted.spreaders.stance[z]) > 0.2 && Math.abs(counted.spreaders.stance[z]) < 1)
                    .count();
        }
        assertThat(between).as("leaders on their way").isGreaterThan(100);
    }

    private static World afterOneTick(Scenario scenario) {
        Simulation s = new Simulation(scenario, 1);
        s.advance();
        return s.world();
    }

    /** The rule as the ODD states it. */
    private static void oneByOne(World w, int z, double outbid) {
        RumourSpreaders t = w.spreaders;
        for (int y = 0; y < t.count; y++) {
            if (t.kind[y] == Spreader.Kind.LEADER
                    && t.village[y] == t.village[z]
                    && t.stance[y] * t.stance[z] < 0
                    && t.talks(y, w.tick())) {
                t.stance[y] = Math.max(-1, Math.min(1, t.stance[y] + Math.signum(t.stance[y]) * outbid));
            }
        }
    }

    @Test
    void tenThousandProvocateursCostNoTimeForEachPairOfThem() {
        String crowd = "spreaders=[{id: many, kind: PROVOCATEUR, group: A, count: 10000, f2f: 20, online: 0, move: 0}]";
        Simulation s = new Simulation(BundledScenarios.theory("leaders", crowd, "leader.outbid=0.02"), 1);
        long start = System.nanoTime();
        for (int k = 0; k < 20; k++) {
            s.advance();
        }
        // By pairs this takes 11 s here; counted, a tenth of a second. The bound leaves room for a slow machine.
        assertThat((System.nanoTime() - start) * 1e-9).isLessThan(4);
    }
}
