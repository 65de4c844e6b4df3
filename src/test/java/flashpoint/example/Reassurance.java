package flashpoint.example;

import flashpoint.core.Ticks;
import flashpoint.model.world.Census;
import flashpoint.model.world.Index;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;

/**
 * Example of a process: household fear fades faster in a village that was left in peace for {@code return.calm} hours.
 * It comes after {@code Fear} in the order of a tick, so that it changes what decisions about flight read.
 */
public final class Reassurance implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** Further rate at which fear fades in a calm village, 1/h. */
    private static final double RATE = 0.5;

    /** return.calm: ticks without attack after which a village counts as calm. */
    private final int calm;
    /** Share of fear that is left after a tick, 0 to 1. */
    private final float keep;

    public Reassurance(World w) {
        calm = Ticks.atLeastOne(w.p.get(Parameter.RETURN_CALM), w.dt);
        keep = (float) (1 - w.chance(RATE));
    }

    @Override
    public void village(World w, @Index.Village int v) {
        if (w.tick() - w.lastAttack[v] <= calm) {
            return;
        }
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            SubgroupBitSet uneasy = w.households.uneasy;
            long sum = 0;
            for (int h = uneasy.first(b); h >= 0; h = uneasy.next(b, h + 1)) {
                w.households.fear[h] *= keep;
                sum += Census.fixed(w.households.fear[h]);
            }
            w.census.fear[b] = sum;
        }
    }
}
