package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** People are told to stay at home: fewer meet, fewer decide to act, fewer leave. */
final class Curfew implements Intervention {

    @Override
    public void begin(World world, Event e) {
        world.polity().curfew(e.real("compliance"), true);
    }

    @Override
    public void end(World world, Event e) {
        world.polity().curfew(e.real("compliance"), false);
    }
}
