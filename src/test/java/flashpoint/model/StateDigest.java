package flashpoint.model;

import flashpoint.core.IncidentLog;
import flashpoint.core.IncidentType;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.World;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** A number for all state of persons and households, all counters, and the incidents of a world. */
final class StateDigest {

    private StateDigest() {}

    /** Two worlds of the same scenario have the same digest if their state is the same to the last bit. */
    static long of(World w) {
        IncidentLog log = w.log;
        long sum = state(w);
        sum = sum * 31 + over(log.size(), k -> log.tick(k) << 8 | log.type(k).ordinal());
        return sum * 31 + over(log.size(), k -> Float.floatToIntBits((float) log.severity(k)));
    }

    /** The same but for the incidents that only say that an event of the scenario took place. */
    static long unannounced(World w) {
        IncidentLog log = w.log;
        long sum = state(w);
        for (int k = 0; k < log.size(); k++) {
            if (log.type(k) != IncidentType.SCENARIO) {
                sum = sum * 1_000_003 + (log.tick(k) << 8 | log.type(k).ordinal());
                sum = sum * 31 + Float.floatToIntBits((float) log.severity(k));
            }
        }
        return sum;
    }

    private static long state(World w) {
        People p = w.people;
        Households h = w.households;
        long sum = over(p.count, i -> p.loc[i] | p.act[i] << 8 | p.flags[i] << 16);
        sum = sum * 31 + over(p.count, i -> p.mob(i) >= 0 ? p.mob(i) : Location.displaced(p.loc[i]) ? p.until(i) : 0);
        sum = sum * 31 + over(p.count, i -> p.act[i] == Activity.TIRED ? p.restUntil[i] : 0);
        for (float[] anger : p.anger) {
            sum = sum * 31 + over(p.count, i -> Float.floatToRawIntBits(anger[i]));
        }
        for (byte[] state : w.rumours.state) {
            sum = sum * 31 + over(p.count, i -> state[i]);
        }
        sum = sum * 31 + over(h.count, k -> Float.floatToRawIntBits(h.fear[k]));
        sum = sum * 31 + over(h.count, k -> h.refuge[k] << 16 | h.warned[k] << 8 | h.flags[k]);
        sum = sum * 31 + over(h.count, k -> h.displaced[k] << 8 | h.atHome[k]);
        sum = sum * 31 + Arrays.hashCode(w.census.anger);
        sum = sum * 31 + Double.hashCode(p.cooled);
        sum = sum * 31 + Arrays.hashCode(w.census.resentment);
        sum = sum * 31 + Arrays.hashCode(w.census.rise);
        sum = sum * 31 + Arrays.hashCode(w.census.fear);
        sum = sum * 31 + Arrays.hashCode(w.census.active);
        sum = sum * 31 + Arrays.hashCode(w.census.warned);
        sum = sum * 31 + Arrays.hashCode(w.census.loc);
        return sum * 31 + w.mobs.count;
    }

    private static long over(int n, IntToLongFunction value) {
        long sum = 0;
        for (int k = 0; k < n; k++) {
            sum = sum * 1_000_003 + value.applyAsLong(k);
        }
        return sum;
    }
}
