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

    public int count;
    /** Block the members come from. */
    public int[] origin = new int[64];
    /** Number of the departure from that block: part of the address of the mob's draws. */
    public int[] ordinal = new int[64];

    public int[] target = new int[64];
    public int[] targetGroup = new int[64];
    public byte[] status = new byte[64];
    public int[] eta = new int[64];
    /** Village the mob set out from or stands in. */
    public int[] place = new int[64];

    public int[] size = new int[64];
    public String[] name = new String[64];

    /** Mobs that have not disbanded, in order of number. */
    public int live;

    public int[] alive = new int[64];

    public int largest;

    public int add(int block, int ordinalNumber, String label) {
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
    public void bury() {
        int kept = 0;
        for (int k = 0; k < live; k++) {
            if (status[alive[k]] != DISBANDED) {
                alive[kept++] = alive[k];
            }
        }
        live = kept;
    }
}
