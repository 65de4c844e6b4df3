package flashpoint.model.intervention;

import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** A refuge, or every border post, opens or closes. */
final class Border implements Intervention {

    @Override
    public void begin(World world, Event e) {
        if (e.has("refuge")) {
            world.refuges().open(world.scenario().refuge(e.text("refuge")), e.real("open"));
            return;
        }
        for (int k = 0; k < world.refuges().count(); k++) {
            if (world.refuges().isBorder(k)) {
                world.refuges().open(k, e.real("open"));
            }
        }
    }
}
