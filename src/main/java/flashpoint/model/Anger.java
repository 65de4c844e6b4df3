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
            cool(w, b);
        }
    }

    private void cool(World w, int b) {
        People people = w.people;
        Outlook outlook = w.outlook;
        boolean single = outlook.slots == 1;
        float[] only = people.anger[0];
        double legitimacy = outlook.legitimacy[b * outlook.slots];
        double leeway = w.mobilisation.leeway(w, b);
        long angerSum = 0;
        long grievanceSum = outlook.calmGrievance[b];
        for (int n = 0; n < people.angry.words(b); n++) {
            long angry = people.angry.word(b, n);
            long calmed = 0;
            long near = 0;
            for (long bits = angry; bits != 0; bits &= bits - 1) {
                long bit = bits & -bits;
                int i = people.firstOfBlock[b] + n * PersonSet.WIDTH + Long.numberOfTrailingZeros(bits);
                float most;
                double calm;
                double grievance;
                if (single) {
                    most = cooled(only[i]);
                    only[i] = most;
                    calm = Decision.grievance(people.hardship[i], legitimacy);
                    grievance = Decision.withAnger(calm, most);
                } else {
                    most = coolAll(people, i);
                    calm = outlook.calm(i, b);
                    grievance = outlook.grievance(i, b);
                }
                if (most > 0) {
                    angerSum += Census.fixed(most);
                    grievanceSum += Census.fixed(grievance) - Census.fixed(calm);
                    near |= grievance + leeway >= people.threshold[i] ? bit : 0;
                } else {
                    calmed |= bit;
                }
            }
            if (calmed != 0) {
                people.angry.word(b, n, angry & ~calmed);
            }
            people.provoked.word(b, n, near);
        }
        w.census.anger[b] = angerSum;
        w.census.grievance[b] = grievanceSum;
    }

    private float cooled(float anger) {
        float a = (float) (anger * keep);
        return a < NONE ? 0 : a;
    }

    /** Lets anger at every group decay; the greatest that is left. */
    private float coolAll(People people, int i) {
        float most = 0;
        for (float[] anger : people.anger) {
            anger[i] = cooled(anger[i]);
            most = Math.max(most, anger[i]);
        }
        return most;
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
