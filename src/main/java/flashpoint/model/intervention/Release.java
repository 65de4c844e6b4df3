package flashpoint.model.intervention;

import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;

/** Release of the detained before their time, as an act of policy; the charged stay unless they are named. */
final class Release implements Intervention {

    @Override
    public void begin(World world, Event e) {
        boolean charged = e.isOn("charged");
        SubgroupBitSet moving = world.people.moving;
        for (@Index.Subgroup int b : EventScope.subgroups(world, e)) {
            for (int i = moving.first(b); i >= 0; i = moving.next(b, i + 1)) {
                if (world.people.loc[i] == Location.DETAINED && (charged || !world.people.is(i, People.CHARGED))) {
                    world.people.due(i, world.tick());
                }
            }
        }
    }
}
