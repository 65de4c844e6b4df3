package flashpoint.model.rumour;

import flashpoint.model.world.Index;
import flashpoint.model.world.Lever;
import flashpoint.model.world.Location;
import flashpoint.model.world.Rumours;
import flashpoint.model.world.World;
import flashpoint.random.AddressedDraws;
import flashpoint.random.BatchDraws;
import flashpoint.random.Purpose;
import flashpoint.scenario.Parameter;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Posts of spreaders, and their readers. ODD section 7.2.
 *
 * <p>Readers live anywhere in the region, so in a large one looking at each is a wait for memory. These waits overlap:
 * all readers of some posts are found before any is looked at, and they are looked at without branches, for one thing after
 * another, the narrowest list first.
 */
public final class Posts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** First of the sub-addresses of a post: each holds the draws of two readers. */
    public static final int READERS = 16;

    private static final int STIFLED_BY_READER = 2048;

    /** Users a post reaches. */
    public final int fanout;
    /** Blocks of draws a post takes. */
    private final int blocks;

    /** rumour.stifle.online: chance that a poster stops after a reader who knows, 0 to 1. */
    private final double stifle;
    /** rumour.homophily.online: share of exposures kept to the own group, 0 to 1; kept as {@link BatchDraws#bound}. */
    private final long homophily;

    private final RegionalContacts reach;
    /** By village: work space for posts. */
    private final Round[] rounds;

    Posts(World w) {
        fanout = w.p.intValue(Parameter.RUMOUR_ONLINE_FANOUT);
        blocks = (fanout + 1) / 2;
        stifle = w.p.get(Parameter.RUMOUR_STIFLE_ONLINE);
        homophily = BatchDraws.bound(w.p.get(Parameter.RUMOUR_HOMOPHILY_ONLINE));
        reach = new RegionalContacts(w.geography, w.people.firstOfBlock);
        rounds = new Round[w.villages];
        Arrays.setAll(rounds, v -> new Round());
    }

    /** Posts of a village that are sent together, and their readers. */
    private static final class Round implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int[] poster = new int[BatchDraws.CAPACITY];
        private int posters;
        /** Number of the post among those drawn together, times the fan-out, plus number of the reader among its readers. */
        private final int[] which = new int[2 * BatchDraws.CAPACITY];

        private final int[] reader = new int[2 * BatchDraws.CAPACITY];
        private int readers;

        /** Notes a reader; one that is not kept is overwritten by the next. */
        void put(int at, int post, int who) {
            which[at] = post;
            reader[at] = who;
        }
    }

    /** Notes a person who will post. */
    void note(@Index.Village int village, @Index.Person int i) {
        Round round = rounds[village];
        round.poster[round.posters++] = i;
    }

    /** Sends what was noted, all of one rumour in one block; forgets it if the network is off. */
    void send(World w, int r, @Index.Subgroup int b, boolean network) {
        Round round = rounds[w.subgroups.village(b)];
        int posters = network && fanout > 0 ? round.posters : 0;
        round.posters = 0;
        int most = posters == 0 ? 1 : BatchDraws.CAPACITY / blocks;
        for (int from = 0; from < posters; from += most) {
            send(w, round, r, b, from, Math.min(posters, from + most));
        }
    }

    private void send(World w, Round round, int r, @Index.Subgroup int b, int from, int to) {
        BatchDraws lots = w.lots(w.subgroups.village(b));
        lots.begin(w.geography.blockPlace[b]);
        for (int n = from; n < to; n++) {
            for (int k = 0; k < blocks; k++) {
                lots.add(n, round.poster[n] - w.people.firstOfBlock[b], r << 12 | READERS + k);
            }
        }
        lots.draw(Purpose.RUMOUR, w.tick());
        find(w, round, lots, b);
        keepOnline(w, round);
        keepCurious(w, round, r);
        for (int j = 0; j < round.readers; j++) {
            int i = round.poster[from + round.which[j] / fanout];
            read(w, r, i, round.reader[j], b, round.which[j] % fanout);
        }
    }

    private void find(World w, Round round, BatchDraws lots, @Index.Subgroup int b) {
        round.readers = 0;
        for (int n = 0; n < lots.count(); n++) {
            int k = n % blocks * 2;
            int first = n / blocks * fanout + k;
            round.put(round.readers++, first, reader(w, b, lots.word(0, n), lots.word(1, n)));
            if (k + 1 < fanout) {
                round.put(round.readers++, first + 1, reader(w, b, lots.word(2, n), lots.word(3, n)));
            }
        }
    }

    /**
     * Reader of a post by two words of a draw: of the own group or of another, all in the region equally likely; -1 if
     * there is none.
     */
    public int reader(World w, @Index.Subgroup int b, long whose, long who) {
        int region = w.geography.region[w.subgroups.village(b)];
        int g = w.subgroups.group(b);
        return ((whose | 1) < homophily ? reach.own(region, g) : reach.others(region, g)).pick(who);
    }

    private static void keepOnline(World w, Round round) {
        int kept = 0;
        for (int j = 0; j < round.readers; j++) {
            int who = round.reader[j];
            round.put(kept, round.which[j], who);
            kept += who >= 0 && w.people.online(who) ? 1 : 0;
        }
        round.readers = kept;
    }

    /** Keeps those to whom it may matter: nothing comes of it if one knows already, but for stifling the poster. */
    private void keepCurious(World w, Round round, int r) {
        if (stifle > 0) {
            return;
        }
        int kept = 0;
        for (int j = 0; j < round.readers; j++) {
            round.put(kept, round.which[j], round.reader[j]);
            kept += w.rumours.stateOf(r, round.reader[j]) == Rumours.IGNORANT ? 1 : 0;
        }
        round.readers = kept;
    }

    /** Lets a person, if online, read a post as the {@code k}-th of its readers. */
    public void read(World w, int r, @Index.Person int i, @Index.Person int reader, @Index.Subgroup int b, int k) {
        byte loc = w.people.loc[reader];
        if (loc == Location.DEAD || loc == Location.DETAINED) {
            return;
        }
        if (!w.levers.neutral(Lever.POSTING) && w.levers.of(Lever.POSTING)[w.people.block(reader)] == 0) {
            return;
        }
        if (w.rumours.stateOf(r, reader) == Rumours.IGNORANT) {
            boolean own = w.people.group(reader) == w.subgroups.group(b);
            w.rumours.mark(r, reader, own ? Rumours.HEARD_IN : Rumours.HEARD_OUT);
        } else if (stifle > 0) {
            AddressedDraws draws = w.draws(w.subgroups.village(b));
            int entity = i - w.people.firstOfBlock[b];
            draws.at(Purpose.RUMOUR, w.geography.blockPlace[b], entity, w.tick(), r << 12 | STIFLED_BY_READER + k);
            if (draws.u0() < stifle) {
                w.rumours.mark(r, i, Rumours.STIFLE);
            }
        }
    }
}
