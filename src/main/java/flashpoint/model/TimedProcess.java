package flashpoint.model;

import flashpoint.model.intervention.Interventions;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.World;

/**
 * Process of an extension, which runs while its event is in force.
 *
 * @param process what runs
 * @param interventions the events of the run
 * @param event place of its event among them
 */
record TimedProcess(ModelProcess process, Interventions interventions, int event) implements ModelProcess {

    @Override
    public void run(World world) {
        if (interventions.inForce(event, world.tick())) {
            process.run(world);
        }
    }
}
