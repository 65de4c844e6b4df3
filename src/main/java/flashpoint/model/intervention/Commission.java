package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Inquiry that is believed: legitimacy rises in the eyes of a group, and it remembers less of what stayed unpunished. */
final class Commission implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.LEGITIMACY, EventScope.subgroups(world, e), e.doubleValue("legitimacy"));
        world.incidents.redress(world.scenario().group(e.text("group")), world.tick(), e.doubleValue("redress"));
    }
}
