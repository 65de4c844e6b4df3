package flashpoint.model.check;

import flashpoint.core.InvariantViolation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Census;
import flashpoint.model.world.Households;
import flashpoint.model.world.Index;
import flashpoint.model.world.Location;
import flashpoint.model.world.People;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;

/**
 * Check of the invariants of ODD section 7.17 beyond conservation, in full after a tick: under {@code --check} and in
 * tests. It changes nothing.
 */
public final class Invariants {

    private final World w;
    private final int[] burned;
    private final byte[][] known;
    private final boolean[] dead;

    /**
     * A checker for one world; call {@link #check} after every tick.
     *
     * @param world the world
     */
    public Invariants(World world) {
        w = world;
        burned = new int[world.blocks];
        known = new byte[world.rumours.count][world.people.count];
        dead = new boolean[world.people.count];
    }

    /**
     * Checks the world as it stands.
     *
     * @throws InvariantViolation if an invariant is broken
     */
    public void check() {
        for (int i = 0; i < w.people.count; i++) {
            person(i);
            knowledge(i);
        }
        for (int b = 0; b < w.blocks; b++) {
            block(b);
        }
        for (int h = 0; h < w.households.count; h++) {
            household(h);
        }
        refuges();
        mobs();
    }

    private void require(boolean holds, String what, int which) {
        if (!holds) {
            throw new InvariantViolation("tick " + w.tick() + ": " + what + " (" + which + ")");
        }
    }

    private void person(@Index.Person int i) {
        People p = w.people;
        byte loc = p.loc[i];
        int b = p.block(i);
        boolean active = p.act[i] == Activity.ACTIVE;
        require(!dead[i] || loc == Location.DEAD, "somebody came back from the dead", i);
        dead[i] = loc == Location.DEAD;
        require(
                !active || p.kind[i] == PersonKind.MAN || p.kind[i] == PersonKind.WOMAN,
                "a child or old man is active",
                i);
        require(!active || !p.is(i, People.INJURED), "an injured person is active", i);
        require(
                !active || loc == Location.HOME || loc == Location.CONVOY || loc == Location.AT_TARGET,
                "active while away",
                i);
        require(active || (loc != Location.CONVOY && loc != Location.AT_TARGET), "in a mob without being active", i);
        require((loc == Location.CONVOY || loc == Location.AT_TARGET) == (p.mob(i) >= 0), "mob and place disagree", i);
        require(active == p.active.contains(b, i), "the set of the active is wrong", i);
        require((p.act[i] == Activity.TIRED) == p.tired.contains(b, i), "the set of the tired is wrong", i);
        boolean moves = loc == Location.GOING_HOME
                || loc == Location.FLEEING
                || loc == Location.RETURNING
                || loc == Location.DETAINED;
        require(moves == p.moving.contains(b, i), "the set of those on the move is wrong", i);
        for (int s = 0; s < p.anger.length; s++) {
            require(p.kept(s, i) >= 0 && p.kept(s, i) <= 1, "anger is not between 0 and 1", i);
            require(p.anger[s][i] == 0 || p.angry.contains(b, i), "somebody angry is not listed", i);
        }
        require(!moves || p.arrivals.earliest(b, i) <= p.until(i), "an arrival would be missed", i);
        boolean tired = p.act[i] == Activity.TIRED;
        require(!tired || p.recoveries.earliest(b, i) <= p.restUntil[i], "a recovery would be missed", i);
        boolean behind = loc == Location.HOME && w.households.displaced[p.household[i]] > 0;
        require(behind == p.behind.contains(b, i), "the set of those left behind is wrong", i);
        require(loc != Location.DEAD || p.is(i, People.INJURED), "somebody died unhurt", i);
    }

    /** Ignorant to spreader or stifler, spreader to stifler, never back unless a new incident makes it a new story; children know nothing. */
    private void knowledge(@Index.Person int i) {
        for (int r = 0; r < w.rumours.count; r++) {
            int now = w.rumours.stateOf(r, i);
            boolean anew = w.rumours.renewed[r] == w.tick();
            require(anew || now >= known[r][i], "somebody unheard a rumour", i);
            require(now == Rumours.IGNORANT || w.people.adult(i), "a child heard a rumour", i);
            require(
                    !w.rumours.believes(r, i) || w.rumours.audience[r][w.people.group(i)],
                    "belief crossed to a group outside the audience",
                    i);
            known[r][i] = (byte) now;
        }
    }

    private void block(@Index.Subgroup int b) {
        Census c = w.census;
        require(c.housesBurned[b] >= burned[b], "a house was unburned", b);
        burned[b] = c.housesBurned[b];
        int standing = 0;
        for (int h = w.households.firstOfBlock[b]; h < w.households.firstOfBlock[b + 1]; h++) {
            standing += w.households.is(h, Households.BURNT) ? 0 : 1;
        }
        int houses = w.households.firstOfBlock[b + 1] - w.households.firstOfBlock[b];
        require(standing + c.housesBurned[b] == houses, "burnt and standing houses do not add up", b);
        require(c.at(b, Location.DEAD) <= c.injured[b], "more dead than hurt", b);
        require(
                c.arrests[b] - c.released[b] == c.at(b, Location.DETAINED),
                "arrests, releases and detained disagree",
                b);
        int active = 0;
        int assembled = 0;
        long anger = 0;
        long resentment = 0;
        long rise = 0;
        for (int i = w.people.firstOfBlock[b]; i < w.people.firstOfBlock[b + 1]; i++) {
            boolean is = w.people.act[i] == Activity.ACTIVE;
            active += is ? 1 : 0;
            assembled += is && w.people.atHome(i) ? 1 : 0;
            if (w.people.adult(i)) {
                anger += Census.fixed(w.people.maxStored(i));
                resentment += Census.fixed(w.grievance.base(i, b));
                rise += Census.fixed(w.grievance.rise(i, b));
            }
        }
        require(active == c.active[b] && assembled == c.assembled[b], "active persons are miscounted", b);
        boolean grievances = resentment == c.resentment[b] && rise == c.rise[b];
        require(anger == c.anger[b] && grievances, "sums of anger or grievance are wrong", b);
        for (int s = 0; s < w.grievance.slots; s++) {
            double l = w.grievance.legitimacy(b, s);
            require(l >= 0 && l <= 1, "legitimacy is not between 0 and 1", b);
        }
    }

    private void household(@Index.Household int h) {
        int away = 0;
        int home = 0;
        int warned = 0;
        for (int i = w.households.start[h]; i < w.households.start[h + 1]; i++) {
            away += Location.displaced(w.people.loc[i]) ? 1 : 0;
            home += w.people.atHome(i) ? 1 : 0;
            warned += w.rumours.warned.contains(w.people.block(i), i) ? 1 : 0;
        }
        require(away == w.households.displaced[h] && home == w.households.atHome[h], "a household is miscounted", h);
        require(warned == w.households.warned[h], "a household's warnings are miscounted", h);
        require(away == 0 || w.households.refuge[h] >= 0, "a displaced household has no refuge", h);
        float fear = w.households.fear[h];
        boolean alarmed = warned > 0 || w.households.is(h, Households.BURNT);
        require(
                alarmed == w.households.alarmed.contains(w.households.block(h), h),
                "the list of alarmed households is wrong",
                h);
        require(fear >= 0 && fear <= 1, "fear is not between 0 and 1", h);
        require(
                fear == 0 || w.households.uneasy.contains(w.households.block(h), h),
                "a frightened household is not listed",
                h);
    }

    private void refuges() {
        int inside = 0;
        int waiting = 0;
        int back = 0;
        for (int k = 0; k < w.refuges.count; k++) {
            inside += w.refuges.inside.get(k);
            waiting += w.refuges.waiting(k);
            require(w.refuges.carry[k] >= 0 && w.refuges.carry[k] < 1, "a post saves up places", k);
            require(w.refuges.carryBack[k] >= 0 && w.refuges.carryBack[k] < 1, "a post saves up places", k);
            back += w.refuges.waitingBack(k);
        }
        int abroad = 0;
        int queued = 0;
        int returning = 0;
        for (int b = 0; b < w.blocks; b++) {
            abroad += w.census.at(b, Location.ABROAD) + w.census.at(b, Location.SHELTERED);
            queued += w.census.at(b, Location.QUEUED);
            returning += w.census.at(b, Location.RETURNING);
        }
        require(abroad == inside, "persons in refuge are miscounted", inside);
        require(queued == waiting, "persons in queues are miscounted", waiting);
        require(back <= returning, "more wait to go back than are on the way", back);
    }

    private void mobs() {
        for (int b = 0; b < w.blocks; b++) {
            int members = 0;
            for (int k = 0; k < w.mobs.live; k++) {
                members += w.mobs.origin[w.mobs.alive[k]] == b ? 1 : 0;
            }
            int away = w.census.at(b, Location.CONVOY) + w.census.at(b, Location.AT_TARGET);
            require(away == 0 || members > 0, "people are in a mob that is no more", b);
        }
    }
}
