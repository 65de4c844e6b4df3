package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Officials are dismissed, and the order gains standing in the eyes of a group. */
final class Dismissal implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.polity().shiftLegitimacy(world.scenario().group(e.text("group")), e.real("legitimacy"));
    }
}
