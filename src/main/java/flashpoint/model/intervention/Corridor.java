package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** A guarded way out: posts let more people through, and more dare to leave. */
final class Corridor implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.LEAVING, EventScope.subgroups(world, e), 1 + e.doubleValue("boost"));
        world.levers().push(e, Lever.BORDER_FLOW, EventScope.refuges(world, e), 1 + e.doubleValue("boost"));
    }
}
