package flashpoint.model.mobilisation;

import flashpoint.model.world.Census;
import flashpoint.model.world.FloatBits;
import flashpoint.model.world.Grievance;
import flashpoint.model.world.Index;
import flashpoint.model.world.People;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.VillageProcess;
import flashpoint.model.world.World;

/**
 * Rescaling of stored anger: the share that is left is written into each angry person's value, and values below
 * 10<sup>-4</sup> become 0. Between two rescalings {@link People#cooled} holds the share left of all anger, so that no
 * person need be visited.
 */
public final class AngerRescaling implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private static final float NONE = 1e-4f;
    /** Most ticks from one rescaling to the next. */
    private static final int MOST_TICKS = 16;
    /** Greatest ratio of stored anger to present anger. */
    private static final double MOST_COOLED = 16;

    /**
     * Ticks from one rescaling to the next.
     *
     * @param keep share of anger that a tick leaves, in (0, 1)
     * @return at least 1
     */
    public static int interval(double keep) {
        int ticks = 1;
        for (double left = keep * keep; ticks < MOST_TICKS && left * MOST_COOLED >= 1; left *= keep) {
            ticks++;
        }
        return ticks;
    }

    /** Stored value of an anger after rescaling by the share left. */
    static float left(float anger, float cooled) {
        float left = anger * cooled;
        return left < NONE ? 0 : left;
    }

    @Override
    public void village(World w, @Index.Village int v) {
        for (int b = w.subgroups.first(v); b < w.subgroups.end(v); b++) {
            w.census.anger[b] = 0;
            w.census.rise[b] = 0;
            SubgroupBitSet angry = w.people.angry;
            for (int n = angry.nextWord(b, 0); n < angry.words(b); n = angry.nextWord(b, n + 1)) {
                angry.word(b, n, reckon(w, b, n, angry.word(b, n)));
            }
        }
    }

    /** Rescales members of a word of a block, and returns those still angry. */
    private static long reckon(World w, @Index.Subgroup int b, int n, long members) {
        int first = w.people.firstOfBlock[b] + n * SubgroupBitSet.WIDTH;
        if (w.grievance.slots == 1) {
            long still = cool(w.people.anger[0], first, members, (float) w.people.cooled);
            sum(w, b, first, still);
            return still;
        }
        // It may now be another group that one is angriest at, and with that another legitimacy that counts.
        resent(w, b, first, members, -1);
        long still = 0;
        for (float[] anger : w.people.anger) {
            still |= cool(anger, first, members, (float) w.people.cooled);
        }
        resent(w, b, first, members, 1);
        for (long bits = still; bits != 0; bits &= bits - 1) {
            int i = first + Long.numberOfTrailingZeros(bits);
            w.census.anger[b] += Census.fixed(w.people.maxStored(i));
            w.census.rise[b] += Census.fixed(w.grievance.rise(i, b));
        }
        return still;
    }

    private static long cool(float[] anger, int first, long members, float cooled) {
        long still = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int k = Long.numberOfTrailingZeros(bits);
            float left = left(anger[first + k], cooled);
            anger[first + k] = left;
            still |= left > 0 ? 1L << k : 0;
        }
        return still;
    }

    private static void resent(World w, @Index.Subgroup int b, int first, long members, int sign) {
        for (long bits = members; bits != 0; bits &= bits - 1) {
            w.census.resentment[b] +=
                    sign * Census.fixed(w.grievance.base(first + Long.numberOfTrailingZeros(bits), b));
        }
    }

    /** Adds up, where there is but one other group. */
    private static void sum(World w, @Index.Subgroup int b, int first, long members) {
        float[] anger = w.people.anger[0];
        float[] hardship = w.people.hardship;
        double legitimacy = w.grievance.legitimacy(b, 0);
        int angerSum = 0;
        int riseSum = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int i = first + Long.numberOfTrailingZeros(bits);
            double base = Grievance.base(FloatBits.of(hardship[i]), legitimacy);
            angerSum += (int) Census.fixed(anger[i]);
            riseSum += (int) Census.fixed(Grievance.rise(base, FloatBits.of(anger[i])));
        }
        w.census.anger[b] += angerSum;
        w.census.rise[b] += riseSum;
    }
}
