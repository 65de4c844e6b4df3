package flashpoint.model.rumour;

import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.world.Index;
import flashpoint.model.world.People;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;

/**
 * Changes of a person's state when it comes to believe a rumour, disbelieves it, or gives a belief up. ODD sections 7.1
 * and 7.4.
 */
public final class BeliefChange {

    private BeliefChange() {}

    /** The person believes and begins to tell. An accusation angers: A &oplus; clip(severity (0.8 + 0.4 H)). */
    public static void adopt(World w, int r, @Index.Person int i) {
        Rumours rumours = w.rumours;
        hear(w, r, i);
        rumours.set(r, i, Rumours.SPREADER, true);
        People people = w.people;
        int b = people.block(i);
        if (rumours.incites[r]) {
            if (!people.is(i, People.BELIEVER)) {
                people.set(i, People.BELIEVER);
                w.census.believers[b]++;
            }
            AngerDecay.add(w, i, rumours.blamed[r], rumours.severity[r] * (0.8 + 0.4 * people.hardship[i]));
        } else if (!rumours.warned.contains(b, i)) {
            rumours.warned.add(b, i);
            w.census.warned[b]++;
            w.households.warn(b, people.household[i]);
        }
    }

    /** The person has heard and does not believe. */
    static void dismiss(World w, int r, @Index.Person int i) {
        hear(w, r, i);
        w.rumours.set(r, i, Rumours.STIFLER, false);
    }

    private static void hear(World w, int r, @Index.Person int i) {
        if (w.rumours.incites[r] && !w.people.is(i, People.HEARD)) {
            w.people.set(i, People.HEARD);
            w.census.heard[w.people.block(i)]++;
        }
    }

    /** The person accepts a correction of every accusation, and the anger of a believer falls. */
    static void correct(World w, @Index.Person int i) {
        Rumours rumours = w.rumours;
        for (int r = 0; r < rumours.count; r++) {
            if (rumours.incites[r] && rumours.exists(r)) {
                hear(w, r, i);
                rumours.set(r, i, Rumours.STIFLER, false);
            }
        }
        if (w.people.is(i, People.BELIEVER)) {
            w.people.clear(i, People.BELIEVER);
            w.census.believers[w.people.block(i)]--;
            AngerDecay.soothe(w, i, w.p.get(Parameter.COUNTER_ANGER_KEEP));
        }
    }

    /** A warning no longer frightens. */
    public static void fade(World w, @Index.Person int i) {
        Rumours rumours = w.rumours;
        for (int r = 0; r < rumours.count; r++) {
            if (!rumours.incites[r] && rumours.believes(r, i)) {
                rumours.set(r, i, Rumours.STIFLER, false);
            }
        }
        int b = w.people.block(i);
        rumours.warned.remove(b, i);
        w.census.warned[b]--;
        w.households.calm(b, w.people.household[i]);
    }
}
