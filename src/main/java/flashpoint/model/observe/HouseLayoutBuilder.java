package flashpoint.model.observe;

import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import org.apache.commons.math3.util.FastMath;

/**
 * Builder of the layout of villages on the world grid: a block of cells centred on each village, with a margin of 1 km.
 */
public final class HouseLayoutBuilder {

    private static final double MARGIN_KM = 1;

    private HouseLayoutBuilder() {}

    public static HouseLayout of(World w) {
        double cell = w.p.get(Parameter.SPACE_CELL) / 1000;
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < w.villages; v++) {
            double half = w.households.side[v] * cell / 2 + MARGIN_KM;
            west = Math.min(west, w.geography.x[v] - half);
            east = Math.max(east, w.geography.x[v] + half);
            south = Math.min(south, w.geography.y[v] - half);
            north = Math.max(north, w.geography.y[v] + half);
        }
        int n = w.households.count;
        int[] column = new int[n];
        int[] row = new int[n];
        byte[] group = new byte[n];
        short[] village = new short[n];
        for (int h = 0; h < n; h++) {
            int v = w.households.village(h);
            village[h] = (short) v;
            group[h] = (byte) w.households.group(h);
            int side = w.households.side[v];
            int left = (int) FastMath.round((w.geography.x[v] - west) / cell - side / 2.0);
            int bottom = (int) FastMath.round((w.geography.y[v] - south) / cell - side / 2.0);
            column[h] = left + w.households.cell[h] % side;
            row[h] = bottom + w.households.cell[h] / side;
        }
        return new HouseLayout(
                (int) Math.ceil((east - west) / cell),
                (int) Math.ceil((north - south) / cell),
                cell,
                west,
                south,
                column,
                row,
                group,
                village);
    }
}
