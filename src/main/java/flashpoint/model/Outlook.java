package flashpoint.model;

import flashpoint.scenario.Parameter;
import java.io.Serializable;
import java.util.Arrays;

/**
 * How the order looks from each block: local legitimacy, the grievance it leaves without any anger, and how near that
 * brings anyone to acting. It is worked out anew only when legitimacy changes.
 */
final class Outlook implements Serializable {

    private static final long serialVersionUID = 1L;

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
    /** Those who can be mobilised, by block. */
    final int[] eligible;
    /** Where each block's part of {@link #eligible} begins, and its length at the end. */
    final int[] firstEligible;

    private final World w;
    private int version = -1;

    Outlook(World world) {
        w = world;
        slots = world.people.anger.length;
        legitimacy = new double[w.blocks * slots];
        resented = new int[w.blocks];
        calmGrievance = new long[w.blocks];
        margin = new double[w.blocks];
        firstEligible = new int[w.blocks + 1];
        int n = 0;
        for (int b = 0; b < w.blocks; b++) {
            firstEligible[b] = n;
            n += w.census.eligible[b];
        }
        firstEligible[w.blocks] = n;
        eligible = new int[n];
        int k = 0;
        boolean women = w.p.get(Parameter.MOBILISE_WOMEN) > 0;
        for (int i = 0; i < w.people.count; i++) {
            if (w.people.kind[i] == Kind.MAN || (women && w.people.kind[i] == Kind.WOMAN)) {
                eligible[k++] = i;
            }
        }
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
        Arrays.fill(calmGrievance, 0);
        Arrays.fill(w.census.grievance, 0);
        People people = w.people;
        for (int i = 0; i < people.count; i++) {
            if (people.adult(i)) {
                int b = people.block(i);
                calmGrievance[b] += Census.fixed(calm(i, b));
                w.census.grievance[b] += Census.fixed(grievance(i, b));
            }
        }
        double xi = w.p.get(Parameter.CONTACT_THRESHOLD);
        for (int b = 0; b < w.blocks; b++) {
            margin[b] = Double.NEGATIVE_INFINITY;
            for (int k = firstEligible[b]; k < firstEligible[b + 1]; k++) {
                int i = eligible[k];
                margin[b] = Math.max(margin[b], calm(i, b) - (people.threshold[i] + xi * w.geography.contact[b]));
            }
        }
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
        return 4L * eligible.length;
    }
}
