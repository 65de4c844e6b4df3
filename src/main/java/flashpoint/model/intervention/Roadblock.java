package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Block of a road to mobs, police or both. */
final class Roadblock implements Intervention {

    @Override
    public void begin(World world, Event e) {
        block(world, e, true);
    }

    @Override
    public void end(World world, Event e) {
        block(world, e, false);
    }

    private static void block(World world, Event e, boolean close) {
        String against = e.text("against");
        world.geography.block(
                world.scenario().village(e.text("from")),
                world.scenario().village(e.text("to")),
                !against.equals("POLICE"),
                !against.equals("MOBS"),
                close);
    }
}
