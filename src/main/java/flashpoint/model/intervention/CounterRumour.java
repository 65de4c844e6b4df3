package flashpoint.model.intervention;

import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;

/** Public statement about a rumour: a correction, a denial that leaves a vacuum, or an acknowledgement that ends it. */
final class CounterRumour implements Intervention {

    @Override
    public void begin(World world, Event e) {
        switch (e.text("kind")) {
            case "DENIAL" -> {
                double vacuum = world.scenario().parameters().get(Parameter.INFO_VACUUM);
                world.levers().push(e, Lever.CREDULITY, EventScope.subgroups(world, e), vacuum);
            }
            case "ACKNOWLEDGEMENT" -> {
                world.levers().popAll(EventType.COUNTER_RUMOUR);
                double honest = world.scenario().parameters().get(Parameter.INFO_HONEST);
                RumourSeeding.state(world, e.doubleValue("reach"), Math.min(1, e.doubleValue("credibility") + honest));
            }
            default -> RumourSeeding.state(world, e.doubleValue("reach"), e.doubleValue("credibility"));
        }
    }
}
