package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Arrival of provocateurs, who leave again. */
final class Provocateurs implements Intervention {

    @Override
    public void begin(World world, Event e) {
        double hours = e.doubleValue("t1", Double.POSITIVE_INFINITY) - e.time();
        world.spreaders()
                .provoke(
                        e.id(),
                        e.intValue("count"),
                        world.scenario().group(e.text("group")),
                        e.names("villages"),
                        world.tick(),
                        world.tick() + world.ticksFor(hours));
    }
}
