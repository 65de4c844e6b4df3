package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Call of elders to their own group for restraint. */
final class Elders implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.THRESHOLD, EventScope.subgroups(world, e), e.doubleValue("restraint"));
    }
}
