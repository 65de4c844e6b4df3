package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** A guarded way out: posts let more people through, and more dare to leave. */
final class Corridor implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.polity().corridor(e.real("boost"), true);
    }

    @Override
    public void end(World world, Event e) {
        world.polity().corridor(e.real("boost"), false);
    }
}
