package flashpoint.model.rumour;

import flashpoint.model.world.RumourSpreaders;
import flashpoint.model.world.World;
import flashpoint.scenario.Spreader;

/**
 * Outbidding within one tick: each contact of a spreader drives the leaders of the opposite stance who talk in the same
 * village further out by {@code leader.outbid}. ODD section 7.3, after Bhavnani, Findley &amp; Kuklinski (2009).
 *
 * <p>Contacts are counted by village and side, and a leader's stance is brought up to date when it is next read or when
 * the leader moves on, so that a tick costs a step for each spreader and contact and not for each pair of spreaders. The
 * steps of a leader are added one after the other: the sum has the same bits as if each contact had been acted on at once.
 */
final class Outbidding {

    /** More steps than these at once are added as one product; a tick with so many contacts is no ordinary one. */
    private static final int MOST_STEPS = 4096;

    private final RumourSpreaders t;
    private final int tick;
    private final double outbid;
    /** {@code [village * 2 + side]}: contacts so far by spreaders of a side; 1 is for the rumours, 0 against. */
    private final int[] contacts;
    /** By spreader: contacts of the other side in its village that its stance already reflects. */
    private final int[] reflected;

    Outbidding(World w, double outbid) {
        t = w.spreaders;
        tick = w.tick();
        this.outbid = outbid;
        contacts = new int[2 * w.villages];
        reflected = new int[t.count];
    }

    /** Contacts of a spreader, each of which drives the other side out. A stance of 0 is no side. */
    void contacts(int z, int number) {
        if (t.stance[z] != 0) {
            contacts[2 * t.village[z] + (t.stance[z] > 0 ? 1 : 0)] += number;
        }
    }

    /** Brings the stance of a spreader up to date. */
    void settle(int z) {
        if (t.kind[z] != Spreader.Kind.LEADER || t.stance[z] == 0 || !t.talks(z, tick)) {
            return;
        }
        int now = against(z);
        double step = Math.signum(t.stance[z]) * outbid;
        int steps = now - reflected[z];
        reflected[z] = now;
        if (steps > MOST_STEPS) {
            t.stance[z] = clamped(t.stance[z] + step * steps);
            return;
        }
        for (int k = 0; k < steps && Math.abs(t.stance[z]) < 1; k++) {
            t.stance[z] = clamped(t.stance[z] + step);
        }
    }

    /** A spreader may be in another village now: what was said there before does not concern it. */
    void moved(int z) {
        reflected[z] = against(z);
    }

    /** Brings all stances up to date; the end of the tick. */
    void settleAll() {
        for (int z = 0; z < t.count; z++) {
            settle(z);
        }
    }

    private int against(int z) {
        return contacts[2 * t.village[z] + (t.stance[z] > 0 ? 0 : 1)];
    }

    private static double clamped(double stance) {
        return Math.max(-1, Math.min(1, stance));
    }
}
