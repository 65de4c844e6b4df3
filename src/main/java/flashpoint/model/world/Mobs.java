package flashpoint.model.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The mobs that ever set out, in arrays by attribute. A mob's members all come from one block, so they are found by
 * walking the mobilised of that block; no list is kept.
 */
public final class Mobs implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final byte CONVOY = 0;
    public static final byte ATTACKING = 1;
    public static final byte DISBANDED = 2;

    @Index.Mob
    public int count;
    /** Block the members come from. */
    @Index.Subgroup
    public int @Index.Mob [] origin = new int[64];
    /** Number of the departure from that block: part of the address of the mob's draws. */
    public int @Index.Mob [] ordinal = new int[64];

    @Index.Village
    public int @Index.Mob [] target = new int[64];

    @Index.Group
    public int @Index.Mob [] targetGroup = new int[64];

    public byte @Index.Mob [] status = new byte[64];
    public int @Index.Mob [] eta = new int[64];
    /** Village the mob set out from or stands in. */
    @Index.Village
    public int @Index.Mob [] place = new int[64];

    public int @Index.Mob [] size = new int[64];
    public String @Index.Mob [] name = new String[64];

    /** Mobs that have not disbanded, in order of number. */
    public int live;

    @Index.Mob
    public int[] alive = new int[64];

    public int largest;

    @Index.Mob
    public int add(@Index.Subgroup int block, int ordinalNumber, String label) {
        if (count == origin.length) {
            int more = 2 * count;
            origin = Arrays.copyOf(origin, more);
            ordinal = Arrays.copyOf(ordinal, more);
            target = Arrays.copyOf(target, more);
            targetGroup = Arrays.copyOf(targetGroup, more);
            status = Arrays.copyOf(status, more);
            eta = Arrays.copyOf(eta, more);
            place = Arrays.copyOf(place, more);
            size = Arrays.copyOf(size, more);
            name = Arrays.copyOf(name, more);
            alive = Arrays.copyOf(alive, more);
        }
        origin[count] = block;
        ordinal[count] = ordinalNumber;
        name[count] = label;
        alive[live++] = count;
        return count++;
    }

    /** Removes the disbanded from the list of live mobs. */
    public void compact() {
        int kept = 0;
        for (int k = 0; k < live; k++) {
            if (status[alive[k]] != DISBANDED) {
                alive[kept++] = alive[k];
            }
        }
        live = kept;
    }
}
