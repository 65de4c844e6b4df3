package flashpoint.model.world;

import flashpoint.core.Decision;
import flashpoint.scenario.Parameter;
import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * Grievance by block: local legitimacy, the grievance it leaves without any anger, and how near that brings a person to
 * acting. It is computed again only when a lever moves on which it depends.
 */
public final class Grievance implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Greatest pull of others for which {@link #closest} is a list; beyond it all have to be looked at. */
    public static final double REACH = 0.15;

    /** Number of other groups, at least 1. */
    public final int slots;
    /** {@code [block * slots + slot]}: L_j = 1 - (1 - L)(1 - xi_L X), legitimacy as contact raises it. */
    public final double[] legitimacy;
    /** By block: the slot in which legitimacy is least, the group resented by those without anger. */
    public final int @Index.Subgroup [] resented;
    /** By block: the greatest grievance without anger less threshold, over those who can be mobilised. */
    public final double @Index.Subgroup [] margin;
    /**
     * Persons who can be mobilised and whose grievance without anger falls short of their threshold by no more than
     * {@link #REACH}.
     */
    public final SubgroupBitSet closest;

    /** By block: largest shortfall of grievance from threshold of those whom {@link People#provoked} lists. */
    public final double @Index.Subgroup [] span;

    private final World w;
    private final boolean women;
    /** What {@link Lever#ANGER} leaves of the anger kept. */
    private final double @Index.Subgroup [] lever;

    private int version = -1;

    Grievance(World world) {
        w = world;
        lever = world.levers.of(Lever.ANGER);
        women = world.p.get(Parameter.MOBILISE_WOMEN) > 0;
        slots = world.people.anger.length;
        legitimacy = new double[w.blocks * slots];
        resented = new int[w.blocks];
        margin = new double[w.blocks];
        closest = world.people.newSet();
        span = new double[w.blocks];
        refresh();
    }

    /** Catches up with the levers on which grievance depends. */
    public void refresh() {
        if (version == w.levers.version()) {
            return;
        }
        version = w.levers.version();
        double xi = w.p.get(Parameter.CONTACT_LEGIT);
        for (int b = 0; b < w.blocks; b++) {
            int g = w.subgroups.group(b);
            int least = 0;
            for (int s = 0; s < slots; s++) {
                int other = w.groups == 1 ? 0 : People.other(g, s);
                double l = w.policy.legitimacy(b, other);
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
        for (int b = 0; b < w.blocks; b++) {
            weigh(b);
        }
    }

    private void weigh(@Index.Subgroup int b) {
        People people = w.people;
        double xi = w.p.get(Parameter.CONTACT_THRESHOLD);
        long resentment = 0;
        long rise = 0;
        margin[b] = Double.NEGATIVE_INFINITY;
        // No list holds any more.
        span[b] = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < closest.words(b); n++) {
            long close = 0;
            int from = people.firstOfBlock[b] + n * SubgroupBitSet.WIDTH;
            int end = Math.min(people.firstOfBlock[b + 1], from + SubgroupBitSet.WIDTH);
            for (int i = from; i < end; i++) {
                if (!people.adult(i)) {
                    continue;
                }
                double calm = calm(i, b);
                resentment += Census.fixed(base(i, b));
                rise += Census.fixed(rise(i, b));
                if (eligible(i)) {
                    double above = calm - (people.threshold[i] + xi * w.geography.contact[b]);
                    margin[b] = Math.max(margin[b], above);
                    close |= above >= -REACH ? 1L << (i - from) : 0;
                }
            }
            closest.word(b, n, close);
        }
        w.census.resentment[b] = resentment;
        w.census.rise[b] = rise;
    }

    /**
     * Grievance of a person against the group of a slot: H(1 &minus; L) &oplus; A. Every grievance of the model, of its
     * sums and of its explanations is made of {@link #base(double, double)}, {@link #legitimacy(int, int)} and
     * {@link #anger(int, int, int)} here.
     */
    private double against(@Index.Person int i, @Index.Subgroup int block, int slot) {
        return Decision.withAnger(base(i, block, slot), anger(i, block, slot));
    }

    /** H(1 &minus; L), the grievance that hardship makes without any anger. */
    public static double base(double hardship, double legitimacy) {
        return Decision.grievance(hardship, legitimacy);
    }

    private double base(@Index.Person int i, @Index.Subgroup int block, int slot) {
        return base(w.people.hardship[i], legitimacy(block, slot));
    }

    /** L of the order in the eyes of a block, against the group of a slot. */
    public double legitimacy(@Index.Subgroup int block, int slot) {
        return legitimacy[block * slots + slot];
    }

    /** A of a person at the group of a slot, as it is felt now. */
    public double anger(@Index.Person int i, @Index.Subgroup int block, int slot) {
        return w.people.anger[slot][i] * feltShare(block);
    }

    /** Share of the anger written down for members of a block that they feel now. */
    private double feltShare(@Index.Subgroup int block) {
        return w.people.cooled * lever[block];
    }

    /** Greatest anger that a person feels at any group, 0 to 1. */
    public double anger(@Index.Person int i, @Index.Subgroup int block) {
        return w.people.maxStored(i) * feltShare(block);
    }

    /** Grievance of a person without anger. */
    private double calm(@Index.Person int i, @Index.Subgroup int block) {
        return base(i, block, resented[block]);
    }

    /** The slot of the group a person is angriest at; the resented one if at none. */
    public int angriestSlot(@Index.Person int i, @Index.Subgroup int block) {
        int angriest = -1;
        float most = 0;
        for (int s = 0; s < slots; s++) {
            if (w.people.anger[s][i] > most) {
                most = w.people.anger[s][i];
                angriest = s;
            }
        }
        return angriest < 0 ? resented[block] : angriest;
    }

    private int slot(@Index.Person int i, @Index.Subgroup int block) {
        return slots == 1 ? 0 : angriestSlot(i, block);
    }

    /** Grievance of a person against the group it is angriest at. */
    public double grievance(@Index.Person int i, @Index.Subgroup int block) {
        return against(i, block, slot(i, block));
    }

    /** Grievance of a person against one group, for belief in what is told of it. */
    public double grievance(@Index.Person int i, @Index.Subgroup int block, @Index.Group int other) {
        return against(i, block, w.groups == 1 ? 0 : People.slot(w.subgroups.group(block), other));
    }

    /** The same as {@link #grievance(int, int)} without the anger. */
    public double base(@Index.Person int i, @Index.Subgroup int block) {
        return base(i, block, slot(i, block));
    }

    /** Rise of grievance by anger as of the last rescaling, over {@link #base(int, int)}. */
    public double rise(@Index.Person int i, @Index.Subgroup int block) {
        return rise(base(i, block), w.people.maxStored(i));
    }

    public static double rise(double base, double anger) {
        return Decision.withAnger(base, anger) - base;
    }

    /** Sum of the grievance of a block's adults, in units of 2^-20: what anger adds is proportional to it. */
    public long grievanceSum(@Index.Subgroup int block) {
        return w.census.resentment[block] + (long) FastMath.rint(w.census.rise[block] * feltShare(block));
    }

    /** Sum of the anger of a block's adults, in units of 2^-20. */
    public long angerSum(@Index.Subgroup int block) {
        return (long) FastMath.rint(w.census.anger[block] * feltShare(block));
    }

    /** Adds a person to the sums over its block, or takes it off. */
    public void count(@Index.Person int i, @Index.Subgroup int block, int sign) {
        w.census.anger[block] += sign * Census.fixed(w.people.maxStored(i));
        w.census.resentment[block] += sign * Census.fixed(base(i, block));
        w.census.rise[block] += sign * Census.fixed(rise(i, block));
    }

    /** Whether a person can be mobilised and its grievance falls short of its threshold by no more than {@link #span}. */
    public boolean provoked(@Index.Person int i, @Index.Subgroup int block) {
        return eligible(i) && grievance(i, block) + span[block] >= w.people.threshold[i];
    }

    /** Whether a person is of a kind that can be mobilised. */
    public boolean eligible(@Index.Person int i) {
        return w.people.kind[i] == PersonKind.MAN || (women && w.people.kind[i] == PersonKind.WOMAN);
    }

    long bytes() {
        return closest.bytes();
    }
}
