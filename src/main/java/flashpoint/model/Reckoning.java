package flashpoint.model;

/**
 * Brings the anger of all who are angry up to date: what is left of it is written down, and what is left below
 * 10<sup>-4</sup> is none. Between two reckonings {@link People#cooled} says what is left of all anger alike, so that
 * nobody need be visited.
 */
final class Reckoning implements VillageProcess {

    private static final long serialVersionUID = 1L;

    private static final float NONE = 1e-4f;
    /** Most ticks from one reckoning to the next. */
    private static final int MOST_TICKS = 16;
    /** Anger as it is written down is at most so many times what is felt. */
    private static final double MOST_COOLED = 16;

    /**
     * Ticks from one reckoning to the next.
     *
     * @param keep what a tick leaves of anger, in (0, 1)
     */
    static int interval(double keep) {
        int ticks = 1;
        for (double left = keep * keep; ticks < MOST_TICKS && left * MOST_COOLED >= 1; left *= keep) {
            ticks++;
        }
        return ticks;
    }

    /** What is written down of an anger of which so much is left. */
    static float left(float anger, double cooled) {
        float left = (float) (Widening.of(anger) * cooled);
        return left < NONE ? 0 : left;
    }

    @Override
    public void village(World w, int v) {
        for (int b = v * w.groups; b < (v + 1) * w.groups; b++) {
            PersonSet angry = w.people.angry;
            for (int n = 0; n < angry.words(b); n++) {
                if (angry.word(b, n) != 0) {
                    angry.word(b, n, reckon(w, b, n, angry.word(b, n)));
                }
            }
        }
    }

    /** Reckons members of 64 of a block; who is still angry. */
    private static long reckon(World w, int b, int n, long members) {
        People people = w.people;
        int first = people.firstOfBlock[b] + n * PersonSet.WIDTH;
        long still = 0;
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int k = Long.numberOfTrailingZeros(bits);
            int i = first + k;
            w.outlook.count(i, b, -1);
            boolean any = false;
            for (float[] anger : people.anger) {
                anger[i] = left(anger[i], people.cooled);
                any |= anger[i] > 0;
            }
            // With several groups it may now be another it is angriest at.
            w.outlook.count(i, b, 1);
            still |= any ? 1L << k : 0;
        }
        return still;
    }
}
