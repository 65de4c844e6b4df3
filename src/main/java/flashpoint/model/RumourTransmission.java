package flashpoint.model;

import flashpoint.random.Draws;
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

    private static final int WHOM = 1;
    private static final int OUTSIDER = 2;
    private static final int READERS = 16;
    private static final int STIFLED_BY_READER = 2048;

    private final double meetingRate;
    private final double postRate;
    private final double forget;
    private final double inHousehold;
    private final double betweenVillages;
    private final double homophily;
    private final double homophilyOnline;
    private final double stifle;
    private final boolean bothStifle;
    private final double stifleOnline;
    private final double outgroup;
    private final int fanout;
    private final Reach reach;

    private double meets;
    private final double[] posts;

    RumourTransmission(World w) {
        Parameters p = w.p;
        meetingRate = p.get(Parameter.RUMOUR_F2F_RATE);
        postRate = p.get(Parameter.RUMOUR_ONLINE_RATE);
        forget = w.chance(p.get(Parameter.RUMOUR_FORGET));
        inHousehold = p.get(Parameter.RUMOUR_HOUSEHOLD_SHARE);
        betweenVillages = p.get(Parameter.RUMOUR_INTERVILLAGE_SHARE);
        homophily = p.get(Parameter.RUMOUR_HOMOPHILY_F2F);
        homophilyOnline = p.get(Parameter.RUMOUR_HOMOPHILY_ONLINE);
        stifle = p.get(Parameter.RUMOUR_STIFLE_F2F);
        bothStifle = p.word(Parameter.RUMOUR_STIFLE_RULE).equals("BOTH");
        stifleOnline = p.get(Parameter.RUMOUR_STIFLE_ONLINE);
        outgroup = p.get(Parameter.RUMOUR_OUTGROUP_WEIGHT);
        fanout = p.whole(Parameter.RUMOUR_ONLINE_FANOUT);
        reach = new Reach(w.geography, w.people.firstOfBlock);
        posts = new double[w.rumours.count];
    }

    @Override
    public void run(World w) {
        begin(w);
        w.workers().villages(this, w);
    }

    /** Takes down the chances of the tick. */
    void begin(World w) {
        // Whoever stays in for a curfew meets others half as often.
        meets = w.chance(meetingRate * w.rhythm() * (1 - 0.5 * w.polity.curfew()));
        for (int r = 0; r < posts.length; r++) {
            posts[r] = w.chance(postRate * Math.max(w.rhythm(), 0.3) * w.rumours.online[r]);
        }
    }

    @Override
    public void village(World w, int v) {
        Draws draws = w.draws(v);
        boolean network = w.polity.networkOn(v);
        for (int r = 0; r < w.rumours.count; r++) {
            for (int b = v * w.groups; b < (v + 1) * w.groups; b++) {
                if (w.rumours.spreading[r][b] > 0) {
                    spread(w, draws, r, b, network);
                }
            }
        }
    }

    private void spread(World w, Draws draws, int r, int b, boolean network) {
        PersonSet spreaders = w.rumours.spreaders[r];
        for (int i = spreaders.first(b); i >= 0; i = spreaders.next(b, i + 1)) {
            if (w.people.loc[i] != Loc.DETAINED && w.people.loc[i] != Loc.DEAD) {
                spread(w, draws, r, i, b, network);
            }
        }
    }

    /** What one spreader of one rumour does. */
    void spread(World w, Draws draws, int r, int i, int b, boolean network) {
        int place = w.geography.blockPlace[b];
        int entity = i - w.people.firstOfBlock[b];
        draws.at(Purpose.RUMOUR, place, entity, w.tick(), r << 12 | WHETHER);
        boolean meeting = draws.u0() < meets && w.people.atHome(i);
        boolean posting = draws.u1() < posts[r] && network && w.people.is(i, People.ONLINE);
        if (draws.u2() < forget) {
            w.rumours.forget(r, i);
        }
        double yielding = draws.u3();
        if (meeting) {
            meet(w, draws, r, i, b, yielding);
        }
        if (posting) {
            post(w, draws, r, i, b);
        }
    }

    private void meet(World w, Draws draws, int r, int i, int b, double yielding) {
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

    private void post(World w, Draws draws, int r, int i, int b) {
        int place = w.geography.blockPlace[b];
        int entity = i - w.people.firstOfBlock[b];
        int region = w.geography.region[b / w.groups];
        int g = b % w.groups;
        for (int k = 0; k < fanout; k += 2) {
            draws.at(Purpose.RUMOUR, place, entity, w.tick(), r << 12 | READERS + k / 2);
            double secondWhose = draws.u2();
            double second = draws.u3();
            read(w, r, i, reader(region, g, draws.u0(), draws.u1()), b, k);
            if (k + 1 < fanout) {
                read(w, r, i, reader(region, g, secondWhose, second), b, k + 1);
            }
        }
    }

    private int reader(int region, int g, double whose, double who) {
        return whose < homophilyOnline ? reach.member(region, g, who) : reach.other(region, g, who);
    }

    private void read(World w, int r, int i, int reader, int b, int k) {
        if (reader >= 0
                && w.people.is(reader, People.ONLINE)
                && (w.polity.networkOnEverywhere() || w.polity.networkOn(w.people.village(reader)))) {
            expose(w, r, i, reader, b, k);
        }
    }

    private void expose(World w, int r, int i, int reader, int b, int k) {
        if (w.people.loc[reader] == Loc.DEAD || w.people.loc[reader] == Loc.DETAINED) {
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
