package flashpoint.model;

import flashpoint.random.Draws;
import flashpoint.random.Lots;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;

/**
 * Rumours pass from spreaders to others, face to face and online, on the states of the start of the tick. Contacts only
 * leave marks; {@link Belief} acts on them. ODD section 7.2; ignorant, spreader and stifler as in Daley &amp; Kendall
 * (1964) and Maki &amp; Thompson (1973), forgetting as in Nekovee et al. (2007).
 *
 * <p>Under the pair rule a meeting of two tellers stops both. Each of the two calls the other at the rate of a meeting, so
 * only every second such call is one; without that halving as many as .285 in place of .203 would never hear.
 */
final class RumourTransmission implements VillageProcess {

    private static final long serialVersionUID = 1L;

    /** Sub-addresses of a spreader's draws about one rumour in one tick. */
    private static final int WHETHER = 0;
    /** What its first four uniforms decide. */
    private static final int MEETS = 0;

    private static final int POSTS = 1;
    private static final int FORGETS = 2;
    private static final int YIELDS = 3;

    private static final int WHOM = 1;
    private static final int OUTSIDER = 2;
    /** First of the sub-addresses of a post: each holds the draws of two readers. */
    static final int READERS = 16;

    private static final int STIFLED_BY_READER = 2048;

    private final double meetingRate;
    private final double postRate;
    private final long forget;
    private final double inHousehold;
    private final double betweenVillages;
    private final double homophily;
    private final long homophilyOnline;
    private final double stifle;
    private final boolean bothStifle;
    private final double stifleOnline;
    private final double outgroup;
    final int fanout;
    private final Reach reach;

    /** Chances of a tick as {@link Lots#bound} makes them. */
    private long meets;

    private final long[] chanceToPost;
    /** By village: room to work out who reads. */
    private final Posts[] posts;

    RumourTransmission(World w) {
        Parameters p = w.p;
        meetingRate = p.get(Parameter.RUMOUR_F2F_RATE);
        postRate = p.get(Parameter.RUMOUR_ONLINE_RATE);
        forget = Lots.bound(w.chance(p.get(Parameter.RUMOUR_FORGET)));
        inHousehold = p.get(Parameter.RUMOUR_HOUSEHOLD_SHARE);
        betweenVillages = p.get(Parameter.RUMOUR_INTERVILLAGE_SHARE);
        homophily = p.get(Parameter.RUMOUR_HOMOPHILY_F2F);
        homophilyOnline = Lots.bound(p.get(Parameter.RUMOUR_HOMOPHILY_ONLINE));
        stifle = p.get(Parameter.RUMOUR_STIFLE_F2F);
        bothStifle = p.word(Parameter.RUMOUR_STIFLE_RULE).equals("BOTH");
        stifleOnline = p.get(Parameter.RUMOUR_STIFLE_ONLINE);
        outgroup = p.get(Parameter.RUMOUR_OUTGROUP_WEIGHT);
        fanout = p.whole(Parameter.RUMOUR_ONLINE_FANOUT);
        reach = new Reach(w.geography, w.people.firstOfBlock);
        chanceToPost = new long[w.rumours.count];
        posts = new Posts[w.villages];
        java.util.Arrays.setAll(posts, v -> new Posts(fanout));
    }

    @Override
    public void run(World w) {
        begin(w);
        w.workers().villages(this, w);
    }

    /** Takes down the chances of the tick. */
    void begin(World w) {
        // Whoever stays in for a curfew meets others half as often.
        meets = Lots.bound(meeting(w));
        for (int r = 0; r < chanceToPost.length; r++) {
            chanceToPost[r] = Lots.bound(posting(w, r));
        }
    }

    /** Chance that a spreader meets somebody in this tick. */
    double meeting(World w) {
        return w.chance(meetingRate * w.rhythm() * (1 - 0.5 * w.polity.curfew()));
    }

    /** Chance that a spreader who is online posts in this tick. */
    double posting(World w, int r) {
        return w.chance(postRate * Math.max(w.rhythm(), 0.3) * w.rumours.online[r]);
    }

    @Override
    public void village(World w, int v) {
        boolean network = w.polity.networkOn(v);
        for (int r = 0; r < w.rumours.count; r++) {
            for (int b = v * w.groups; b < (v + 1) * w.groups; b++) {
                if (w.rumours.spreading[r][b] > 0) {
                    spread(w, r, b, network);
                }
            }
        }
    }

    private void spread(World w, int r, int b, boolean network) {
        PersonSet spreaders = w.rumours.spreaders[r];
        Lots lots = w.lots(b / w.groups);
        for (int n = 0; n < spreaders.words(b); ) {
            lots.begin(w.geography.blockPlace[b]);
            for (; n < spreaders.words(b) && !lots.full(PersonSet.WIDTH); n++) {
                add(w, lots, r, b, n * PersonSet.WIDTH, spreaders.word(b, n));
            }
            lots.draw(Purpose.RUMOUR, w.tick());
            int posters = spread(w, lots, r, b);
            if (network) {
                posts[b / w.groups].send(w, this, r, b, posters);
            }
        }
    }

    private static void add(World w, Lots lots, int r, int b, int from, long members) {
        int first = w.people.firstOfBlock[b];
        for (long bits = members; bits != 0; bits &= bits - 1) {
            int entity = from + Long.numberOfTrailingZeros(bits);
            if (w.people.loc[first + entity] != Loc.DETAINED && w.people.loc[first + entity] != Loc.DEAD) {
                lots.add(first + entity, entity, r << 12 | WHETHER);
            }
        }
    }

    /** What the spreaders do who drew together, but for posting; how many would post. */
    private int spread(World w, Lots lots, int r, int b) {
        int[] poster = posts[b / w.groups].poster;
        int posters = 0;
        for (int n = 0; n < lots.count(); n++) {
            int i = lots.who(n);
            if (lots.below(FORGETS, n, forget)) {
                w.rumours.forget(r, i);
            }
            if (lots.below(MEETS, n, meets) && w.people.atHome(i)) {
                meet(w, r, i, b, lots.u(YIELDS, n));
            }
            poster[posters] = i;
            posters += lots.below(POSTS, n, chanceToPost[r]) && w.people.is(i, People.ONLINE) ? 1 : 0;
        }
        return posters;
    }

    /** Two meet; {@code yielding} is the uniform that decides whether a vain attempt to tell stifles. */
    void meet(World w, int r, int i, int b, double yielding) {
        Draws draws = w.draws(b / w.groups);
        int place = w.geography.blockPlace[b];
        int entity = i - w.people.firstOfBlock[b];
        draws.at(Purpose.RUMOUR, place, entity, w.tick(), r << 12 | WHOM);
        int partner = partner(w, draws, i, b);
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
        } else if (w.people.group(partner) == w.people.group(i)) {
            w.rumours.mark(r, partner, Rumours.HEARD_IN);
        } else if (draws.at(Purpose.RUMOUR, place, entity, w.tick(), r << 12 | OUTSIDER)
                        .u0()
                < outgroup) {
            w.rumours.mark(r, partner, Rumours.HEARD_OUT);
        }
    }

    /** Somebody of the household, else of another village, else of the own one; from lists that never change. */
    private int partner(World w, Draws draws, int i, int b) {
        double u = draws.u0();
        if (u < inHousehold) {
            int h = w.people.household[i];
            return w.households.start[h] + Draws.pick(draws.u3(), w.households.size(h));
        }
        int v = b / w.groups;
        int g = b % w.groups;
        if ((u - inHousehold) / (1 - inHousehold) < betweenVillages) {
            v = w.geography.otherVillage(v, draws.u1());
            if (v < 0) {
                return -1;
            }
        }
        int from = draws.u2() < homophily ? v * w.groups + g : v * w.groups;
        int to = draws.u2() < homophily ? from + 1 : (v + 1) * w.groups;
        int first = w.people.firstOfBlock[from];
        int n = w.people.firstOfBlock[to] - first;
        return n == 0 ? -1 : first + Draws.pick(draws.u3(), n);
    }

    /** Who reads, by two words: of the own group or of another, all in the region alike; -1 if there is nobody. */
    int reader(World w, int b, long whose, long who) {
        int region = w.geography.region[b / w.groups];
        int g = b % w.groups;
        return (whose | 1) < homophilyOnline ? reach.member(region, g, who) : reach.other(region, g, who);
    }

    /** Whether something may come of it if somebody reads of a rumour: nothing does if one knows it already. */
    boolean curious(World w, int r, int reader) {
        return stifleOnline > 0 | w.rumours.stateOf(r, reader) == Rumours.IGNORANT;
    }

    /** Whether somebody is where one reads posts. Without branches, so that looking at several overlaps. */
    static boolean online(World w, int reader) {
        byte loc = w.people.loc[reader];
        return w.people.is(reader, People.ONLINE) & loc != Loc.DEAD & loc != Loc.DETAINED;
    }

    /** One who is online reads what another posted, as the {@code k}-th of its readers. */
    void read(World w, int r, int i, int reader, int b, int k) {
        if (!w.polity.networkOnEverywhere() && !w.polity.networkOn(w.people.village(reader))) {
            return;
        }
        if (w.rumours.stateOf(r, reader) == Rumours.IGNORANT) {
            w.rumours.mark(
                    r, reader, w.people.group(reader) == w.people.group(i) ? Rumours.HEARD_IN : Rumours.HEARD_OUT);
        } else if (stifleOnline > 0) {
            Draws draws = w.draws(b / w.groups);
            draws.at(
                    Purpose.RUMOUR,
                    w.geography.blockPlace[b],
                    i - w.people.firstOfBlock[b],
                    w.tick(),
                    r << 12 | STIFLED_BY_READER + k);
            if (draws.u0() < stifleOnline) {
                w.rumours.mark(r, i, Rumours.STIFLE);
            }
        }
    }
}
