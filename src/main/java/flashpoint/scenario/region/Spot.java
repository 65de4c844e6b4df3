package flashpoint.scenario.region;

import java.util.List;

/**
 * A place on the map with a name.
 *
 * @param name its name
 * @param x east coordinate, km
 * @param y north coordinate, km
 */
public record Spot(String name, double x, double y) {

    /**
     * Squared distance to another, km².
     *
     * @param other the other
     * @return the square, so that comparisons need no root
     */
    public double square(Spot other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return dx * dx + dy * dy;
    }

    /**
     * The nearest of some spots.
     *
     * @param spots at least one
     * @return its position in the list; of equally near ones the first
     */
    public int nearest(List<Spot> spots) {
        int best = 0;
        for (int k = 1; k < spots.size(); k++) {
            if (square(spots.get(k)) < square(spots.get(best))) {
                best = k;
            }
        }
        return best;
    }
}
