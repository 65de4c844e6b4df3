package flashpoint.model.violence;

import flashpoint.core.IncidentType;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;

/** Effects of a hit on a person. ODD section 7.9. */
final class Injuries {

    private Injuries() {}

    /** A hit: the first injures, any may kill. */
    static void hurt(
            World w,
            @Index.Person int j,
            @Index.Village int v,
            int by,
            @Index.Group int h,
            boolean dies,
            String trigger) {
        People people = w.people;
        int here = w.subgroups.of(v, h);
        w.hurtNow[here]++;
        if (people.act[j] == Activity.ACTIVE) {
            people.act(j, Activity.QUIET);
        }
        if (!people.is(j, People.INJURED)) {
            people.set(j, People.INJURED);
            w.census.injured[people.block(j)]++;
            w.census.injuredHere[here]++;
            w.report(IncidentType.PERSON_INJURED, v, by, h, trigger, 1);
        }
        if (dies) {
            people.act(j, Activity.QUIET);
            people.move(j, Location.DEAD);
            w.census.killedHere[here]++;
            w.report(IncidentType.PERSON_KILLED, v, by, h, trigger, 1);
        }
    }
}
