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
    public final int @Index.Subgroup [] active;
    /** Mobilised residents at home. */
    public final int @Index.Subgroup [] assembled;
    /** Residents of the kinds that can be mobilised. */
    public final int @Index.Subgroup [] eligible;

    public final int @Index.Subgroup [] adults;
    public final int @Index.Subgroup [] everActive;
    public final int @Index.Subgroup [] everAttacked;
    public final int @Index.Subgroup [] everFled;
    /** Women, and children, who ever fled; and old men. */
    public final int @Index.Subgroup [] womenChildrenFled;

    public final int @Index.Subgroup [] oldMenFled;
    public final int @Index.Subgroup [] fledByVehicle;
    public final int @Index.Subgroup [] returned;
    public final int @Index.Subgroup [] heard;
    public final int @Index.Subgroup [] believers;
    public final int @Index.Subgroup [] warned;
    public final int @Index.Subgroup [] injured;
    public final int @Index.Subgroup [] arrests;
    public final int @Index.Subgroup [] released;
    public final int @Index.Subgroup [] housesBurned;
    public final int @Index.Subgroup [] vehiclesBurned;
    /** Shops that there ever were, and those burned. */
    public final int @Index.Subgroup [] shops;

    public final int @Index.Subgroup [] shopsBurned;
    public final int @Index.Subgroup [] policeInjuries;
    public final int @Index.Subgroup [] householdsAway;
    /**
     * Sums over adults in units of 2^-20, so that they do not depend on the order of adding: anger as of the last
     * rescaling, grievance without anger, and the rise of grievance by that anger.
     */
    public final long @Index.Subgroup [] anger;

    public final long @Index.Subgroup [] resentment;
    public final long @Index.Subgroup [] rise;
    /** Sums of fear over households, in units of 2^-20. */
    public final long @Index.Subgroup [] fear;
    /** Blocks in which a person moved since the ledger's last count. */
    public final boolean @Index.Subgroup [] touched;

    /** Events in a village, by the village they happened in and the group they happened to. */
    public final int @Index.Subgroup [] injuredHere;

    public final int @Index.Subgroup [] killedHere;

    Census(@Index.Subgroup int blocks) {
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
        fledByVehicle = new int[blocks];
        returned = new int[blocks];
        heard = new int[blocks];
        believers = new int[blocks];
        warned = new int[blocks];
        injured = new int[blocks];
        arrests = new int[blocks];
        released = new int[blocks];
        housesBurned = new int[blocks];
        vehiclesBurned = new int[blocks];
        shops = new int[blocks];
        shopsBurned = new int[blocks];
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

    void moved(@Index.Subgroup int b, byte from, byte to, boolean isActive) {
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

    void joined(@Index.Subgroup int b, byte at) {
        active[b]++;
        if (at == Location.HOME) {
            assembled[b]++;
        }
    }

    void stopped(@Index.Subgroup int b, byte at) {
        active[b]--;
        if (at == Location.HOME) {
            assembled[b]--;
        }
    }

    public int at(@Index.Subgroup int b, byte state) {
        return loc[b * Location.COUNT + state];
    }

    public int displaced(@Index.Subgroup int b) {
        int n = 0;
        for (int s = Location.FLEEING; s <= Location.RETURNING; s++) {
            n += loc[b * Location.COUNT + s];
        }
        return n;
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
