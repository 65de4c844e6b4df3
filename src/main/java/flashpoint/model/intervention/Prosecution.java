package flashpoint.model.intervention;

import flashpoint.model.world.Lever;
import flashpoint.model.world.World;
import flashpoint.scenario.Event;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;

/**
 * Trial of offenders. Of officers: police impunity towards the group that was wronged falls by the share sentenced, and so
 * does its memory of impunity. Of a group's members: that group's impunity as offenders falls by that share.
 */
final class Prosecution implements Intervention {

    @Override
    public void begin(World world, Event e) {
        Scenario s = world.scenario();
        double share = e.doubleValue("share");
        int[] where = EventScope.subgroups(world, e);
        world.levers().push(e, Lever.LEGITIMACY, where, e.doubleValue("legitimacy"));
        if (e.has("offenders")) {
            world.policy.impunity[s.group(e.text("offenders"))] *= 1 - share;
        } else {
            world.levers()
                    .push(
                            e,
                            Lever.POLICE_IMPUNITY,
                            where,
                            -share * s.parameters().get(Parameter.POLICE_IMPUNITY));
            world.incidents.redress(s.group(e.text("group")), world.tick(), share);
        }
    }
}
