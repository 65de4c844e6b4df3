package flashpoint.model.intervention;

import flashpoint.core.Ticks;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Reinforcements sent by order. */
final class Reinforce implements Intervention {

    @Override
    public void begin(World world, Event e) {
        int delay = Ticks.notBefore(e.real("delay"), world.scenario().meta().dt());
        world.units()
                .announce(
                        world.scenario().station(e.text("station")),
                        world.tick() + delay,
                        e.whole("size"),
                        e.real("passivity", -1));
    }
}
