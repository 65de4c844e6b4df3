package flashpoint.model.intervention;

import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;

/** A further incident: a story starts in a village, and a warning among those it names. */
final class SecondIncident implements Intervention {

    @Override
    public void begin(World world, Event e) {
        Scenario s = world.scenario();
        int village = s.village(e.text("village"));
        int rumour = s.rumour(e.text("rumour"));
        int told = RumourSeeding.mediated(world, rumour, e.intValue("seeds"), e.id());
        RumourSeeding.seed(world, rumour, s.group(e.text("group")), village, told, e.id());
        if (e.has("threat")) {
            int blamed = s.group(s.rumours().get(rumour).blamed());
            RumourSeeding.seed(
                    world, s.rumour(e.text("threat")), blamed, village, e.intValue("threatSeeds"), e.id() + "/threat");
        }
    }
}
