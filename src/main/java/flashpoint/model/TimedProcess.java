package flashpoint.model;

import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.World;

/**
 * Process of an extension, which runs in a part of the ticks only.
 *
 * @param process what runs
 * @param from first tick
 * @param until tick in which it does not run any more
 */
record TimedProcess(ModelProcess process, int from, int until) implements ModelProcess {

    @Override
    public void run(World world) {
        if (world.tick() >= from && world.tick() < until) {
            process.run(world);
        }
    }
}
