package flashpoint.scenario.region;

import flashpoint.scenario.Station;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Police stations, border posts and shelters of a synthetic region: one station in the seat of every district, and posts in the largest other villages. */
public final class RegionSites {

    private static final int UNIT = 5;
    private static final int MOST_UNITS = 10_000;

    private RegionSites() {}

    /**
     * The stations.
     *
     * @param region what it is to be like
     * @param spots the villages, seats of districts first
     * @param persons by village
     * @return stations with officers in proportion to the persons of the villages to which they are nearest, in units of
     *     {@value #UNIT}; none where that makes no officer
     */
    public static List<Station> of(Region region, List<Spot> spots, int[] persons) {
        int seats = Math.min(region.districts(), spots.size());
        List<Integer> homes = new ArrayList<>(IntStream.range(0, seats).boxed().toList());
        IntStream.range(seats, spots.size())
                .boxed()
                .sorted(Comparator.comparingInt(v -> -persons[v]))
                .limit(region.posts())
                .forEach(homes::add);
        List<Spot> stations = homes.stream().map(spots::get).toList();
        double[] beat = new double[stations.size()];
        for (int v = 0; v < spots.size(); v++) {
            beat[spots.get(v).nearest(stations)] += persons[v];
        }
        List<Station> all = new ArrayList<>();
        for (int k = 0; k < beat.length; k++) {
            int units = (int) Math.min(MOST_UNITS, Math.ceil(beat[k] * region.officers() / 1000 / UNIT));
            if (units > 0) {
                String village = stations.get(k).name();
                all.add(new Station("police-" + village, village, units, UNIT, k < seats));
            }
        }
        return all;
    }

    /**
     * Border posts at the edge of the square.
     *
     * @param region what it is to be like
     * @return spots named border-1 and so on
     */
    public static List<Spot> borders(Region region) {
        return new Scatter(region.seed(), region.width()).spots("border-", region.borders(), true);
    }

    /**
     * Shelters within the square.
     *
     * @param region what it is to be like
     * @return spots named shelter-1 and so on
     */
    public static List<Spot> shelters(Region region) {
        return new Scatter(region.seed(), region.width()).spots("shelter-", region.shelters(), false);
    }
}
