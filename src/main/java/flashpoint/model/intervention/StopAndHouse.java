package flashpoint.model.intervention;

import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import java.util.List;

/** A police stop that ends in a clash at the driver's home: it is told, warned of, and angers those who see it. */
final class StopAndHouse implements Intervention {

    @Override
    public void begin(World world, Event e) {
        Scenario s = world.scenario();
        int village = s.village(e.text("village"));
        int driver = s.group(e.text("driver"));
        int rumour = s.rumour(e.text("rumour"));
        int told = RumourSeeding.mediated(world, rumour, e.intValue("seeds"), e.id());
        List<String> villages = e.has("seedVillages") ? e.names("seedVillages") : List.of(e.text("village"));
        for (String name : villages) {
            RumourSeeding.seed(world, rumour, s.group(e.text("group")), s.village(name), told, e.id());
        }
        if (e.has("threat")) {
            RumourSeeding.seed(
                    world, s.rumour(e.text("threat")), driver, village, e.intValue("threatSeeds"), e.id() + "/threat");
        }
        RumourSeeding.shock(world, driver, village, e.doubleValue("shockShare"), e.doubleValue("shock"), -1);
    }
}
