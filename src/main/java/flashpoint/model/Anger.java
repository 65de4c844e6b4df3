package flashpoint.model;

import flashpoint.scenario.Parameter;

/**
 * Anger: it decays as A &larr; A exp(&minus;dt/&tau;), and below 10<sup>-4</sup> is none. ODD section 7.5.
 *
 * <p>On the way it notes whom anger has brought so near to acting that {@link Mobilisation} has to look at them.
 */
final class Anger implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private static final float NONE = 1e-4f;

    private final double keep;

    Anger(World world) {
        keep = StrictMath.exp(-world.dt / world.p.get(Parameter.ANGER_TAU));
    }

    @Override
    public void run(World w) {
        w.outlook.refresh();
        // How many act bounds how far they can draw others in; it stands until people decide.
        w.mobilisation.freeze(w);
        w.workers().villages(this, w);
    }

    @Override
    public void village(World w, int v) {
        for (int b = v * w.groups; b < (v + 1) * w.groups; b++) {
            if (w.outlook.slots == 1) {
                coolOnly(w, b);
            } else {
                coolSeveral(w, b);
            }
        }
    }

    /** With more than one other group, the one a person is angriest at decides. */
    private void coolSeveral(World w, int b) {
        People people = w.people;
        Outlook outlook = w.outlook;
        double leeway = w.mobilisation.leeway(w, b);
        long angerSum = 0;
        long grievanceSum = outlook.calmGrievance[b];
        for (int n = 0; n < people.angry.words(b); n++) {
            long angry = people.angry.word(b, n);
            int first = people.firstOfBlock[b] + n * PersonSet.WIDTH;
            long still = 0;
            long near = 0;
            for (float[] anger : people.anger) {
                still |= cool(anger, first, angry, keep);
            }
            for (long bits = still; bits != 0; bits &= bits - 1) {
                int i = first + Long.numberOfTrailingZeros(bits);
                double grievance = outlook.grievance(i, b);
                angerSum += Census.fixed(people.loudest(i));
                grievanceSum += Census.fixed(grievance) - Census.fixed(outlook.calm(i, b));
                near |= grievance + leeway >= people.threshold[i] ? bits & -bits : 0;
            }
            people.angry.word(b, n, still);
            people.provoked.word(b, n, near);
        }
        w.census.anger[b] = angerSum;
        w.census.grievance[b] = grievanceSum;
    }

    /** The same with one other group, in small loops, each with little to keep in registers. */
    private void coolOnly(World w, int b) {
        People people = w.people;
        float[] anger = people.anger[0];
        double legitimacy = w.outlook.legitimacy[b];
        double leeway = w.mobilisation.leeway(w, b);
        long angerSum = 0;
        long grievanceSum = w.outlook.calmGrievance[b];
        for (int n = 0; n < people.angry.words(b); n++) {
            long angry = people.angry.word(b, n);
            long near = 0;
            if (angry != 0) {
                int first = people.firstOfBlock[b] + n * PersonSet.WIDTH;
                long still = cool(anger, first, angry, keep);
                people.angry.word(b, n, still);
                near = near(people, first, still, legitimacy, leeway);
                angerSum += sum(anger, first, still);
                grievanceSum += rise(people, first, still, legitimacy);
            }
            people.provoked.word(b, n, near);
        }
        w.census.anger[b] = angerSum;
        w.census.grievance[b] = grievanceSum;
    }

    /** Lets the anger of members of 64 decay; who has any left. */
    private static long cool(float[] anger, int first, long members, double keep) {
        long still = members;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int i = first + Long.numberOfTrailingZeros(bits);
            float left = (float) (Widening.of(anger[i]) * keep);
            anger[i] = left;
            if (left < NONE) {
                anger[i] = 0;
                still ^= bits & -bits;
            }
        }
        return still;
    }

    /** Whose grievance falls short of the threshold by less than the leeway. */
    private static long near(People people, int first, long members, double legitimacy, double leeway) {
        float[] anger = people.anger[0];
        float[] hardship = people.hardship;
        float[] threshold = people.threshold;
        long near = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int k = Long.numberOfTrailingZeros(bits);
            double calm = Decision.grievance(Widening.of(hardship[first + k]), legitimacy);
            double grievance = Decision.withAnger(calm, Widening.of(anger[first + k]));
            // The sign of what is lacking, in place of a branch that is hard to foretell.
            double lacking = Widening.of(threshold[first + k]) - (grievance + leeway);
            near |= Double.doubleToRawLongBits(lacking) >>> 63 << k;
        }
        return near;
    }

    private static long sum(float[] anger, int first, long members) {
        int sum = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            sum += (int) Census.fixed(Widening.of(anger[first + Long.numberOfTrailingZeros(bits)]));
        }
        return sum;
    }

    /** What anger adds to the sum of grievance. */
    private static long rise(People people, int first, long members, double legitimacy) {
        float[] anger = people.anger[0];
        float[] hardship = people.hardship;
        int sum = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int i = first + Long.numberOfTrailingZeros(bits);
            double calm = Decision.grievance(Widening.of(hardship[i]), legitimacy);
            sum += (int) (Census.fixed(Decision.withAnger(calm, Widening.of(anger[i]))) - Census.fixed(calm));
        }
        return sum;
    }

    /** Adds anger at a group: A &larr; A &oplus; amount. Children have none. */
    static void add(World w, int i, int other, double amount) {
        People people = w.people;
        int b = people.block(i);
        int group = b % w.groups;
        if (!people.adult(i) || amount <= 0 || (w.groups > 1 && group == other)) {
            return;
        }
        float[] anger = people.anger[w.groups == 1 ? 0 : People.slot(group, other)];
        w.census.anger[b] -= Census.fixed(people.loudest(i));
        w.census.grievance[b] -= Census.fixed(w.outlook.grievance(i, b));
        anger[i] = (float) Decision.withAnger(anger[i], Math.min(1, amount));
        w.census.anger[b] += Census.fixed(people.loudest(i));
        w.census.grievance[b] += Census.fixed(w.outlook.grievance(i, b));
        people.angry.add(b, i);
    }

    /** Leaves a person a part of its anger. */
    static void soothe(World w, int i, double keep) {
        People people = w.people;
        int b = people.block(i);
        w.census.anger[b] -= Census.fixed(people.loudest(i));
        w.census.grievance[b] -= Census.fixed(w.outlook.grievance(i, b));
        for (float[] anger : people.anger) {
            anger[i] = (float) (anger[i] * keep);
        }
        w.census.anger[b] += Census.fixed(people.loudest(i));
        w.census.grievance[b] += Census.fixed(w.outlook.grievance(i, b));
    }
}
