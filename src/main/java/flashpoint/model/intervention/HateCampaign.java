package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Hostile speech changes for a while, then is again what it would be without. */
final class HateCampaign implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.HATE, EventScope.subgroups(world, e), e.doubleValue("hate"));
    }
}
