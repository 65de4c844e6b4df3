package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** An incident of which the scenario gives some steps: {@code IncidentProcess} takes them from there. */
final class Incident implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.incidents.call(e);
    }
}
