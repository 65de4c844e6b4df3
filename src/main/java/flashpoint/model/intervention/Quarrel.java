package flashpoint.model.intervention;

import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** A quarrel in public: those who saw it tell it, unless elders calm it. */
final class Quarrel implements Intervention {

    @Override
    public void begin(World world, Event e) {
        int rumour = world.scenario().rumour(e.text("rumour"));
        int told = RumourSeeding.mediated(world, rumour, e.intValue("seeds"), e.id());
        RumourSeeding.seed(
                world,
                rumour,
                world.scenario().group(e.text("group")),
                world.scenario().village(e.text("village")),
                told,
                e.id());
    }
}
