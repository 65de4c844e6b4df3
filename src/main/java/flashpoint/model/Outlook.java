package flashpoint.model;

import flashpoint.scenario.Parameter;
import java.io.Serializable;

/**
 * How the order looks from each block: local legitimacy, the grievance it leaves without any anger, and how near that
 * brings anyone to acting. It is worked out anew only when legitimacy changes.
 */
final class Outlook implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How strong a pull of others {@link #closest} is a list for; beyond it everybody has to be looked at. */
    static final double REACH = 0.15;

    /** Number of other groups, at least 1. */
    final int slots;
    /** {@code [block * slots + slot]}: L_j = 1 - (1 - L)(1 - xi_L X), legitimacy as contact raises it. */
    final double[] legitimacy;
    /** By block: the slot in which legitimacy is least: whom people resent who are not angry at anyone. */
    final int[] resented;
    /** By block: sum over adults of grievance without anger, in units of 2^-20. */
    final long[] calmGrievance;
    /** By block: the greatest grievance without anger less threshold, over those who can be mobilised. */
    final double[] margin;
    /** Those who can be mobilised and whose grievance without anger falls short of their threshold by no more than {@link #REACH}. */
    final PersonSet closest;

    private final World w;
    private int version = -1;

    Outlook(World world) {
        w = world;
        slots = world.people.anger.length;
        legitimacy = new double[w.blocks * slots];
        resented = new int[w.blocks];
        calmGrievance = new long[w.blocks];
        margin = new double[w.blocks];
        closest = world.people.newSet();
        refresh();
    }

    /** Catches up with the polity. */
    void refresh() {
        if (version == w.polity.version) {
            return;
        }
        version = w.polity.version;
        double xi = w.p.get(Parameter.CONTACT_LEGIT);
        for (int b = 0; b < w.blocks; b++) {
            int g = b % w.groups;
            int least = 0;
            for (int s = 0; s < slots; s++) {
                int other = w.groups == 1 ? 0 : People.other(g, s);
                double l = w.polity.legitimacy[g * w.groups + other];
                legitimacy[b * slots + s] = 1 - (1 - l) * (1 - xi * w.geography.contact[b]);
                if (legitimacy[b * slots + s] < legitimacy[b * slots + least]) {
                    least = s;
                }
            }
            resented[b] = least;
        }
        weigh();
    }

    private void weigh() {
        boolean women = w.p.get(Parameter.MOBILISE_WOMEN) > 0;
        for (int b = 0; b < w.blocks; b++) {
            weigh(b, women);
        }
    }

    private void weigh(int b, boolean women) {
        People people = w.people;
        double xi = w.p.get(Parameter.CONTACT_THRESHOLD);
        long calmSum = 0;
        long sum = 0;
        margin[b] = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < closest.words(b); n++) {
            long close = 0;
            int from = people.firstOfBlock[b] + n * PersonSet.WIDTH;
            int end = Math.min(people.firstOfBlock[b + 1], from + PersonSet.WIDTH);
            for (int i = from; i < end; i++) {
                if (!people.adult(i)) {
                    continue;
                }
                double calm = calm(i, b);
                calmSum += Census.fixed(calm);
                sum += Census.fixed(grievance(i, b));
                if (people.kind[i] == Kind.MAN || (women && people.kind[i] == Kind.WOMAN)) {
                    double above = calm - (people.threshold[i] + xi * w.geography.contact[b]);
                    margin[b] = Math.max(margin[b], above);
                    close |= above >= -REACH ? 1L << (i - from) : 0;
                }
            }
            closest.word(b, n, close);
        }
        calmGrievance[b] = calmSum;
        w.census.grievance[b] = sum;
    }

    /** Grievance of a person without anger. */
    double calm(int i, int block) {
        return Decision.grievance(w.people.hardship[i], legitimacy[block * slots + resented[block]]);
    }

    /** The slot of the group a person is angriest at; the resented one if at none. */
    int loudest(int i, int block) {
        int loudest = -1;
        float most = 0;
        for (int s = 0; s < slots; s++) {
            if (w.people.anger[s][i] > most) {
                most = w.people.anger[s][i];
                loudest = s;
            }
        }
        return loudest < 0 ? resented[block] : loudest;
    }

    /** Grievance of a person against the group it is angriest at. */
    double grievance(int i, int block) {
        int s = slots == 1 ? 0 : loudest(i, block);
        return Decision.withAnger(
                Decision.grievance(w.people.hardship[i], legitimacy[block * slots + s]), w.people.anger[s][i]);
    }

    /** Grievance against one group, for belief in what is told of it. */
    double grievance(int i, int block, int other) {
        int s = w.groups == 1 ? 0 : People.slot(block % w.groups, other);
        return Decision.withAnger(
                Decision.grievance(w.people.hardship[i], legitimacy[block * slots + s]), w.people.anger[s][i]);
    }

    long bytes() {
        return closest.bytes();
    }
}
