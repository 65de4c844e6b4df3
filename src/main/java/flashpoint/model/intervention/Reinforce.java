package flashpoint.model.intervention;

import flashpoint.core.Ticks;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Reinforcements sent by order. */
final class Reinforce implements Intervention {

    @Override
    public void begin(World world, Event e) {
        int delay =
                Ticks.notBefore(e.doubleValue("delay"), world.scenario().meta().dt());
        world.units()
                .announce(
                        world.scenario().station(e.text("station")),
                        world.tick() + delay,
                        e.intValue("size"),
                        e.doubleValue("passivity", -1));
    }
}
