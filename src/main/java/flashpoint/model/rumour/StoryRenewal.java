package flashpoint.model.rumour;

import flashpoint.model.world.Index;
import flashpoint.model.world.People;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;

/**
 * Renewal of a rumour by a new incident: no person has heard of that yet. Anger that the old story left stays, and fades as
 * all anger does. ODD section 7.12.
 */
public final class StoryRenewal {

    private StoryRenewal() {}

    /**
     * Makes an accusation a new one, told from this tick on.
     *
     * @param w the state
     * @param r index of an accusation
     */
    public static void ofAccusation(World w, int r) {
        for (int i = 0; i < w.people.count; i++) {
            if (w.rumours.state[r][i] != 0) {
                boolean believed = w.rumours.believes(r, i);
                w.rumours.unhear(r, i);
                if (believed && !believesAny(w, i)) {
                    w.people.clear(i, People.BELIEVER);
                    w.census.believers[w.people.block(i)]--;
                }
            }
        }
        w.rumours.born[r] = w.tick();
        w.rumours.renewed[r] = w.tick();
    }

    private static boolean believesAny(World w, @Index.Person int i) {
        for (int r = 0; r < w.rumours.count; r++) {
            if (w.rumours.incites[r] && w.rumours.believes(r, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lets those hear a warning again who no longer believe it.
     *
     * @param w the state
     * @param r index of a warning
     */
    public static void ofWarning(World w, int r) {
        for (int i = 0; i < w.people.count; i++) {
            if (w.rumours.stateOf(r, i) == Rumours.STIFLER && !w.rumours.believes(r, i)) {
                w.rumours.unhear(r, i);
            }
        }
        w.rumours.renewed[r] = w.tick();
    }
}
