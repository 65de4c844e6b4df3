package flashpoint.model.mobilisation;

import flashpoint.model.world.Activity;
import flashpoint.model.world.Index;
import flashpoint.model.world.SubgroupBitSet;
import flashpoint.model.world.World;

/**
 * End of the rest of those who tired: once it is over they are quiet and may weigh joining again. Of 64 neighbours none is
 * looked at before the first of them is due.
 */
final class Recovery {

    private Recovery() {}

    /** Lets the tired of a block recover who have rested long enough. */
    static void recover(World w, @Index.Subgroup int b) {
        SubgroupBitSet tired = w.people.tired;
        for (int n = tired.nextWord(b, 0); n < tired.words(b); n = tired.nextWord(b, n + 1)) {
            if (w.people.recoveries.isDue(b, n, w.tick())) {
                recover(w, b, w.people.firstOfBlock[b] + n * SubgroupBitSet.WIDTH, tired.word(b, n));
            }
        }
    }

    private static void recover(World w, @Index.Subgroup int b, int first, long members) {
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int i = first + Long.numberOfTrailingZeros(bits);
            if (Mobilisation.rested(w, i)) {
                w.people.act(i, Activity.QUIET);
            } else {
                w.people.recoveries.set(b, i, w.people.restUntil[i]);
            }
        }
    }
}
