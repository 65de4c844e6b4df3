package flashpoint.model;

import java.io.Serializable;

/**
 * Counters by block (home village and group). They are whole numbers, kept up by {@link People} as people move; the
 * {@link Ledger} counts again from the people and compares.
 */
final class Census implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@code [block * Loc.COUNT + state]}: residents in that state. */
    final int[] loc;
    /** The same as the {@link Ledger} last counted it. */
    final int[] recount;
    /** Mobilised residents, wherever they are. */
    final int[] active;
    /** Mobilised residents at home. */
    final int[] assembled;
    /** Residents of the kinds that can be mobilised. */
    final int[] eligible;

    final int[] adults;
    final int[] everActive;
    final int[] everAttacked;
    final int[] everFled;
    /** Women, and children, who ever fled; and old men. */
    final int[] womenChildrenFled;

    final int[] oldMenFled;
    final int[] returned;
    final int[] heard;
    final int[] believers;
    final int[] warned;
    final int[] injured;
    final int[] arrests;
    final int[] released;
    final int[] housesBurned;
    final int[] vehiclesBurned;
    final int[] policeInjuries;
    final int[] householdsAway;
    /**
     * Sums over adults in units of 2^-20, so that they do not depend on the order of adding: anger as of the last
     * reckoning, grievance without any anger, and what that anger adds to it.
     */
    final long[] anger;

    final long[] resentment;
    final long[] rise;
    /** The same over households. */
    final long[] fear;
    /** Blocks whose people moved since the ledger last looked. */
    final boolean[] touched;

    /** Events in a village, by the village they happened in and the group they happened to. */
    final int[] injuredHere;

    final int[] killedHere;

    Census(int blocks) {
        loc = new int[blocks * Loc.COUNT];
        recount = new int[blocks * Loc.COUNT];
        active = new int[blocks];
        assembled = new int[blocks];
        eligible = new int[blocks];
        adults = new int[blocks];
        everActive = new int[blocks];
        everAttacked = new int[blocks];
        everFled = new int[blocks];
        womenChildrenFled = new int[blocks];
        oldMenFled = new int[blocks];
        returned = new int[blocks];
        heard = new int[blocks];
        believers = new int[blocks];
        warned = new int[blocks];
        injured = new int[blocks];
        arrests = new int[blocks];
        released = new int[blocks];
        housesBurned = new int[blocks];
        vehiclesBurned = new int[blocks];
        policeInjuries = new int[blocks];
        householdsAway = new int[blocks];
        anger = new long[blocks];
        resentment = new long[blocks];
        rise = new long[blocks];
        fear = new long[blocks];
        touched = new boolean[blocks];
        injuredHere = new int[blocks];
        killedHere = new int[blocks];
    }

    void moved(int b, byte from, byte to, boolean isActive) {
        loc[b * Loc.COUNT + from]--;
        loc[b * Loc.COUNT + to]++;
        touched[b] = true;
        if (isActive) {
            if (from == Loc.HOME) {
                assembled[b]--;
            } else if (to == Loc.HOME) {
                assembled[b]++;
            }
        }
    }

    void joined(int b, byte at) {
        active[b]++;
        if (at == Loc.HOME) {
            assembled[b]++;
        }
    }

    void stopped(int b, byte at) {
        active[b]--;
        if (at == Loc.HOME) {
            assembled[b]--;
        }
    }

    int at(int b, byte state) {
        return loc[b * Loc.COUNT + state];
    }

    int displaced(int b) {
        int n = 0;
        for (int s = Loc.FLEEING; s <= Loc.RETURNING; s++) {
            n += loc[b * Loc.COUNT + s];
        }
        return n;
    }

    /** Sum of the adults' anger, of which so much is left since the last reckoning, in units of 2^-20. */
    long anger(int b, double cooled) {
        return (long) StrictMath.rint(anger[b] * cooled);
    }

    /** Sum of the adults' grievance, with anger of which so much is left, in units of 2^-20. */
    long grievance(int b, double cooled) {
        return resentment[b] + (long) StrictMath.rint(rise[b] * cooled);
    }

    /** A number in units of 2^-20, at least 0 and below 2^11. */
    static long fixed(float x) {
        return (int) (x * 0x1p20f + 0.5f);
    }

    /** The same of a double. */
    static long fixed(double x) {
        return (int) (x * 0x1p20 + 0.5);
    }
}
