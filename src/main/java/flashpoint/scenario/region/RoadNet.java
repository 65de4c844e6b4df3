package flashpoint.scenario.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Roads between neighbours: the relative neighbourhood graph (Toussaint 1980, <i>The relative neighbourhood graph of a
 * finite planar set</i>) or the denser Gabriel graph (Gabriel and Sokal 1969). Both hold the shortest spanning tree, so
 * every village can be reached, and neither has crossings. Found by trying all triples, most of which end at once.
 */
public final class RoadNet {

    private RoadNet() {}

    /**
     * A road.
     *
     * @param from number of a spot
     * @param to number of another, higher
     */
    public record Link(int from, int to) {}

    /**
     * The roads among some spots.
     *
     * @param spots where the villages lie
     * @param roads which net
     * @return in order of their ends; the spots alone decide it, not their order
     */
    public static List<Link> of(List<Spot> spots, Region.Roads roads) {
        List<Link> links = new ArrayList<>();
        if (roads == Region.Roads.NONE) {
            return links;
        }
        for (int a = 0; a < spots.size(); a++) {
            for (int b = a + 1; b < spots.size(); b++) {
                if (neighbours(spots, a, b, roads == Region.Roads.DENSE)) {
                    links.add(new Link(a, b));
                }
            }
        }
        return links;
    }

    private static boolean neighbours(List<Spot> spots, int a, int b, boolean dense) {
        double apart = spots.get(a).square(spots.get(b));
        for (Spot third : spots) {
            double toA = third.square(spots.get(a));
            double toB = third.square(spots.get(b));
            if (dense ? toA + toB < apart : Math.max(toA, toB) < apart) {
                return false;
            }
        }
        return true;
    }
}
