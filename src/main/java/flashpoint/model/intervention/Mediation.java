package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** A team talks with people in some villages: while it is there, they feel a part of their anger only. */
final class Mediation implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.ANGER, EventScope.subgroups(world, e), 1 - e.doubleValue("share"));
    }
}
