package flashpoint.model.rumour;

import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.ModelProcess;
import flashpoint.model.world.Phase;
import flashpoint.model.world.RumourSpreaders;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Spreader;

/**
 * Process of the rumour spreaders: provocateurs, leaders and debunkers talk, post and move on. ODD section 7.3; leaders
 * and outbidding in the direction of Bhavnani, Findley &amp; Kuklinski (2009).
 *
 * <p>A talker has on average f2f &middot; m contacts an hour, spread over as many trials as keep each chance below one
 * half. Those for the rumours tell the newest accusation; those against it dampen it.
 */
@Phase(
        section = "7.3",
        reads = "provocateurs, leaders, debunkers, POSTING",
        writes = "marks on those who hear; places and stances of spreaders")
public final class SpreaderActivity implements ModelProcess {

    private static final long serialVersionUID = 1L;

    private static final int POST = 1;
    private static final int MOVE = 2;
    private static final int CONTACTS = 16;
    private static final int READERS = 4096;

    /** leader.credibility: credibility of a leader who speaks against a rumour, 0 to 1. */
    private final double leaderCredibility;
    /** leader.outbid: rise of a leader's extremity with each opposing leader's contact in the same village, 0 to 1. */
    private final double outbid;

    private final RegionalContacts reach;

    public SpreaderActivity(World w) {
        leaderCredibility = w.p.get(Parameter.LEADER_CREDIBILITY);
        outbid = w.p.get(Parameter.LEADER_OUTBID);
        reach = new RegionalContacts(w.geography, w.people.firstOfBlock);
    }

    @Override
    public void run(World w) {
        RumourSpreaders t = w.spreaders;
        Outbidding outbidding = outbid == 0 ? null : new Outbidding(w, outbid);
        for (int z = 0; z < t.count; z++) {
            if (t.talks(z, w.tick())) {
                if (outbidding != null) {
                    outbidding.settle(z);
                }
                int rumour = w.rumours.newestFor(t.group[z]);
                if (rumour >= 0) {
                    int contacts = talk(w, t, z, rumour);
                    if (outbidding != null) {
                        outbidding.contacts(z, contacts);
                    }
                    post(w, t, z, rumour);
                }
                wander(w, t, z);
                if (outbidding != null) {
                    outbidding.moved(z);
                }
            }
        }
        if (outbidding != null) {
            outbidding.settleAll();
        }
    }

    /** Returns how many contacts there were. */
    private int talk(World w, RumourSpreaders t, int z, int rumour) {
        int trials = (int) Math.ceil(2 * t.f2f[z] * w.dt);
        double chance = trials == 0 ? 0 : Math.min(1, t.f2f[z] * w.dt * w.rhythm() / trials);
        int b = w.subgroups.of(t.village[z], t.group[z]);
        int first = w.people.firstOfBlock[b];
        int residents = w.people.firstOfBlock[b + 1] - first;
        int contacts = 0;
        AddressedDraws draws = w.draws();
        for (int k = 0; k < trials; k++) {
            draws.at(Purpose.SPREADER, t.place[z], t.number[z], w.tick(), CONTACTS + k);
            if (draws.u0() >= chance) {
                continue;
            }
            contacts++;
            if (residents == 0) {
                continue;
            }
            int i = first + AddressedDraws.pick(draws.u1(), residents);
            if (w.people.adult(i) && w.people.atHome(i)) {
                address(w, t, z, rumour, i, draws.u2());
            }
        }
        return contacts;
    }

    private void address(World w, RumourSpreaders t, int z, int rumour, @Index.Person int i, double u) {
        if (t.stance[z] > 0) {
            if (w.rumours.stateOf(rumour, i) == Rumours.IGNORANT) {
                // A lukewarm leader persuades like any teller; a provocateur always.
                boolean persuades = t.kind[z] == Spreader.Kind.PROVOCATEUR || u < t.stance[z];
                w.rumours.mark(rumour, i, persuades ? Rumours.HEARD_STRONG : Rumours.HEARD_IN);
            }
        } else if (u < -t.stance[z] * (t.kind[z] == Spreader.Kind.DEBUNKER ? 1 : leaderCredibility)) {
            w.rumours.mark(rumour, i, Rumours.CORRECTED);
        }
    }

    private void post(World w, RumourSpreaders t, int z, int rumour) {
        double[] posting = w.levers.of(Lever.POSTING);
        AddressedDraws draws = w.draws();
        draws.at(Purpose.SPREADER, t.place[z], t.number[z], w.tick(), POST);
        if (draws.u0() >= w.chance(t.online[z] * posting[w.subgroups.of(t.village[z], t.group[z])])) {
            return;
        }
        int region = w.geography.region[t.village[z]];
        for (int k = 0; k < t.fanout[z]; k++) {
            draws.at(Purpose.SPREADER, t.place[z], t.number[z], w.tick(), READERS + k);
            int i = reach.own(region, t.group[z]).pick(draws.word(0));
            if (i >= 0
                    && w.people.online(i)
                    && w.people.loc[i] != Location.DEAD
                    && w.people.loc[i] != Location.DETAINED
                    && posting[w.people.block(i)] > 0) {
                address(w, t, z, rumour, i, draws.u1());
            }
        }
    }

    private void wander(World w, RumourSpreaders t, int z) {
        // Only villages within reach count: those of another region must not make a spreader stay more often.
        int[] homes = homes(w, t.group[z], w.geography.region[t.village[z]]);
        if (homes.length < 2) {
            return;
        }
        AddressedDraws draws = w.draws();
        draws.at(Purpose.SPREADER, t.place[z], t.number[z], w.tick(), MOVE);
        if (draws.u0() < w.chance(t.move[z])) {
            t.village[z] = homes[AddressedDraws.pick(draws.u1(), homes.length)];
        }
    }

    private static @Index.Village int[] homes(World w, @Index.Group int group, int region) {
        return w.geography.audienceInRegion[w.subgroups.cell(region, group)];
    }
}
