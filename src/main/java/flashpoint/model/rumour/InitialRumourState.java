package flashpoint.model.rumour;

import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Rumour;

/**
 * Initial condition of rumours: shares of tellers and of stiflers before hour 0, as in the theory of rumours.
 *
 * <p>The adults of each block are taken evenly spaced, so their number is that of the share to within one, nothing is
 * drawn, and whether a person knows does not depend on those behind it in the list.
 */
public final class InitialRumourState {

    /** Keeps a share such as .29, which binary fractions make a hair less, at the number that is meant. */
    private static final double EVEN = 1e-9;

    private InitialRumourState() {}

    /** Puts the initial knowledge into the state. */
    public static void apply(World w) {
        for (int r = 0; r < w.rumours.count; r++) {
            Rumour rumour = w.scenario.rumours().get(r);
            if (rumour.tellers() + rumour.stiflers() > 0) {
                RumourSeeding.release(w, r);
                for (int b = 0; b < w.blocks; b++) {
                    if (w.rumours.audience[r][w.subgroups.group(b)]) {
                        apply(w, r, b, rumour.tellers(), rumour.tellers() + rumour.stiflers());
                    }
                }
            }
        }
    }

    private static void apply(World w, int r, @Index.Subgroup int b, double tellers, double knowers) {
        int adults = 0;
        for (int i = w.people.firstOfBlock[b]; i < w.people.firstOfBlock[b + 1]; i++) {
            if (w.people.adult(i)) {
                int n = adults++;
                if (chosen(n, knowers)) {
                    // Among the knowers tellers are spaced as evenly as knowers are among adults.
                    boolean tells = chosen((int) (n * knowers + EVEN), tellers / knowers);
                    know(w, r, i, tells);
                }
            }
        }
    }

    /** Whether the n-th of a list is among those that make up a share of it. */
    private static boolean chosen(int n, double share) {
        return (long) ((n + 1) * share + EVEN) > (long) (n * share + EVEN);
    }

    private static void know(World w, int r, @Index.Person int i, boolean tells) {
        if (tells) {
            BeliefChange.adopt(w, r, i);
        } else {
            BeliefChange.dismiss(w, r, i);
        }
    }
}
