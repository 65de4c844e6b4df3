package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Change of the passivity of a station's units towards a group. */
final class Bias implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.units()
                .bias(
                        world.scenario().station(e.text("station")),
                        world.scenario().group(e.text("group")),
                        e.doubleValue("passivity"));
    }
}
