package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Curfew: fewer meet, fewer decide to act, fewer leave. */
final class Curfew implements Intervention {

    @Override
    public void begin(World world, Event e) {
        double compliance = e.doubleValue("compliance");
        int[] where = EventScope.subgroups(world, e);
        world.levers().push(e, Lever.CONTACT, where, 1 - 0.5 * compliance);
        world.levers().push(e, Lever.JOINING, where, 1 - compliance);
        world.levers().push(e, Lever.LEAVING, where, 1 - 0.5 * compliance);
    }
}
