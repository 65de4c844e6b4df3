package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Dismissal of officials: legitimacy rises in the eyes of a group. */
final class Dismissal implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.LEGITIMACY, EventScope.subgroups(world, e), e.real("legitimacy"));
    }
}
