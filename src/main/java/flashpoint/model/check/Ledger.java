package flashpoint.model.check;

import flashpoint.core.InvariantViolation;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.Phase;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import java.util.Arrays;

/**
 * Ledger of persons: conservation, checked at the end of every tick and never switched off. In each block in which
 * persons moved, the persons are counted anew, state by state, and compared with the counters and with the number who
 * live there. ODD section 7.17. A block without moves still has the counts it had.
 */
@Phase(section = "7.17", reads = "places of all who moved", writes = "nothing; ends the run if anyone is lost")
public final class Ledger implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** Bits of a counter in a word that counts all states at once. */
    private static final int COUNTER = 5;
    /** Most persons that can be counted before a counter might overflow. */
    private static final int AT_ONCE = (1 << COUNTER) - 1;
    /** By state: one in its counter. */
    private static final long[] ONE = new long[Location.COUNT];

    static {
        Arrays.setAll(ONE, s -> 1L << (COUNTER * s));
    }

    @Override
    public void village(World w, @Index.Village int v) {
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            if (w.census.touched[b]) {
                w.census.touched[b] = false;
                audit(w, b);
            }
        }
    }

    private static void audit(World w, @Index.Subgroup int b) {
        count(w, b);
        int sum = 0;
        for (byte s = 0; s < Location.COUNT; s++) {
            int counted = w.census.recount[b * Location.COUNT + s];
            if (counted != w.census.at(b, s)) {
                throw new InvariantViolation("tick " + w.tick() + ", " + name(w, b) + ": " + counted
                        + " persons in state " + s + ", but the books say " + w.census.at(b, s));
            }
            sum += counted;
        }
        if (sum != w.geography.population[b]) {
            throw new InvariantViolation(
                    "tick " + w.tick() + ", " + name(w, b) + ": " + sum + " persons of " + w.geography.population[b]);
        }
    }

    /** Counts the residents of a block, a few at a time in one word that has a counter for each state. */
    private static void count(World w, @Index.Subgroup int b) {
        int[] recount = w.census.recount;
        Arrays.fill(recount, b * Location.COUNT, (b + 1) * Location.COUNT, 0);
        byte[] loc = w.people.loc;
        int end = w.people.firstOfBlock[b + 1];
        for (int from = w.people.firstOfBlock[b]; from < end; from += AT_ONCE) {
            long counters = 0;
            int to = Math.min(end, from + AT_ONCE);
            for (int i = from; i < to; i++) {
                counters += ONE[loc[i]];
            }
            for (int s = 0; s < Location.COUNT; s++) {
                recount[b * Location.COUNT + s] += (int) (counters >>> (COUNTER * s)) & AT_ONCE;
            }
        }
    }

    static String name(World w, @Index.Subgroup int b) {
        return w.geography.names[w.subgroups.village(b)] + "/"
                + w.scenario.groups().get(w.subgroups.group(b)).label();
    }
}
