package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Withdrawal of a station's units. */
final class PoliceWithdraw implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.units().withdraw(world.scenario().station(e.text("station")), e.isOn("reinforcements"));
    }
}
