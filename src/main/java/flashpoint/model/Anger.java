package flashpoint.model;

import flashpoint.scenario.Parameter;

/**
 * Anger: it decays as A &larr; A exp(&minus;dt/&tau;), and below 10<sup>-4</sup> is none. ODD section 7.5.
 */
final class Anger implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private static final float NONE = 1e-4f;

    private final double keep;

    Anger(World world) {
        keep = StrictMath.exp(-world.dt / world.p.get(Parameter.ANGER_TAU));
    }

    @Override
    public void village(World w, int v) {
        People people = w.people;
        w.outlook.refresh();
        for (int b = v * w.groups; b < (v + 1) * w.groups; b++) {
            w.census.anger[b] = 0;
            w.census.grievance[b] = w.outlook.calmGrievance[b];
        }
        long[] words = people.angry.words(v);
        for (int n = 0; n < words.length; n++) {
            int first = w.firstOfVillage[v] + (n << 6);
            for (long bits = words[n]; bits != 0; bits &= bits - 1) {
                decay(w, first + Long.numberOfTrailingZeros(bits), v);
            }
        }
    }

    private void decay(World w, int i, int v) {
        People people = w.people;
        float most = 0;
        for (float[] anger : people.anger) {
            float a = (float) (anger[i] * keep);
            anger[i] = a < NONE ? 0 : a;
            most = Math.max(most, anger[i]);
        }
        if (most > 0) {
            int b = people.block(i);
            w.census.anger[b] += Census.fixed(most);
            w.census.grievance[b] += Census.fixed(w.outlook.grievance(i, b)) - Census.fixed(w.outlook.calm(i, b));
        } else {
            people.angry.remove(v, i);
        }
    }

    /** Adds anger at a group: A &larr; A &oplus; amount. Children have none. */
    static void add(World w, int i, int other, double amount) {
        People people = w.people;
        if (!people.adult(i) || amount <= 0 || (w.groups > 1 && people.group[i] == other)) {
            return;
        }
        int b = people.block(i);
        float[] anger = people.anger[w.groups == 1 ? 0 : People.slot(people.group[i], other)];
        w.census.anger[b] -= Census.fixed(people.loudest(i));
        w.census.grievance[b] -= Census.fixed(w.outlook.grievance(i, b));
        anger[i] = (float) Decision.withAnger(anger[i], Math.min(1, amount));
        w.census.anger[b] += Census.fixed(people.loudest(i));
        w.census.grievance[b] += Census.fixed(w.outlook.grievance(i, b));
        people.angry.add(people.village[i], i);
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
