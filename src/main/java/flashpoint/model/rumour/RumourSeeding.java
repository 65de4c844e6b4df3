package flashpoint.model.rumour;

import flashpoint.model.mobilisation.AngerDecay;
import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import org.apache.commons.math3.util.FastMath;

/** Seeds of rumours: persons made to believe and tell by an event, a witness or a leak. ODD section 7.1. */
public final class RumourSeeding {

    private RumourSeeding() {}

    /**
     * Makes {@code n} draws among the residents of a village and group; those drawn who are adults at home and have
     * not heard believe and begin to tell. Other draws are wasted, all of them if the group is not of the audience.
     *
     * @param w the state
     * @param rumour index of the rumour
     * @param group index of the group
     * @param village index of the village
     * @param n number of draws
     * @param source name of what seeds; with the number of the draw, its address
     */
    public static void seed(
            World w, int rumour, @Index.Group int group, @Index.Village int village, int n, String source) {
        release(w, rumour);
        int b = w.subgroups.of(village, group);
        int first = w.people.firstOfBlock[b];
        int residents = w.people.firstOfBlock[b + 1] - first;
        if (residents == 0 || !w.rumours.audience[rumour][group]) {
            return;
        }
        int place = PlaceKey.of("seed", source, w.geography.names[village]);
        AddressedDraws draws = w.draws();
        for (int k = 0; k < n; k++) {
            draws.at(Purpose.SEED, place, k, w.tick(), rumour);
            int i = first + AddressedDraws.pick(draws.u0(), residents);
            if (open(w, rumour, i)) {
                BeliefChange.adopt(w, rumour, i);
            }
        }
    }

    /**
     * Number of persons left to tell of an incident once elders have tried to calm it: with chance q (1 - severity) a
     * share of them is silenced (ODD section 7.19).
     *
     * @param w the state
     * @param rumour index of the rumour
     * @param n number without elders
     * @param source name of the incident, the address of the elders' draw
     * @return 0 to n
     */
    public static int mediated(World w, int rumour, int n, String source) {
        double chance = w.p.get(Parameter.ELDERS_MEDIATION) * (1 - w.rumours.severity[rumour]);
        AddressedDraws draws = w.draws();
        draws.at(Purpose.MEDIATION, PlaceKey.of("mediation", source), 0, w.tick(), rumour);
        boolean calmed = draws.u0() < chance;
        return calmed ? (int) FastMath.round(n * (1 - w.p.get(Parameter.ELDERS_REDUCTION))) : n;
    }

    /** Whether a person at home has yet to hear a rumour. */
    static boolean open(World w, int rumour, @Index.Person int i) {
        return w.people.adult(i) && w.people.atHome(i) && w.rumours.stateOf(rumour, i) == Rumours.IGNORANT;
    }

    /**
     * Lets a rumour exist from now on.
     *
     * @param w the state
     * @param rumour index of the rumour
     */
    public static void release(World w, int rumour) {
        if (w.rumours.born[rumour] == Rumours.UNBORN || w.rumours.born[rumour] < 0) {
            w.rumours.born[rumour] = w.tick();
        }
    }

    /**
     * Shows a video: members of a group who are online and at home see it with a chance, and are marked as having
     * heard something persuasive.
     *
     * @param w the state
     * @param rumour index of the rumour it carries
     * @param group index of the group
     * @param village index of the village
     * @param share chance to see it
     */
    public static void show(World w, int rumour, @Index.Group int group, @Index.Village int village, double share) {
        release(w, rumour);
        int b = w.subgroups.of(village, group);
        if (w.levers.of(Lever.POSTING)[b] == 0) {
            return;
        }
        AddressedDraws draws = w.draws();
        for (int i = w.people.firstOfBlock[b]; i < w.people.firstOfBlock[b + 1]; i++) {
            if (w.people.online(i) && open(w, rumour, i)) {
                draws.at(Purpose.RELEASE, w.geography.blockPlace[b], w.people.entity(i), w.tick(), rumour);
                if (draws.u0() < share) {
                    w.rumours.mark(rumour, i, Rumours.HEARD_STRONG);
                }
            }
        }
    }

    /**
     * Angers a share of a group's able-bodied men who are at home in a village.
     *
     * @param w the state
     * @param group index of the group
     * @param village index of the village
     * @param share chance of each
     * @param amount anger added
     * @param at index of the group they are angry at, or -1 for the one they resent most
     */
    public static void shock(
            World w, @Index.Group int group, @Index.Village int village, double share, double amount, int at) {
        int b = w.subgroups.of(village, group);
        int target = at >= 0 ? at : w.groups == 1 ? 0 : People.other(group, w.grievance.resented[b]);
        AddressedDraws draws = w.draws();
        for (int i = w.people.firstOfBlock[b]; i < w.people.firstOfBlock[b + 1]; i++) {
            if (w.people.kind[i] == PersonKind.MAN && w.people.atHome(i)) {
                draws.at(Purpose.SHOCK, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 0);
                if (draws.u0() < share) {
                    AngerDecay.add(w, i, target, amount);
                }
            }
        }
    }

    /**
     * A public statement: it reaches adults with a chance, and convinces them with {@code credibility (1 - A/2)}.
     *
     * @param w the state
     * @param reach chance to reach an adult
     * @param credibility chance to convince a calm one
     */
    public static void state(World w, double reach, double credibility) {
        AddressedDraws draws = w.draws();
        for (int i = 0; i < w.people.count; i++) {
            if (!w.people.adult(i) || w.people.loc[i] == Location.DEAD) {
                continue;
            }
            int b = w.people.block(i);
            draws.at(Purpose.COUNTER, w.geography.blockPlace[b], w.people.entity(i), w.tick(), 0);
            if (draws.u0() < reach && draws.u1() < credibility * (1 - 0.5 * w.grievance.anger(i, b))) {
                BeliefChange.correct(w, i);
            }
        }
    }
}
