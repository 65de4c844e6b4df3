package flashpoint.model.violence;

import flashpoint.model.world.Index;
import flashpoint.model.world.Mobs;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Village;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Choice of the village a crowd goes to. ODD section 7.8, in the form of Davies et al. (2013): attraction times decay
 * with distance times deterrence by police, W = (Z/Zmax)<sup>aZ</sup> S<sup>aS</sup> exp(&minus;bT d/v) exp(&minus;gQ Q/(D + n)) (1 +
 * K/qMin)<sup>aD</sup> (1 + named [named]). S is the share of houses that are the blamed group's; distance is from where the crowd or mob is; K are rioters of its
 * group who fight there already, which word of a fight tells, and D those under way as well. A story names
 * places for the first attack of an episode; then word of the fight leads.
 *
 * <p>The terms of the last choice are kept until the next, so that it can be explained.
 */
public final class Targets implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A village as a possible target, with the factors of its weight. Its weight is the product of the factors.
     *
     * @param village its name
     * @param weight its weight; the chance to be chosen is its part of the sum
     * @param houses unburnt houses of the group turned on
     * @param attraction factor of those houses
     * @param share factor of their share among all houses of the place
     * @param km way
     * @param nearness factor of the way
     * @param police officers there who act against the mob's group
     * @param impunity factor of those officers
     * @param company rioters of its group who attack there already
     * @param companyFactor factor of their company
     * @param naming factor for being named by a rumour; 1 if it is not
     */
    public record Target(
            String village,
            double weight,
            int houses,
            double attraction,
            double share,
            double km,
            double nearness,
            double police,
            double impunity,
            int company,
            double companyFactor,
            double naming)
            implements Serializable {}

    /** Below this sum of weights no target is worth the way. */
    private static final double NOTHING = 1e-9;

    private static final int NOWHERE = -1;

    /** Hours without attack after which a new episode begins, as in {@code ImpunityMemory}. */
    private static final double EPISODE = 24;

    /** mob.qMin: smallest crowd that sets out, 1 to 100000 persons. */
    private final double qMin;
    /** mob.minHouses: houses of the blamed group below which a village is no target, 1 to 100000 houses. */
    private final int minHouses;
    /** mob.aZ: pull of the number of houses left, 0 to 5. */
    private final double aZ;
    /** mob.aS: pull of the share of houses that are the blamed group's, 0 to 5. */
    private final double aS;
    /** mob.bT: deterrence of travel time, 0 to 50 1/h. */
    private final double bT;
    /** mob.gQ: deterrence of police per rioter, 0 to 50. */
    private final double gQ;
    /** mob.aD: pull of rioters already there, 0 to 5. */
    private final double aD;
    /** mob.named: extra pull of a village named in a rumour, 0 to 50. */
    private final double named;
    /** Ticks without attack after which a new episode begins. */
    private final int calm;
    /** mob.stand: weight of not setting out, 0 to 100. */
    private final double stand;
    /** mob.speed: speed of a convoy, 1 to 200 km/h. */
    private final double speed;
    /** By village: whether it stands for what is beyond the map, where nothing is a target. */
    private final boolean @Index.Village [] beyond;

    /** By village: its weight; rioters of the crowd's group who are there or bound for it; those who are there. */
    private final double @Index.Village [] weight;

    private final int @Index.Village [] bound;
    private final int @Index.Village [] fighting;
    private @Index.Village int from;
    private @Index.Group int group;
    private @Index.Group int against;
    private int size;
    /** Whether it has attacked one place and chooses again. */
    private boolean again;
    /** Most houses that stand in any village of the region. */
    private int most;

    Targets(World w) {
        Parameters p = w.p;
        qMin = p.get(Parameter.MOB_Q_MIN);
        minHouses = p.intValue(Parameter.MOB_MIN_HOUSES);
        aZ = p.get(Parameter.MOB_A_Z);
        aS = p.get(Parameter.MOB_A_S);
        bT = p.get(Parameter.MOB_B_T);
        gQ = p.get(Parameter.MOB_G_Q);
        aD = p.get(Parameter.MOB_A_D);
        named = p.get(Parameter.MOB_NAMED);
        calm = w.ticksFor(EPISODE);
        stand = p.get(Parameter.MOB_STAND);
        speed = p.get(Parameter.MOB_SPEED);
        beyond = new boolean[w.villages];
        for (int j = 0; j < w.villages; j++) {
            beyond[j] = w.scenario.villages().get(j).type() == Village.Type.PORTAL;
        }
        weight = new double[w.villages];
        bound = new int[w.villages];
        fighting = new int[w.villages];
    }

    /**
     * Draws a target in proportion to its weight, or none with the weight of standing.
     *
     * @param start village the crowd sets out from, or the mob is in
     * @param except village it cannot go to, or -1
     * @param afterAttack whether the mob has attacked there and chooses again
     * @param g its group
     * @param other the group it turns on
     * @param n persons
     * @param u uniform number
     * @return the village; -1 if none is worth the way
     */
    @Index.Village
    int choose(
            World w,
            @Index.Village int start,
            @Index.Village int except,
            boolean afterAttack,
            @Index.Group int g,
            @Index.Group int other,
            int n,
            double u) {
        double sum = weigh(w, start, except, afterAttack, g, other, n);
        if (sum < NOTHING) {
            return NOWHERE;
        }
        // A mob that may stay where it attacked has that place among its targets, and needs no other way to stay.
        double at = u * (sum + standing());
        @Index.Village int last = NOWHERE;
        for (int j = 0; j < w.villages; j++) {
            if (weight[j] > 0) {
                last = j;
                if (at < weight[j]) {
                    return j;
                }
                at -= weight[j];
            }
        }
        return again ? last : NOWHERE;
    }

    /** Weighs all villages and returns the sum of their weights. */
    public double weigh(
            World w,
            @Index.Village int start,
            @Index.Village int except,
            boolean afterAttack,
            @Index.Group int g,
            @Index.Group int other,
            int n) {
        from = start;
        again = afterAttack;
        group = g;
        against = other;
        size = n;
        ridersBound(w, g);
        most = 0;
        for (int j = 0; j < w.villages; j++) {
            most = w.geography.region[j] == w.geography.region[from] ? Math.max(most, unburnt(w, j, against)) : most;
        }
        double sum = 0;
        for (int j = 0; j < w.villages; j++) {
            weight[j] = j != except && reachable(w, j)
                    ? houses(w, j) * share(w, j) * nearness(w, j) * impunity(w, j) * company(j) * naming(w, j)
                    : 0;
            sum += weight[j];
        }
        return sum;
    }

    private boolean reachable(World w, @Index.Village int j) {
        return w.geography.region[j] == w.geography.region[from]
                && !beyond[j]
                && unburnt(w, j, against) >= minHouses
                && w.geography.mobKm[from * w.villages + j] < Double.POSITIVE_INFINITY;
    }

    static int unburnt(World w, @Index.Village int j, @Index.Group int h) {
        int b = w.subgroups.of(j, h);
        return w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b] - w.census.housesBurned[b];
    }

    private double houses(World w, @Index.Village int j) {
        return FastMath.pow((double) unburnt(w, j, against) / most, aZ);
    }

    private double share(World w, @Index.Village int j) {
        int b = w.subgroups.of(j, against);
        int own = w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b];
        int all = w.households.firstOfBlock[w.subgroups.end(j)] - w.households.firstOfBlock[w.subgroups.first(j)];
        return FastMath.pow((double) own / all, aS);
    }

    private double nearness(World w, @Index.Village int j) {
        return FastMath.exp(-bT * (w.geography.mobKm[from * w.villages + j] / speed));
    }

    private double impunity(World w, @Index.Village int j) {
        return FastMath.exp(-gQ * w.units.effective[w.subgroups.of(j, group)] / (bound[j] + size));
    }

    private double company(@Index.Village int j) {
        return FastMath.pow(1 + fighting[j] / qMin, aD);
    }

    private double naming(World w, @Index.Village int j) {
        return w.tick() - w.lastAttackInRegion[w.geography.region[j]] > calm && isNamed(w, j) ? 1 + named : 1;
    }

    private boolean isNamed(World w, @Index.Village int j) {
        for (int r = 0; r < w.rumours.count; r++) {
            if (w.rumours.incites[r] && w.rumours.exists(r) && w.rumours.audience[r][group] && w.rumours.names[r][j]) {
                return true;
            }
        }
        return false;
    }

    /** Rioters of a group who are at, or bound for, each village. */
    private void ridersBound(World w, @Index.Group int g) {
        Arrays.fill(bound, 0);
        Arrays.fill(fighting, 0);
        for (int k = 0; k < w.mobs.live; k++) {
            int m = w.mobs.alive[k];
            if (w.mobs.status[m] != Mobs.DISBANDED && w.subgroups.group(w.mobs.origin[m]) == g) {
                bound[w.mobs.target[m]] += w.mobs.size[m];
                fighting[w.mobs.target[m]] += w.mobs.status[m] == Mobs.ATTACKING ? w.mobs.size[m] : 0;
            }
        }
    }

    /** A village with the factors of the last choice. */
    public Target target(World w, @Index.Village int j) {
        return new Target(
                w.geography.names[j],
                weight[j],
                unburnt(w, j, against),
                houses(w, j),
                share(w, j),
                w.geography.mobKm[from * w.villages + j],
                nearness(w, j),
                w.units.effective[w.subgroups.of(j, group)],
                impunity(w, j),
                fighting[j],
                company(j),
                naming(w, j));
    }

    /** Weight of not setting out in the last choice; 0 for a mob that chooses again. */
    public double standing() {
        return again ? 0 : stand;
    }

    public double weight(@Index.Village int j) {
        return weight[j];
    }

    /** Persons the last choice was made for. */
    int size() {
        return size;
    }

    /** Village the last choice was made in. */
    @Index.Village
    int from() {
        return from;
    }
}
