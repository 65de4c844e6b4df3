package flashpoint.model.world;

import java.io.Serializable;

/**
 * Counters by block (home village and group). They are whole numbers, updated by {@link People} as persons move; the
 * {@code Ledger} counts again from the people and compares.
 */
public final class Census implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@code [block * Loc.COUNT + state]}: residents in that state. */
    public final int[] loc;
    /** {@link #loc} as the {@code Ledger} last counted it. */
    public final int[] recount;
    /** Mobilised residents, wherever they are. */
    public final int[] active;
    /** Mobilised residents at home. */
    public final int[] assembled;
    /** Residents of the kinds that can be mobilised. */
    public final int[] eligible;

    public final int[] adults;
    public final int[] everActive;
    public final int[] everAttacked;
    public final int[] everFled;
    /** Women, and children, who ever fled; and old men. */
    public final int[] womenChildrenFled;

    public final int[] oldMenFled;
    public final int[] returned;
    public final int[] heard;
    public final int[] believers;
    public final int[] warned;
    public final int[] injured;
    public final int[] arrests;
    public final int[] released;
    public final int[] housesBurned;
    public final int[] vehiclesBurned;
    public final int[] policeInjuries;
    public final int[] householdsAway;
    /**
     * Sums over adults in units of 2^-20, so that they do not depend on the order of adding: anger as of the last
     * rescaling, grievance without anger, and the rise of grievance by that anger.
     */
    public final long[] anger;

    public final long[] resentment;
    public final long[] rise;
    /** Sums of fear over households, in units of 2^-20. */
    public final long[] fear;
    /** Blocks in which a person moved since the ledger's last count. */
    public final boolean[] touched;

    /** Events in a village, by the village they happened in and the group they happened to. */
    public final int[] injuredHere;

    public final int[] killedHere;

    Census(int blocks) {
        loc = new int[blocks * Location.COUNT];
        recount = new int[blocks * Location.COUNT];
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
        loc[b * Location.COUNT + from]--;
        loc[b * Location.COUNT + to]++;
        touched[b] = true;
        if (isActive) {
            if (from == Location.HOME) {
                assembled[b]--;
            } else if (to == Location.HOME) {
                assembled[b]++;
            }
        }
    }

    void joined(int b, byte at) {
        active[b]++;
        if (at == Location.HOME) {
            assembled[b]++;
        }
    }

    void stopped(int b, byte at) {
        active[b]--;
        if (at == Location.HOME) {
            assembled[b]--;
        }
    }

    public int at(int b, byte state) {
        return loc[b * Location.COUNT + state];
    }

    public int displaced(int b) {
        int n = 0;
        for (int s = Location.FLEEING; s <= Location.RETURNING; s++) {
            n += loc[b * Location.COUNT + s];
        }
        return n;
    }

    /** Sum of the adults' anger, in units of 2^-20; {@code cooled} is the share left since the last rescaling. */
    public long anger(int b, double cooled) {
        return (long) StrictMath.rint(anger[b] * cooled);
    }

    /**
     * Sum of the adults' grievance, in units of 2^-20; {@code cooled} is the share of anger left since the last
     * rescaling.
     */
    public long grievance(int b, double cooled) {
        return resentment[b] + (long) StrictMath.rint(rise[b] * cooled);
    }

    /** A number in units of 2^-20, at least 0 and below 2^11. */
    public static long fixed(float x) {
        return (int) (x * 0x1p20f + 0.5f);
    }

    /** A number in units of 2^-20, at least 0 and below 2^11. */
    public static long fixed(double x) {
        return (int) (x * 0x1p20 + 0.5);
    }
}
