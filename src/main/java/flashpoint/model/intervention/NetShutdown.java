package flashpoint.model.intervention;

import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Mobile internet is cut, everywhere or in some villages: no posts leave or reach them. */
final class NetShutdown implements Intervention {

    @Override
    public void begin(World world, Event e) {
        cut(world, e, true);
    }

    @Override
    public double ends(Event e) {
        return e.time() + e.real("duration", Double.POSITIVE_INFINITY);
    }

    @Override
    public void end(World world, Event e) {
        cut(world, e, false);
    }

    private static void cut(World world, Event e, boolean off) {
        for (@Index.Village int v = 0; v < world.scenario().villages().size(); v++) {
            String name = world.scenario().villages().get(v).name();
            if (!e.has("area") || e.names("area").contains(name)) {
                world.polity().network(v, off);
            }
        }
    }
}
