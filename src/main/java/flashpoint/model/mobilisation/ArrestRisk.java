package flashpoint.model.mobilisation;

import flashpoint.core.Decision;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Risk of arrest as those who weigh acting see it. ODD section 7.6, form of Epstein (2002): P = 1 &minus; exp(&minus;k (1
 * &minus; &iota;) C/(A + 1)), with C officers who act against the own group and A others who act before them.
 *
 * <p>Officers who face many have less time for each, whosever side those are on: A counts all who act where the person
 * is, or in the region. With {@code decide.arrestAmong} = GROUP it counts the own group alone, as if officers could not
 * be kept busy by others; a resident who would defend then sees certain arrest where hundreds attack.
 *
 * <p>Counts are those of the end of the last tick.
 */
public final class ArrestRisk implements Serializable {

    private static final long serialVersionUID = 1L;

    /** decide.k, k: steepness of the arrest probability, 0 to 10. */
    private final double k;
    /** decide.arrestRatio: whether officers per active are rounded down to a whole number (FLOOR). */
    private final boolean floor;
    /** decide.arrestAmong: whether officers are shared by all who act (ALL) or by those of the own group (GROUP). */
    private final boolean all;
    /** decide.infoPolice: weight of police elsewhere in the region, 0 to 1. */
    private final double elsewhere;

    /** By block: those who act in the village, at home or in a mob, and may be arrested in place of a member. */
    private final int @Index.Subgroup [] here;
    /** {@code [region * groups + group]}: those who act in the region and may be arrested in place of a member. */
    private final int[] region;

    ArrestRisk(World w) {
        Parameters p = w.p;
        k = p.get(Parameter.DECIDE_K);
        floor = p.choice(Parameter.DECIDE_ARREST_RATIO).equals("FLOOR");
        all = p.choice(Parameter.DECIDE_ARREST_AMONG).equals("ALL");
        elsewhere = p.get(Parameter.DECIDE_INFO_POLICE);
        here = new int[w.blocks];
        region = new int[w.subgroups.cell(w.geography.regions, 0)];
    }

    /**
     * Copies the counts that all decisions of a tick read.
     *
     * @param activeInRegion {@code [region * groups + group]}: members of the group who act
     */
    void freeze(World w, int[] activeInRegion) {
        for (int b = 0; b < w.blocks; b++) {
            here[b] = w.census.assembled[b] + w.attackersHere[b];
        }
        System.arraycopy(activeInRegion, 0, region, 0, region.length);
        if (all) {
            pool(here, w.groups);
            pool(region, w.groups);
        }
    }

    /** Gives each group the count of all groups of its village or region. */
    private static void pool(int[] counts, int groups) {
        for (int first = 0; first < counts.length; first += groups) {
            int sum = 0;
            for (int g = 0; g < groups; g++) {
                sum += counts[first + g];
            }
            Arrays.fill(counts, first, first + groups, sum);
        }
    }

    /**
     * Perceived probability of arrest where a person is, or in its region, whichever looms larger.
     *
     * @param g its group
     * @param rb its region and group, as in {@link #freeze}
     * @param where village it is in; -1 on the road
     * @param isActive whether it acts already, and so is among the counted
     * @return P, 0 to 1
     */
    double probability(World w, @Index.Group int g, int rb, @Index.Village int where, boolean isActive) {
        int self = isActive ? 1 : 0;
        double local = 0;
        if (where >= 0) {
            int vb = w.subgroups.of(where, g);
            local = w.units.effective[vb] / (others(here[vb], self) + 1.0);
        }
        double regional = elsewhere * w.units.regional[rb] / (others(region[rb], self) + 1.0);
        double ratio = Math.max(cut(local), cut(regional));
        return Decision.arrestProbability(k, (1 - w.policy.impunity[g]) * ratio);
    }

    /** How many others act before the officers where a person is; 0 on the road. */
    int others(World w, @Index.Group int g, @Index.Village int where, boolean isActive) {
        return where < 0 ? 0 : others(here[w.subgroups.of(where, g)], isActive ? 1 : 0);
    }

    private static int others(int counted, int self) {
        return Math.max(0, counted - self);
    }

    private double cut(double ratio) {
        return floor ? Math.floor(ratio) : ratio;
    }
}
