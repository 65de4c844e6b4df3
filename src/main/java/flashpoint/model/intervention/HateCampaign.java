package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;

/** Hostile speech rises for a while, then is again what the scenario says. */
final class HateCampaign implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.polity().hate(world.scenario().group(e.text("group")), e.real("hate"));
    }

    @Override
    public void end(World world, Event e) {
        int group = world.scenario().group(e.text("group"));
        world.polity().hate(group, world.scenario().parameters().get(Parameter.GRIEVANCE_HATE, group));
    }
}
