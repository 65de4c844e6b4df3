package flashpoint.model;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;

/**
 * How afraid households are. ODD section 7.13: signals of threat joined as a noisy or, dampened by police, towards which
 * fear relaxes, fast upwards and slowly down. Directions after Davenport, Moore &amp; Poe (2003), Adhikari (2013) and
 * Schon (2019).
 *
 * <p>While a village shows no signal, only households with fear left or a warning in the family are looked at.
 */
final class Fear implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private final double wThreat;
    private final double wAttackers;
    private final double wBurn;
    private final double wCasualties;
    private final double wNeighbours;
    private final double nHalf;
    private final double bHalf;
    private final double cHalf;
    private final double qHalf;
    private final double polRel;
    private final double rise;
    private final double fall;
    private final boolean[] offensive;

    Fear(World w) {
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
        rise = StrictMath.exp(-w.dt * p.get(Parameter.FEAR_RISE));
        fall = StrictMath.exp(-w.dt / p.get(Parameter.FEAR_DECAY));
        offensive = new boolean[w.groups];
        for (int g = 0; g < w.groups; g++) {
            offensive[g] = p.get(Parameter.GROUP_OFFENSIVE, g) != 0;
        }
    }

    @Override
    public void village(World w, int v) {
        for (int h = 0; h < w.groups; h++) {
            int b = v * w.groups + h;
            int first = w.households.firstOfBlock[b];
            int end = w.households.firstOfBlock[b + 1];
            if (first == end) {
                continue;
            }
            double calmed = 1 - reassurance(w, b);
            double village = (1 - danger(w, b)) * (1 - wNeighbours * neighbours(w, b));
            if (village < 1) {
                for (int k = first; k < end; k++) {
                    feel(w, k, b, village, calmed);
                }
            } else {
                PersonSet uneasy = w.households.uneasy;
                for (int k = uneasy.next(v, first); k >= 0 && k < end; k = uneasy.next(v, k + 1)) {
                    feel(w, k, b, village, calmed);
                }
            }
        }
    }

    /** 1 - product of (1 - w x) over attackers, houses burning and casualties, as rates per hour. */
    private double danger(World w, int b) {
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

    private double burning(World w, int b) {
        return -StrictMath.expm1(-w.burnedNow[b] / w.dt / bHalf);
    }

    private double casualties(World w, int b) {
        return -StrictMath.expm1(-w.hurtNow[b] / w.dt / cHalf);
    }

    /** Share of the group's households in the village of which somebody is displaced. */
    private static double neighbours(World w, int b) {
        return (double) w.census.householdsAway[b] / (w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b]);
    }

    /** How far the members of a household believe that they are threatened. */
    private static double believes(World w, int h) {
        return Math.min(1, 2.0 * w.households.warned[h] / w.households.size(h));
    }

    /** The signals a household takes in, each with its weight, in the order of the ODD. */
    double[] signals(World w, int h, int b) {
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
    double aim(World w, int h, int b) {
        double village = (1 - danger(w, b)) * (1 - wNeighbours * neighbours(w, b));
        return aim(w, h, b, village, 1 - reassurance(w, b));
    }

    private double aim(World w, int h, int b, double village, double calmed) {
        if (w.households.is(h, Households.BURNT) && w.hostile[b] > 0) {
            return 1;
        }
        return (1 - village * (1 - wThreat * believes(w, h))) * calmed;
    }

    /** y = polRel Q / (Q + qHalf), with the officers who act against the group most feared. */
    double reassurance(World w, int b) {
        double q = protectors(w, b);
        return polRel * q / (q + qHalf);
    }

    /** Officers in the village who act against every other group that sets out. */
    private double protectors(World w, int b) {
        int v = b / w.groups;
        double least = -1;
        for (int g = 0; g < w.groups; g++) {
            if (g != b % w.groups && offensive[g]) {
                double q = w.units.effective[v * w.groups + g];
                least = least < 0 ? q : Math.min(least, q);
            }
        }
        return least < 0 ? w.units.effective[b] : least;
    }

    private void feel(World w, int h, int b, double village, double calmed) {
        Households households = w.households;
        double target = aim(w, h, b, village, calmed);
        double fear = households.fear[h];
        double next = target + (fear - target) * (target > fear ? rise : fall);
        set(w, h, b, target == 0 && next < Households.NO_FEAR ? 0 : next);
    }

    private static void set(World w, int h, int b, double to) {
        Households households = w.households;
        float before = households.fear[h];
        w.census.fear[b] -= Census.fixed(before);
        households.fear[h] = (float) to;
        w.census.fear[b] += Census.fixed(households.fear[h]);
        if (to > 0 && before > 0) {
            return;
        }
        if (to > 0 || households.warned[h] > 0) {
            households.uneasy.add(households.village[h], h);
        } else {
            households.uneasy.remove(households.village[h], h);
        }
    }

    /** The own house burns: no greater fear. */
    static void terrify(World w, int h) {
        set(w, h, w.households.village[h] * w.groups + w.households.group[h], 1);
    }

    /** What is left for the need to guard the home: 1 less the reassurance by police. */
    double unguarded(World w, int b) {
        return 1 - reassurance(w, b);
    }
}
