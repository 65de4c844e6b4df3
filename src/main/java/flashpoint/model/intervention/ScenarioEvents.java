package flashpoint.model.intervention;

import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.World;

/**
 * Process that carries out the events of the scenario that are due. ODD section 7.19; each type is a class of this
 * package.
 */
@Phase(section = "7.19", reads = "events due", writes = "levers, units, roads, spreaders; marks of rumours, anger")
public final class ScenarioEvents implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private final Interventions interventions;

    public ScenarioEvents(Interventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public void run(World w) {
        interventions.due(w);
    }
}
