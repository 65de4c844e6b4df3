package flashpoint.model.world;

import flashpoint.random.PlaceKey;
import flashpoint.scenario.Group;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;

/**
 * Geography: populations by village and group, distances, regions and contacts between villages. Persons are numbered
 * by village, then group, then household: such a run of persons is a <em>block</em>, number
 * {@code village * groups + group}.
 */
public final class Geography implements Serializable {

    private static final long serialVersionUID = 1L;

    public final @Index.Village int villages;
    public final @Index.Group int groups;
    public final int regions;
    public final Subgroups subgroups;
    public final String @Index.Village [] names;
    public final double @Index.Village [] x;
    public final double @Index.Village [] y;
    /** By village: number of its region. */
    public final int @Index.Village [] region;
    /** By village: whether spreaders of a group count it as theirs; {@code [group][..]} lists of villages. */
    final @Index.Village int @Index.Group [][] audience;
    /** {@code [region * groups + group]}: those villages in a region. */
    public final @Index.Village int[][] audienceInRegion;
    /** By block: persons to be housed there. */
    public final int @Index.Subgroup [] population;
    /** By block: place word for draws. */
    public final int @Index.Subgroup [] blockPlace;
    /** By village: place word for draws. */
    final int @Index.Village [] villagePlace;
    /** By block: min(1, twice the share of other groups in the village). */
    public final double @Index.Subgroup [] contact;
    /** {@code [from * villages + to]}: km a mob drives; infinite if there is no way. */
    public final double[] mobKm;
    /** {@code [from * villages + to]}: km the police drive. */
    public final double[] policeKm;
    /** {@code [village * refuges + refuge]}: km a household travels. */
    public final double[] refugeKm;
    /** {@code [from * villages + to]}: cumulative chance that a contact outside the village goes to a village. */
    private final double[] gravity;

    private final Scenario scenario;
    private final double roadFactor;
    private final List<int[]> closedToMobs = new ArrayList<>();
    private final List<int[]> closedToPolice = new ArrayList<>();

    Geography(Scenario scenario) {
        this.scenario = scenario;
        villages = scenario.villages().size();
        groups = scenario.groups().size();
        names = scenario.villages().stream().map(Village::name).toArray(String[]::new);
        x = scenario.villages().stream().mapToDouble(Village::x).toArray();
        y = scenario.villages().stream().mapToDouble(Village::y).toArray();
        List<String> regionNames =
                scenario.villages().stream().map(Village::region).distinct().toList();
        regions = regionNames.size();
        region = scenario.villages().stream()
                .mapToInt(v -> regionNames.indexOf(v.region()))
                .toArray();
        Parameters p = scenario.parameters();
        roadFactor = p.get(Parameter.ROAD_FACTOR);
        subgroups = new Subgroups(villages, groups);
        population = settle(scenario, subgroups);
        villagePlace = new int[villages];
        blockPlace = new int[subgroups.count];
        places();
        contact = new double[subgroups.count];
        for (int b = 0; b < subgroups.count; b++) {
            int all = 0;
            for (int g = 0; g < groups; g++) {
                all += population[subgroups.of(subgroups.village(b), g)];
            }
            contact[b] = all == 0 ? 0 : Math.min(1, 2.0 * (all - population[b]) / all);
        }
        audience = new int[groups][];
        for (int g = 0; g < groups; g++) {
            audience[g] = ownVillages(g);
        }
        audienceInRegion = new int[subgroups.cell(regions, 0)][];
        for (int r = 0; r < regions; r++) {
            for (int g = 0; g < groups; g++) {
                int own = r;
                audienceInRegion[subgroups.cell(r, g)] =
                        Arrays.stream(audience[g]).filter(v -> region[v] == own).toArray();
            }
        }
        mobKm = new double[villages * villages];
        policeKm = new double[villages * villages];
        distances(mobKm, closedToMobs);
        distances(policeKm, closedToPolice);
        refugeKm = refugeDistances();
        gravity = gravity(p.get(Parameter.RUMOUR_GRAVITY_D0));
    }

    /** Persons by block: shares of the population, pulled towards the region's by {@code space.mix}. */
    private static int @Index.Subgroup [] settle(Scenario s, Subgroups subgroups) {
        double mix = s.parameters().get(Parameter.SPACE_MIX);
        double scale = s.parameters().get(Parameter.POP_SCALE);
        int groups = s.groups().size();
        List<String> labels = s.groups().stream().map(Group::label).toList();
        int[] population = new int[subgroups.count];
        for (@Index.Village int v = 0; v < s.villages().size(); v++) {
            Village village = s.villages().get(v);
            double[] shares = new double[groups];
            for (int g = 0; g < groups; g++) {
                shares[g] = village.shares().get(g);
                if (mix > 0 && village.type() == Village.Type.VILLAGE) {
                    shares[g] += mix * (regionShare(s, village.region(), g) - shares[g]);
                }
            }
            System.arraycopy(
                    Apportionment.largestRemainder(village.population() * scale, shares, labels),
                    0,
                    population,
                    subgroups.first(v),
                    groups);
        }
        return population;
    }

    private static double regionShare(Scenario s, String region, @Index.Group int group) {
        double persons = 0;
        double own = 0;
        for (Village v : s.villages()) {
            if (v.type() == Village.Type.VILLAGE && v.region().equals(region)) {
                persons += v.population();
                own += v.population() * v.shares().get(group);
            }
        }
        return persons == 0 ? 0 : own / persons;
    }

    /** Place words by name; should two names ever hash alike, the later one gets another word. */
    private void places() {
        Set<Integer> taken = new HashSet<>();
        for (int v = 0; v < villages; v++) {
            villagePlace[v] = fresh(taken, "village", names[v]);
            for (int g = 0; g < groups; g++) {
                blockPlace[subgroups.of(v, g)] = fresh(
                        taken, "residents", names[v], scenario.groups().get(g).label());
            }
        }
    }

    private static int fresh(Set<Integer> taken, String... path) {
        int place = PlaceKey.of(path);
        String[] longer = Arrays.copyOf(path, path.length + 1);
        for (int attempt = 1; taken.contains(place); attempt++) {
            longer[path.length] = "#" + attempt;
            place = PlaceKey.of(longer);
        }
        taken.add(place);
        return place;
    }

    /**
     * Villages in which a group is at home: where it has half of the people or more, else all where it has residents.
     */
    private int[] ownVillages(@Index.Group int g) {
        int[] major = java.util.stream.IntStream.range(0, villages)
                .filter(v -> scenario.villages().get(v).type() == Village.Type.VILLAGE)
                .filter(v -> population[subgroups.of(v, g)] > 0 && 2 * population[subgroups.of(v, g)] >= residents(v))
                .toArray();
        return major.length > 0
                ? major
                : java.util.stream.IntStream.range(0, villages)
                        .filter(v -> population[subgroups.of(v, g)] > 0)
                        .toArray();
    }

    private int residents(@Index.Village int v) {
        int n = 0;
        for (int g = 0; g < groups; g++) {
            n += population[subgroups.of(v, g)];
        }
        return n;
    }

    /** Straight-line distance times {@code road.factor}, km. */
    private double straight(@Index.Village int a, @Index.Village int b) {
        return FastMath.hypot(x[a] - x[b], y[a] - y[b]) * roadFactor;
    }

    private void distances(double[] km, List<int[]> closed) {
        if (scenario.roads().isEmpty()) {
            for (int a = 0; a < villages; a++) {
                for (int b = 0; b < villages; b++) {
                    km[a * villages + b] = isClosed(closed, a, b) ? Double.POSITIVE_INFINITY : straight(a, b);
                }
            }
            return;
        }
        ShortestPaths paths = new ShortestPaths(villages);
        for (Road road : scenario.roads()) {
            int a = scenario.village(road.from());
            int b = scenario.village(road.to());
            if (!isClosed(closed, a, b)) {
                paths.connect(a, b, road.km());
            }
        }
        paths.fill(km);
    }

    private static boolean isClosed(List<int[]> closed, @Index.Village int a, @Index.Village int b) {
        return closed.stream().anyMatch(e -> (e[0] == a && e[1] == b) || (e[0] == b && e[1] == a));
    }

    /** Closes or opens the road between two villages for mobs, police or both, and finds the ways anew. */
    public void block(@Index.Village int a, @Index.Village int b, boolean mobs, boolean police, boolean close) {
        if (mobs) {
            change(closedToMobs, a, b, close);
            distances(mobKm, closedToMobs);
        }
        if (police) {
            change(closedToPolice, a, b, close);
            distances(policeKm, closedToPolice);
        }
    }

    private static void change(List<int[]> closed, @Index.Village int a, @Index.Village int b, boolean close) {
        if (close) {
            closed.add(new int[] {a, b});
            return;
        }
        for (int k = 0; k < closed.size(); k++) {
            if (closed.get(k)[0] == a && closed.get(k)[1] == b) {
                closed.remove(k);
                return;
            }
        }
    }

    private double[] refugeDistances() {
        List<Refuge> refuges = scenario.refuges();
        double[] km = new double[villages * refuges.size()];
        for (int v = 0; v < villages; v++) {
            for (int k = 0; k < refuges.size(); k++) {
                Refuge r = refuges.get(k);
                km[v * refuges.size() + k] = FastMath.hypot(x[v] - r.x(), y[v] - r.y()) * roadFactor;
            }
        }
        return km;
    }

    /** Contacts between villages of a region fall with distance and rise with size: pop_j exp(-d_ij / d0). */
    private double[] gravity(double d0) {
        double[] cumulative = new double[villages * villages];
        for (int a = 0; a < villages; a++) {
            double sum = 0;
            for (int b = 0; b < villages; b++) {
                if (a != b && region[a] == region[b]) {
                    sum += residents(b) * FastMath.exp(-mobKm[a * villages + b] / d0);
                }
                cumulative[a * villages + b] = sum;
            }
        }
        return cumulative;
    }

    /**
     * The village a contact from {@code a} goes to, or -1 if there is no other.
     *
     * @param a a village
     * @param u a uniform
     */
    @Index.Village
    public int otherVillage(@Index.Village int a, double u) {
        int row = a * villages;
        double total = gravity[row + villages - 1];
        if (!(total > 0)) {
            return -1;
        }
        double at = u * total;
        @Index.Village int low = 0;
        int high = villages - 1;
        while (low < high) {
            int middle = (@Index.Village int) ((low + high) >>> 1);
            if (gravity[row + middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
