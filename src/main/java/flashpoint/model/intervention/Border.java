package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** A refuge, or every border post, opens or closes. */
final class Border implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.OPENING, EventScope.refuges(world, e), e.real("open"));
    }
}
