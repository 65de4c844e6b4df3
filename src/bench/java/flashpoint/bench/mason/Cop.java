package flashpoint.bench.mason;

import sim.engine.SimState;
import sim.util.Bag;

/** Moves, then arrests a random active in view. */
final class Cop extends Agent {

    private static final long serialVersionUID = 1L;

    @Override
    public void step(SimState state) {
        Rebellion world = (Rebellion) state;
        move(world);
        Bag seen = world.inView(x, y);
        int actives = 0;
        Citizen chosen = null;
        for (int i = 0; i < seen.numObjs; i++) {
            if (seen.objs[i] instanceof Citizen citizen && citizen.active) {
                actives++;
                // Each of n actives is kept with chance 1/n.
                if (world.random.nextInt(actives) == 0) {
                    chosen = citizen;
                }
            }
        }
        if (chosen != null) {
            chosen.goToJail(world);
        }
    }
}
