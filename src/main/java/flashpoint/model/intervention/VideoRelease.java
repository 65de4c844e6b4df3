package flashpoint.model.intervention;

import flashpoint.model.rumour.RumourSeeding;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.List;

/** Release of a video: those online see it, and provocateurs take it up for their window. */
final class VideoRelease implements Intervention {

    @Override
    public void begin(World world, Event e) {
        Scenario s = world.scenario();
        int rumour = s.rumour(e.text("rumour"));
        int group = s.group(e.text("group"));
        boolean somewhere = e.has("villages");
        for (@Index.Village int v = 0; v < s.villages().size(); v++) {
            boolean here = e.names("villages").contains(s.villages().get(v).name());
            if (!somewhere || here) {
                RumourSeeding.show(world, rumour, group, v, e.doubleValue("share"));
            }
            if (here && e.intValue("seeds") > 0) {
                RumourSeeding.seed(world, rumour, group, v, e.intValue("seeds"), e.id());
            }
        }
        if (e.isOn("provocateurs")) {
            int until = world.tick() + world.ticksFor(s.parameters().get(Parameter.PROV_WINDOW));
            world.spreaders()
                    .provoke(
                            e.id(),
                            s.parameters().intValue(Parameter.PROV_COUNT),
                            group,
                            List.of(),
                            world.tick(),
                            until);
        }
    }
}
