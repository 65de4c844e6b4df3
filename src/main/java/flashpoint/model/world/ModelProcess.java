package flashpoint.model.world;

import java.io.Serializable;

/** Process of the model: a phase of every tick. It may keep tables of its own; what lasts is state of the world. */
public interface ModelProcess extends Serializable {

    /** Runs the process for one tick. */
    void run(World world);
}
