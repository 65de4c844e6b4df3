package flashpoint.model.mobilisation;

import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;

/**
 * Memory of sanctions: when violence begins again after a day of calm, each group's impunity has risen with the share
 * of its arrested who were released. ODD section 7.19; off by default.
 */
@Phase(section = "7.7", reads = "arrests and releases", writes = "impunity by group")
public final class ImpunityMemory implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private static final double CALM_HOURS = 24;

    /** decide.sanction: rise of impunity in the next episode per share of the arrested who were released, 0 to 1. */
    private final double step;

    private final int calm;
    private int lastAttack = World.NEVER;

    public ImpunityMemory(World w) {
        step = w.p.get(Parameter.DECIDE_SANCTION);
        calm = w.ticksFor(CALM_HOURS);
    }

    @Override
    public void run(World w) {
        if (step == 0) {
            return;
        }
        boolean attack = false;
        for (int at : w.lastAttackInRegion) {
            attack |= at == w.tick();
        }
        if (!attack) {
            return;
        }
        if (lastAttack != World.NEVER && w.tick() - lastAttack > calm) {
            learn(w);
        }
        lastAttack = w.tick();
    }

    private void learn(World w) {
        for (int g = 0; g < w.groups; g++) {
            int arrests = 0;
            int released = 0;
            for (int v = 0; v < w.villages; v++) {
                int b = w.subgroups.of(v, g);
                arrests += w.census.arrests[b];
                released += w.census.released[b];
            }
            if (arrests > 0) {
                w.policy.impunity[g] = Math.min(1, w.policy.impunity[g] + step * released / arrests);
            }
        }
    }
}
