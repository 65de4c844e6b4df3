package flashpoint.model.world;

import sim.engine.SimState;
import sim.engine.Steppable;

/** One process of the model: a phase of every tick. */
public interface ModelProcess extends Steppable {

    /** Does its part of one tick. */
    void run(World world);

    @Override
    default void step(SimState state) {
        run((World) state);
    }
}
