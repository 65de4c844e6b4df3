package flashpoint.scenario.region;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** The villages of a synthetic region: where they lie, how many live there, and of which groups. */
public final class Villages {

    private static final int COMPOSITION = 1;
    private static final double DECIMALS = 1e4;

    private final Region region;

    /**
     * Villages of a region.
     *
     * @param region what it is to be like
     */
    public Villages(Region region) {
        this.region = region;
    }

    /**
     * Places of the villages.
     *
     * @return one a village, in order of rank
     */
    public List<Spot> spots() {
        return new Scatter(region.seed(), region.width()).spots(region.prefix(), region.villages(), false);
    }

    /**
     * Persons by village: rank-size (Zipf's law), rounded by greatest remainders so that none is lost.
     *
     * @return in order of rank, falling; they add up to {@link Region#persons}
     */
    public int[] populations() {
        int n = region.villages();
        double[] exact = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            exact[k] = FastMath.pow(k + 1.0, -region.zipf());
            sum += exact[k];
        }
        int[] persons = new int[n];
        int left = region.persons();
        for (int k = 0; k < n; k++) {
            exact[k] *= region.persons() / sum;
            persons[k] = (int) exact[k];
            left -= persons[k];
        }
        List<Integer> byRemainder = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> persons[k] - exact[k]))
                .toList();
        for (int k = 0; k < left; k++) {
            persons[byRemainder.get(k)]++;
        }
        return persons;
    }

    /**
     * The group that has more than its share in a village; drawn by the village's name with the groups' shares as
     * chances, so that over many villages the whole keeps its composition.
     *
     * @param village its name
     * @return number of a group
     */
    public int leaning(String village) {
        AddressedDraws draws = new AddressedDraws(region.seed());
        double u = draws.at(Purpose.REGION, PlaceKey.of("spot", village), COMPOSITION, Scatter.START, 0)
                .u0();
        int group = 0;
        double sum = region.shares().get(0);
        while (u >= sum && group < region.shares().size() - 1) {
            sum += region.shares().get(++group);
        }
        return group;
    }

    /**
     * The composition of a village.
     *
     * @param village its name
     * @return a share for each group, to four decimals; that of {@link #leaning} is what is left
     */
    public List<Double> shares(String village) {
        int leaning = leaning(village);
        List<Double> shares = new ArrayList<>();
        double rest = 1;
        for (int g = 0; g < region.shares().size(); g++) {
            double share = g == leaning
                    ? 0
                    : (1 - region.segregation()) * region.shares().get(g);
            shares.add(FastMath.rint(share * DECIMALS) / DECIMALS);
            rest -= shares.get(g);
        }
        shares.set(leaning, FastMath.rint(rest * DECIMALS) / DECIMALS);
        return shares;
    }
}
