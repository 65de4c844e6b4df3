package flashpoint.model;

import flashpoint.model.world.Activity;
import flashpoint.model.world.Households;
import flashpoint.model.world.Location;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.PoliceUnits;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * Counts a world anew from what each person, household, mob and unit is: no counter, no set, no index of subgroups.
 * Where somebody lives follows from the scenario's population. A village or group of -1 stands for all.
 */
final class Recount {

    static final int ALL = -1;

    final World w;
    final Scenario s;
    final int villages;
    final int groups;
    /** By person: home village and group. */
    final int[] home;

    final int[] group;
    private final double[][] contact;
    private PolicyReplay policy;
    private int policyTick;

    Recount(World world) {
        w = world;
        s = world.scenario();
        villages = s.villages().size();
        groups = s.groups().size();
        home = new int[w.people.count];
        group = new int[w.people.count];
        int i = 0;
        for (int v = 0; v < villages; v++) {
            int[] residents = residents(v);
            for (int g = 0; g < groups; g++) {
                for (int n = residents[g]; n > 0; n--) {
                    home[i] = v;
                    group[i++] = g;
                }
            }
        }
        if (i != home.length) {
            throw new AssertionError(i + " persons by the scenario, " + home.length + " in the world");
        }
        contact = new double[villages][groups];
        for (int v = 0; v < villages; v++) {
            double all = persons(v, ALL, k -> true);
            for (int g = 0; g < groups; g++) {
                contact[v][g] = all == 0 ? 0 : Math.min(1, 2 * (all - persons(v, g, k -> true)) / all);
            }
        }
    }

    /** Residents by the scenario: its shares, pulled towards those of the region, in whole persons that add up. */
    private int[] residents(int v) {
        Village village = s.villages().get(v);
        double persons = village.population() * s.parameters().get(Parameter.POP_SCALE);
        int[] whole = new int[groups];
        double[] rest = new double[groups];
        int given = 0;
        for (int g = 0; g < groups; g++) {
            double quota = persons * share(village, g);
            double nearest = FastMath.rint(quota);
            whole[g] = (int) (Math.abs(quota - nearest) < 1e-9 ? nearest : Math.floor(quota));
            rest[g] = quota - whole[g];
            given += whole[g];
        }
        for (int left = (int) FastMath.round(persons) - given; left > 0; left--) {
            int most = 0;
            for (int g = 1; g < groups; g++) {
                boolean tie = Math.abs(rest[g] - rest[most]) < 1e-9;
                boolean earlier =
                        s.groups().get(g).label().compareTo(s.groups().get(most).label()) < 0;
                most = tie ? (earlier ? g : most) : rest[g] > rest[most] ? g : most;
            }
            whole[most]++;
            rest[most] = -1;
        }
        return whole;
    }

    private double share(Village village, int g) {
        double share = village.shares().get(g);
        double mix = s.parameters().get(Parameter.SPACE_MIX);
        if (mix > 0 && village.type() == Village.Type.VILLAGE) {
            double all = 0;
            double own = 0;
            for (Village other : s.villages()) {
                if (other.type() == Village.Type.VILLAGE && other.region().equals(village.region())) {
                    all += other.population();
                    own += other.population() * other.shares().get(g);
                }
            }
            share += mix * ((all == 0 ? 0 : own / all) - share);
        }
        return share;
    }

    boolean lives(int i, int v, int g) {
        return (v < 0 || home[i] == v) && (g < 0 || group[i] == g);
    }

    /** Residents of a village and group of whom something holds. */
    long persons(int v, int g, IntPredicate holds) {
        long n = 0;
        for (int i = 0; i < home.length; i++) {
            n += lives(i, v, g) && holds.test(i) ? 1 : 0;
        }
        return n;
    }

    /** Mean over those residents of whom something holds; 0 if there is nobody. */
    double mean(int v, int g, IntPredicate holds, IntToDoubleFunction value) {
        double sum = 0;
        for (int i = 0; i < home.length; i++) {
            sum += lives(i, v, g) && holds.test(i) ? value.applyAsDouble(i) : 0;
        }
        long n = persons(v, g, holds);
        return n == 0 ? 0 : sum / n;
    }

    /** Households of a village and group of which something holds. */
    long households(int v, int g, IntPredicate holds) {
        long n = 0;
        for (int h = 0; h < w.households.count; h++) {
            n += lives(w.households.start[h], v, g) && holds.test(h) ? 1 : 0;
        }
        return n;
    }

    double meanFear(int v, int g) {
        double sum = 0;
        for (int h = 0; h < w.households.count; h++) {
            sum += lives(w.households.start[h], v, g) ? w.households.fear[h] : 0;
        }
        long n = households(v, g, h -> true);
        return n == 0 ? 0 : sum / n;
    }

    boolean is(int i, byte... places) {
        for (byte place : places) {
            if (w.people.loc[i] == place) {
                return true;
            }
        }
        return false;
    }

    boolean displaced(int i) {
        return is(i, Location.FLEEING, Location.QUEUED, Location.ABROAD, Location.SHELTERED, Location.RETURNING);
    }

    boolean active(int i) {
        return w.people.act[i] == Activity.ACTIVE;
    }

    boolean assembled(int i) {
        return active(i) && is(i, Location.HOME);
    }

    boolean adult(int i) {
        return w.people.kind[i] != PersonKind.CHILD;
    }

    boolean eligible(int i) {
        boolean women = s.parameters().get(Parameter.MOBILISE_WOMEN) > 0;
        return w.people.kind[i] == PersonKind.MAN || women && w.people.kind[i] == PersonKind.WOMAN;
    }

    boolean burnt(int h) {
        return w.households.is(h, Households.BURNT);
    }

    /** Whether somebody of a household is displaced. */
    boolean away(int h) {
        for (int i = w.households.start[h]; i < w.households.start[h + 1]; i++) {
            if (displaced(i)) {
                return true;
            }
        }
        return false;
    }

    /** Those of a group, wherever they live, who attack in a village. */
    long attackers(int v, int g) {
        return persons(ALL, g, i -> is(i, Location.AT_TARGET) && (v < 0 || w.mobs.target[w.people.mob(i)] == v));
    }

    /** Those of them who turn on another group. */
    long attackers(int v, int g, int against) {
        return persons(
                ALL,
                g,
                i -> is(i, Location.AT_TARGET)
                        && w.mobs.target[w.people.mob(i)] == v
                        && w.mobs.targetGroup[w.people.mob(i)] == against);
    }

    /** Accusing rumours of which a person's byte has some bits. */
    int rumours(int i, boolean incite, int mask, int bits) {
        int n = 0;
        for (int r = 0; r < s.rumours().size(); r++) {
            boolean kind = (s.rumours().get(r).kind() == flashpoint.scenario.Rumour.Kind.INCITE) == incite;
            n += kind && (w.rumours.state[r][i] & mask) == bits ? 1 : 0;
        }
        return n;
    }

    boolean believes(int i, boolean incite) {
        return rumours(i, incite, Rumours.BELIEF, Rumours.BELIEF) > 0;
    }

    /** X: twice the share of other groups in a village, at most 1. */
    double contact(int v, int g) {
        return contact[v][g];
    }

    /** The other groups of one, in order; with one group itself. */
    private int other(int g, int slot) {
        return groups == 1 ? 0 : slot < g ? slot : slot + 1;
    }

    /** The group whose order a person resents: the one it is angriest at, else that with the least legitimacy. */
    int against(int i, PolicyReplay policy) {
        int slots = Math.max(1, groups - 1);
        int angriest = -1;
        int least = 0;
        for (int k = 0; k < slots; k++) {
            float a = w.people.anger[k][i];
            if (a > 0 && (angriest < 0 || a > w.people.anger[angriest][i])) {
                angriest = k;
            }
            if (legitimacy(i, k, policy) < legitimacy(i, least, policy)) {
                least = k;
            }
        }
        return angriest >= 0 ? angriest : least;
    }

    /** L as contact raises it: 1 - (1 - L)(1 - xi X). */
    double legitimacy(int i, int slot, PolicyReplay policy) {
        double l = policy.legitimacy(group[i], other(group[i], slot));
        double xi = s.parameters().get(Parameter.CONTACT_LEGIT);
        return 1 - (1 - l) * (1 - xi * contact(home[i], group[i]));
    }

    double anger(int i, int slot) {
        if (policy == null || policyTick != w.tick()) {
            policy = new PolicyReplay(s, w.tick());
            policyTick = w.tick();
        }
        return w.people.anger[slot][i] * w.people.cooled * policy.felt(home[i]);
    }

    double anger(int i) {
        double most = 0;
        for (int k = 0; k < w.people.anger.length; k++) {
            most = Math.max(most, anger(i, k));
        }
        return most;
    }

    /** G = 1 - (1 - H(1 - L))(1 - A). */
    double grievance(int i, PolicyReplay policy) {
        int slot = against(i, policy);
        return 1 - (1 - w.people.hardship[i] * (1 - legitimacy(i, slot, policy))) * (1 - anger(i, slot));
    }

    /** Officers of units of which something holds. */
    int officers(IntPredicate holds) {
        int n = 0;
        for (int u = 0; u < w.units.count; u++) {
            n += holds.test(u) ? w.units.size[u] : 0;
        }
        return n;
    }

    boolean stands(int u) {
        return w.units.status[u] == PoliceUnits.IDLE || w.units.status[u] == PoliceUnits.DEPLOYED;
    }

    /** Officers of units of which something holds, less those who do nothing against a group. */
    double effective(int g, IntPredicate holds) {
        double corruption = 1
                - s.parameters().get(Parameter.GRIEVANCE_CORRUPTION)
                        * s.parameters().get(Parameter.POLICE_CORR_EFF)
                        / 2;
        double n = 0;
        for (int u = 0; u < w.units.count; u++) {
            n += holds.test(u) ? w.units.size[u] * (1 - w.units.passivity[u * groups + g]) * corruption : 0;
        }
        return n;
    }

    String region(int v) {
        return s.villages().get(v).region();
    }

    /** Persons who are in a refuge, or wait there. */
    long atRefuge(int k, boolean waiting) {
        return persons(
                ALL,
                ALL,
                i -> waiting
                        ? is(i, Location.QUEUED) && w.households.refuge[w.people.household[i]] == k
                        : is(i, Location.ABROAD, Location.SHELTERED) && w.people.refuge(i) == k);
    }
}
