package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Dismissal of officials: legitimacy rises in the eyes of a group, and officers expect consequences from then on. */
final class Dismissal implements Intervention {

    @Override
    public void begin(World world, Event e) {
        int[] where = EventScope.subgroups(world, e);
        world.levers().push(e, Lever.LEGITIMACY, where, e.doubleValue("legitimacy"));
        if (e.doubleValue("impunity") != 0) {
            world.levers().push(e, Lever.POLICE_IMPUNITY, where, e.doubleValue("impunity"));
        }
        if (e.doubleValue("redress") > 0) {
            world.incidents.redress(world.scenario().group(e.text("group")), world.tick(), e.doubleValue("redress"));
        }
    }
}
