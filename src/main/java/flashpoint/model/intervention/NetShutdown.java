package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;

/** Shutdown of mobile internet, everywhere or in some villages: no posts leave or reach them. */
final class NetShutdown implements Intervention {

    @Override
    public void begin(World world, Event e) {
        int[] where = EventScope.subgroups(world, e);
        double vacuum = world.scenario().parameters().get(Parameter.SHUTDOWN_CREDULITY);
        world.levers().push(e, Lever.POSTING, where, 0);
        world.levers().push(e, Lever.CREDULITY, where, vacuum);
    }
}
