package flashpoint.model.rumour;

import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.BatchDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Face-to-face contacts of spreaders. ODD section 7.2.
 *
 * <p>Under the pair rule a meeting of two tellers stops both. Each of the two calls the other at the rate of a meeting,
 * so only every second such call is one; without that halving a share of .285 in place of .203 would never hear.
 *
 * <p>Partners are computed for all meetings of a round before any of their states is read: the waits for memory
 * overlap.
 */
public final class Meetings implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Sub-addresses of a meeting's draws. */
    public static final int WHOM = 1;

    private static final int OUTSIDER = 2;

    /** rumour.household.share: share of face-to-face contacts within the household, 0 to 1. */
    private final double inHousehold;
    /** rumour.intervillage.share: share of the other contacts that cross to another village, by gravity, 0 to 1. */
    private final double betweenVillages;
    /** rumour.homophily.f2f: share of contacts inside a village kept to the own group, 0 to 1. */
    private final double homophily;
    /** rumour.stifle.f2f: chance that a teller stops after telling a person who knows, 0 to 1. */
    private final double stifle;
    /** rumour.stifle.rule: whether both stop when two tellers meet (BOTH), rather than the caller alone. */
    private final boolean bothStifle;
    /** rumour.outgroupWeight: credence given to a teller of another group, 0 to 1. */
    private final double outgroup;
    /** By village: work space for meetings. */
    private final Round[] rounds;

    Meetings(World w) {
        Parameters p = w.p;
        inHousehold = p.get(Parameter.RUMOUR_HOUSEHOLD_SHARE);
        betweenVillages = p.get(Parameter.RUMOUR_INTERVILLAGE_SHARE);
        homophily = p.get(Parameter.RUMOUR_HOMOPHILY_F2F);
        stifle = p.get(Parameter.RUMOUR_STIFLE_F2F);
        bothStifle = p.choice(Parameter.RUMOUR_STIFLE_RULE).equals("BOTH");
        outgroup = p.get(Parameter.RUMOUR_OUTGROUP_WEIGHT);
        rounds = new Round[w.villages];
        Arrays.setAll(rounds, v -> new Round());
    }

    /** Meetings of a village that are held together. */
    private static final class Round implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int[] teller = new int[BatchDraws.CAPACITY];
        private final double[] yielding = new double[BatchDraws.CAPACITY];
        private final int[] partner = new int[BatchDraws.CAPACITY];
        private int count;
    }

    /**
     * Notes a spreader for a meeting.
     *
     * @param yielding the uniform that decides whether a vain attempt to tell stifles
     */
    void note(@Index.Village int village, @Index.Person int i, double yielding) {
        Round round = rounds[village];
        round.teller[round.count] = i;
        round.yielding[round.count] = yielding;
        round.count++;
    }

    /** Holds the meetings that were noted, all of spreaders of one rumour in one block. */
    void hold(World w, int r, @Index.Subgroup int b) {
        Round round = rounds[w.subgroups.village(b)];
        BatchDraws lots = w.lots(w.subgroups.village(b));
        lots.begin(w.geography.blockPlace[b]);
        for (int n = 0; n < round.count; n++) {
            lots.add(round.teller[n], round.teller[n] - w.people.firstOfBlock[b], r << 12 | WHOM);
        }
        lots.draw(Purpose.RUMOUR, w.tick());
        for (int n = 0; n < round.count; n++) {
            round.partner[n] = partner(w, lots.who(n), b, lots.u(0, n), lots.u(1, n), lots.u(2, n), lots.u(3, n));
        }
        for (int n = 0; n < round.count; n++) {
            // Without a branch: the waits for those who can be met overlap.
            int partner = round.partner[n];
            round.partner[n] = partner >= 0 ? partner | absent(w.people, partner) : partner;
        }
        for (int n = 0; n < round.count; n++) {
            if (round.partner[n] >= 0) {
                meet(w, r, round.teller[n], b, round.partner[n], round.yielding[n]);
            }
        }
        round.count = 0;
    }

    /** 0 if an adult is at home, else -1; both are asked for, as a branch that cannot be foreseen costs more. */
    @SuppressWarnings("ShortCircuitBoolean")
    private static int absent(People people, @Index.Person int i) {
        return people.loc[i] == Location.HOME & people.kind[i] != PersonKind.CHILD ? 0 : -1;
    }

    /** Two meet, if the other can be met. */
    public void meet(
            World w, int r, @Index.Person int i, @Index.Subgroup int b, @Index.Person int partner, double yielding) {
        if (partner < 0 || partner == i || !w.people.atHome(partner) || !w.people.adult(partner)) {
            return;
        }
        int known = w.rumours.stateOf(r, partner);
        if (known != Rumours.IGNORANT) {
            boolean pair = bothStifle && known == Rumours.SPREADER;
            if (yielding < (pair ? stifle / 2 : stifle)) {
                w.rumours.mark(r, i, Rumours.STIFLE);
                if (pair) {
                    w.rumours.mark(r, partner, Rumours.STIFLE);
                }
            }
        } else if (w.people.group(partner) == w.subgroups.group(b)) {
            w.rumours.mark(r, partner, Rumours.HEARD_IN);
        } else if (listens(w, r, i, b)) {
            w.rumours.mark(r, partner, Rumours.HEARD_OUT);
        }
    }

    private boolean listens(World w, int r, @Index.Person int i, @Index.Subgroup int b) {
        AddressedDraws draws = w.draws(w.subgroups.village(b));
        int entity = i - w.people.firstOfBlock[b];
        draws.at(Purpose.RUMOUR, w.geography.blockPlace[b], entity, w.tick(), r << 12 | OUTSIDER);
        return draws.u0() < outgroup;
    }

    /**
     * Partner of a meeting: a member of the household, else of another village, else of the own one; from lists that
     * never change.
     */
    public int partner(
            World w,
            @Index.Person int i,
            @Index.Subgroup int b,
            double where,
            double village,
            double whose,
            double who) {
        if (where < inHousehold) {
            int h = w.people.household[i];
            return w.households.start[h] + AddressedDraws.pick(who, w.households.size(h));
        }
        int v = w.subgroups.village(b);
        int g = w.subgroups.group(b);
        if ((where - inHousehold) / (1 - inHousehold) < betweenVillages) {
            v = w.geography.otherVillage(v, village);
            if (v < 0) {
                return -1;
            }
        }
        int from = whose < homophily ? w.subgroups.of(v, g) : w.subgroups.first(v);
        int to = whose < homophily ? from + 1 : w.subgroups.end(v);
        int first = w.people.firstOfBlock[from];
        int n = w.people.firstOfBlock[to] - first;
        return n == 0 ? -1 : first + AddressedDraws.pick(who, n);
    }
}
