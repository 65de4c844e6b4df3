package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Change of hostile speech for a while; afterwards it is again what it would be without the event. */
final class HateCampaign implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.levers().push(e, Lever.HATE, EventScope.subgroups(world, e), e.doubleValue("hate"));
    }
}
