package flashpoint.model.intervention;

import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.World;
import flashpoint.scenario.EventCondition;
import flashpoint.scenario.StateMetric;

/** Reader of the counts for which an event may wait, off the counters as they stand. */
final class ConditionReader {

    private ConditionReader() {}

    /** Whether all comparisons of a condition hold. */
    static boolean holds(World w, EventCondition condition) {
        for (EventCondition.Comparison c : condition.comparisons()) {
            if (!c.holds((double) value(w, c.metric(), c.group()))) {
                return false;
            }
        }
        return true;
    }

    /** A count; of group -1, that of all. */
    static long value(World w, StateMetric metric, @Index.Group int group) {
        if (metric == StateMetric.MOBS) {
            return w.mobs.live;
        }
        long n = 0;
        if (metric == StateMetric.POLICE_PRESENT) {
            for (int officers : w.units.present) {
                n += officers;
            }
            return n;
        }
        for (int b = 0; b < w.blocks; b++) {
            n += group < 0 || w.subgroups.group(b) == group ? count(w, metric, b) : 0;
        }
        return n;
    }

    private static int count(World w, StateMetric metric, @Index.Subgroup int b) {
        return switch (metric) {
            case ACTIVE -> w.census.active[b];
            case ASSEMBLED -> w.census.assembled[b];
            case ATTACKERS -> w.attackersHere[b];
            case DEATHS -> w.census.at(b, Location.DEAD);
            case INJURIES -> w.census.injured[b];
            case HOUSES_BURNED -> w.census.housesBurned[b];
            case ARRESTS -> w.census.arrests[b];
            case DISPLACED -> w.census.displaced(b);
            case RUMOUR_BELIEVERS -> w.census.believers[b];
            case THREAT_BELIEVERS -> w.census.warned[b];
            case MOBS, POLICE_PRESENT -> throw new IllegalArgumentException(metric + " has no groups");
        };
    }
}
