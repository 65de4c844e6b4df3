package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Opening or closing of a refuge, or of every border post, and change of what it can take. */
final class Border implements Intervention {

    @Override
    public void begin(World world, Event e) {
        int[] refuges = EventScope.refuges(world, e);
        world.levers().push(e, Lever.OPENING, refuges, e.doubleValue("open"));
        for (int k : refuges) {
            world.refuges().capacity[k] = e.doubleValue("capacity", world.refuges().capacity[k]);
        }
    }
}
