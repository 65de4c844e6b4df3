package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Opening or closing of a refuge, or of every border post. */
final class Border implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.OPENING, EventScope.refuges(world, e), e.real("open"));
    }
}
