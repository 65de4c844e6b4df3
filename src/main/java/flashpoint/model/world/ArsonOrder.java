package flashpoint.model.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Order in which houses burn: next is the unburnt one of the attacked group that lies nearest to the edge the mob came
 * in by; ties by number. A mob of the same village starts with the lowest number. Also the record of the tick in which
 * each burned.
 */
public final class ArsonOrder implements Serializable {

    private static final long serialVersionUID = 1L;

    private int size;
    private int[] house = new int[64];
    private int[] tick = new int[64];

    /** The next house, or -1 if none is left. */
    public int next(World w, @Index.Village int v, @Index.Group int h, @Index.Village int origin) {
        double dx = w.geography.x[v] - w.geography.x[origin];
        double dy = w.geography.y[v] - w.geography.y[origin];
        int side = w.households.side[v];
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        int b = w.subgroups.of(v, h);
        for (int k = w.households.firstOfBlock[b]; k < w.households.firstOfBlock[b + 1]; k++) {
            if (!w.households.is(k, Households.BURNT)) {
                int cell = w.households.cell[k];
                int row = cell / side;
                double depth = dx * (cell % side) + dy * row;
                if (depth < nearest) {
                    nearest = depth;
                    best = k;
                }
            }
        }
        return best;
    }

    public void record(@Index.Household int burnt, int when) {
        if (size == house.length) {
            house = Arrays.copyOf(house, 2 * size);
            tick = Arrays.copyOf(tick, 2 * size);
        }
        house[size] = burnt;
        tick[size++] = when;
    }

    /** By house: the tick in which it burned, or -1. */
    public int[] ticks(int houses) {
        int[] all = new int[houses];
        Arrays.fill(all, -1);
        for (int k = 0; k < size; k++) {
            all[house[k]] = tick[k];
        }
        return all;
    }
}
