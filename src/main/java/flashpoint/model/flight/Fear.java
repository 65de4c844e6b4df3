package flashpoint.model.flight;

import flashpoint.model.world.Census;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Phase;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import org.apache.commons.math3.util.FastMath;

/**
 * Process of household fear. ODD section 7.13: signals of threat joined as a noisy or, dampened by police, towards
 * which fear relaxes, fast upwards and slowly down. Directions after Davenport, Moore &amp; Poe (2003), Adhikari (2013)
 * and Schon (2019).
 *
 * <p>While a village shows no signal, only households with fear left or a warning in the family are looked at.
 */
@Phase(
        section = "7.13",
        reads = "attackers, fires, casualties, warnings, neighbours, police, FEAR",
        writes = "fear of households")
public final class Fear implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** More than a household can have members. */
    private static final int SIZES = 1 << 7;

    /** fear.w.threat: weight of belief in a threat, 0 to 1. */
    private final double wThreat;
    /** fear.w.attackers: weight of attackers present, 0 to 1. */
    private final double wAttackers;
    /** fear.w.burn: weight of houses burning, 0 to 1. */
    private final double wBurn;
    /** fear.w.casualties: weight of casualties, 0 to 1. */
    private final double wCasualties;
    /** fear.w.neighbours: weight of neighbours who left, 0 to 1. */
    private final double wNeighbours;
    /** fear.nHalf: attackers at which their signal is half, 0.1 to 100000 persons. */
    private final double nHalf;
    /** fear.bHalf: burning rate scale, 0.01 to 100000 houses/h. */
    private final double bHalf;
    /** fear.cHalf: casualty rate scale, 0.01 to 100000 persons/h. */
    private final double cHalf;
    /** fear.qHalf: officers at which reassurance is half of fear.polRel, 0.1 to 100000 officers. */
    private final double qHalf;
    /** fear.polRel: greatest reassurance by police, 0 to 1. */
    private final double polRel;
    /** fear.rise: rate at which fear rises, 0 to 100 1/h; kept as the share of the distance left after a tick. */
    private final float rise;
    /** fear.decay: time in which fear falls to 1/e, 0.1 to 1000 h; kept as the share left after a tick. */
    private final float fall;

    private final boolean @Index.Group [] offensive;
    /** {@code [members * SIZES + warned]}: 1 - w x of the warnings. */
    private final float[] unwarned = new float[SIZES * SIZES];

    public Fear(World w) {
        Parameters p = w.p;
        wThreat = p.get(Parameter.FEAR_W_THREAT);
        wAttackers = p.get(Parameter.FEAR_W_ATTACKERS);
        wBurn = p.get(Parameter.FEAR_W_BURN);
        wCasualties = p.get(Parameter.FEAR_W_CASUALTIES);
        wNeighbours = p.get(Parameter.FEAR_W_NEIGHBOURS);
        nHalf = p.get(Parameter.FEAR_N_HALF);
        bHalf = p.get(Parameter.FEAR_B_HALF);
        cHalf = p.get(Parameter.FEAR_C_HALF);
        qHalf = p.get(Parameter.FEAR_Q_HALF);
        polRel = p.get(Parameter.FEAR_POL_REL);
        rise = (float) FastMath.exp(-w.dt * p.get(Parameter.FEAR_RISE));
        fall = (float) FastMath.exp(-w.dt / p.get(Parameter.FEAR_DECAY));
        for (int members = 1; members < SIZES; members++) {
            for (int warned = 0; warned <= members; warned++) {
                unwarned[members * SIZES + warned] = (float) (1 - wThreat * believes(warned, members));
            }
        }
        offensive = new boolean[w.groups];
        for (int g = 0; g < w.groups; g++) {
            offensive[g] = p.get(Parameter.GROUP_OFFENSIVE, g) != 0;
        }
    }

    @Override
    public void village(World w, @Index.Village int v) {
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            if (w.households.firstOfBlock[b] < w.households.firstOfBlock[b + 1]) {
                block(w, b);
            }
        }
    }

    private void block(World w, @Index.Subgroup int b) {
        Households households = w.households;
        int first = households.firstOfBlock[b];
        int count = households.firstOfBlock[b + 1] - first;
        float calmed = calmed(w, b);
        float village = unthreatened(w, b);
        // What a household fears that neither believes a warning nor sees its own house burn.
        float common = (1 - village) * calmed;
        long sum = 0;
        boolean threatened = village < 1;
        SubgroupBitSet uneasy = households.uneasy;
        for (int n = threatened ? 0 : uneasy.nextWord(b, 0);
                n < uneasy.words(b);
                n = threatened ? n + 1 : uneasy.nextWord(b, n + 1)) {
            int from = first + n * SubgroupBitSet.WIDTH;
            long all = SubgroupBitSet.low(count - n * SubgroupBitSet.WIDTH);
            long looked = threatened ? all : uneasy.word(b, n);
            long alarmed = looked & households.alarmed.word(b, n);
            sum += relax(households.fear, from, looked & ~alarmed, common);
            for (long bits = alarmed; bits != 0; bits &= bits - 1) {
                int h = from + Long.numberOfTrailingZeros(bits);
                households.fear[h] = next(households.fear[h], target(w, h, b, village, calmed));
                sum += Census.fixed(households.fear[h]);
            }
            uneasy.word(b, n, looked & ~calm(households, from, looked));
        }
        // Households that were not looked at have no fear.
        w.census.fear[b] = sum;
    }

    private float calmed(World w, @Index.Subgroup int b) {
        return (float) ((1 - reassurance(w, b)) * w.levers.of(Lever.FEAR)[b]);
    }

    /** Product of (1 - w x) over the signals that all households of a block share. */
    private float unthreatened(World w, @Index.Subgroup int b) {
        return (float) ((1 - danger(w, b)) * (1 - wNeighbours * neighbours(w, b)));
    }

    /** F* of a household as a float: see {@link #next}. */
    public float target(World w, @Index.Household int h, @Index.Subgroup int b) {
        return target(w, h, b, unthreatened(w, b), calmed(w, b));
    }

    private float target(World w, @Index.Household int h, @Index.Subgroup int b, float village, float calmed) {
        if (w.households.is(h, Households.BURNT) && w.hostile[b] > 0) {
            return 1;
        }
        return (1 - village * unwarned[w.households.size(h) * SIZES + w.households.warned[h]]) * calmed;
    }

    /** F of the next tick: in floats throughout, since widening and narrowing would take longer than all the rest. */
    float next(float fear, float target) {
        float next = target + (fear - target) * (target > fear ? rise : fall);
        return target == 0 && next < Households.NO_FEAR ? 0 : next;
    }

    /** Moves the fear of members of a word towards one target, and returns their sum in fixed point. */
    private long relax(float[] fear, int first, long members, float target) {
        int sum = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int h = first + Long.numberOfTrailingZeros(bits);
            float next = next(fear[h], target);
            fear[h] = next;
            sum += (int) Census.fixed(next);
        }
        return sum;
    }

    /** Members of a word that are neither afraid nor warned. */
    private static long calm(Households households, int first, long members) {
        long calm = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int k = Long.numberOfTrailingZeros(bits);
            calm |= households.fear[first + k] > 0 || households.warned[first + k] > 0 ? 0 : 1L << k;
        }
        return calm;
    }

    /** 1 - product of (1 - w x) over attackers, houses burning and casualties, as rates per hour. */
    private double danger(World w, @Index.Subgroup int b) {
        int attackers = w.hostile[b];
        if (attackers == 0) {
            return 0;
        }
        return 1
                - (1 - wAttackers * besieged(attackers))
                        * (1 - wBurn * burning(w, b))
                        * (1 - wCasualties * casualties(w, b));
    }

    private double besieged(int attackers) {
        return attackers / (attackers + nHalf);
    }

    private double burning(World w, @Index.Subgroup int b) {
        return -FastMath.expm1(-w.burnedNow[b] / w.dt / bHalf);
    }

    private double casualties(World w, @Index.Subgroup int b) {
        return -FastMath.expm1(-w.hurtNow[b] / w.dt / cHalf);
    }

    /** Share of the group's households in the village with a displaced member. */
    private static double neighbours(World w, @Index.Subgroup int b) {
        return (double) w.census.householdsAway[b] / (w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b]);
    }

    /** Belief of a household in a threat: twice the share of members who believe a warning, at most 1. */
    private static double believes(World w, @Index.Household int h) {
        return believes(w.households.warned[h], w.households.size(h));
    }

    private static double believes(int warned, int members) {
        return Math.min(1, 2.0 * warned / members);
    }

    /** The signals a household takes in, each with its weight, in the order of the ODD. */
    public double[] signals(World w, @Index.Household int h, @Index.Subgroup int b) {
        int attackers = w.hostile[b];
        return new double[] {
            wThreat * believes(w, h),
            wAttackers * besieged(attackers),
            attackers == 0 ? 0 : wBurn * burning(w, b),
            attackers == 0 ? 0 : wCasualties * casualties(w, b),
            wNeighbours * neighbours(w, b)
        };
    }

    /** F*: the fear towards which that of a household moves. */
    public double aim(World w, @Index.Household int h, @Index.Subgroup int b) {
        if (w.households.is(h, Households.BURNT) && w.hostile[b] > 0) {
            return 1;
        }
        double village = (1 - danger(w, b)) * (1 - wNeighbours * neighbours(w, b));
        return (1 - village * (1 - wThreat * believes(w, h)))
                * (1 - reassurance(w, b))
                * w.levers.of(Lever.FEAR)[b];
    }

    /** y = polRel Q / (Q + qHalf), with the officers who act against the group most feared. */
    public double reassurance(World w, @Index.Subgroup int b) {
        double q = protectors(w, b);
        return polRel * q / (q + qHalf);
    }

    /** Officers in the village who act against every other group that sets out. */
    private double protectors(World w, @Index.Subgroup int b) {
        int v = w.subgroups.village(b);
        double least = -1;
        for (int g = 0; g < w.groups; g++) {
            if (g != w.subgroups.group(b) && offensive[g]) {
                double q = w.units.effective[w.subgroups.of(v, g)];
                least = least < 0 ? q : Math.min(least, q);
            }
        }
        return least < 0 ? w.units.effective[b] : least;
    }

    /** The own house burns: no greater fear. */
    public static void terrify(World w, @Index.Household int h) {
        Households households = w.households;
        int b = households.block(h);
        w.census.fear[b] += Census.fixed(1) - Census.fixed(households.fear[h]);
        households.fear[h] = 1;
        households.uneasy.add(b, h);
    }

    /** Need to guard the home: 1 less the reassurance by police. */
    double unguarded(World w, @Index.Subgroup int b) {
        return 1 - reassurance(w, b);
    }
}
