package flashpoint.model;

import flashpoint.random.Lots;
import flashpoint.random.Purpose;
import java.io.Serializable;

/**
 * Who reads what the spreaders of a block post. Readers live anywhere in the region, so in a large one looking at each is
 * a wait for memory; those waits overlap here, since all readers of some posts are known before any is looked at, and
 * whoever knows already is left out before anything else is asked of it.
 */
final class Posts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Who posts, filled by the caller. */
    final int[] poster = new int[Lots.CAPACITY];

    private final int fanout;
    /** Blocks of draws a post takes, each for two readers. */
    private final int blocks;
    /** Number of the post among those drawn together, times the fan-out, plus number of the reader among its readers. */
    private final int[] which = new int[2 * Lots.CAPACITY];

    private final int[] reader = new int[2 * Lots.CAPACITY];

    /**
     * Room for posts.
     *
     * @param fanout readers of a post, at most {@value Lots#CAPACITY}&nbsp;&times;&nbsp;2
     */
    Posts(int fanout) {
        this.fanout = fanout;
        blocks = (fanout + 1) / 2;
    }

    /** Sends the posts of the first posters of one rumour in one block. */
    void send(World w, RumourTransmission rumours, int r, int b, int posters) {
        if (fanout == 0) {
            return;
        }
        int most = Lots.CAPACITY / blocks;
        for (int from = 0; from < posters; from += most) {
            send(w, rumours, r, b, from, Math.min(posters, from + most));
        }
    }

    private void send(World w, RumourTransmission rumours, int r, int b, int from, int to) {
        Lots lots = w.lots(b / w.groups);
        lots.begin(w.geography.blockPlace[b]);
        for (int n = from; n < to; n++) {
            for (int k = 0; k < blocks; k++) {
                lots.add(n, poster[n] - w.people.firstOfBlock[b], r << 12 | RumourTransmission.READERS + k);
            }
        }
        lots.draw(Purpose.RUMOUR, w.tick());
        int readers = online(w, curious(w, rumours, r, find(w, rumours, lots, b)));
        for (int j = 0; j < readers; j++) {
            int i = poster[from + which[j] / fanout];
            rumours.read(w, r, i, reader[j], b, which[j] % fanout);
        }
    }

    /** Finds all readers; how many there are. */
    private int find(World w, RumourTransmission rumours, Lots lots, int b) {
        int count = 0;
        for (int n = 0; n < lots.count(); n++) {
            int first = n / blocks * fanout + n % blocks * 2;
            which[count] = first;
            reader[count] = rumours.reader(w, b, lots.word(0, n), lots.word(1, n));
            count += reader[count] >= 0 ? 1 : 0;
            if (n % blocks * 2 + 1 < fanout) {
                which[count] = first + 1;
                reader[count] = rumours.reader(w, b, lots.word(2, n), lots.word(3, n));
                count += reader[count] >= 0 ? 1 : 0;
            }
        }
        return count;
    }

    /** Keeps those to whom it may matter; how many they are. */
    private int curious(World w, RumourTransmission rumours, int r, int count) {
        int kept = 0;
        for (int j = 0; j < count; j++) {
            which[kept] = which[j];
            reader[kept] = reader[j];
            kept += rumours.curious(w, r, reader[j]) ? 1 : 0;
        }
        return kept;
    }

    /** Keeps those who are where they can read it; how many they are. */
    private int online(World w, int count) {
        int kept = 0;
        for (int j = 0; j < count; j++) {
            which[kept] = which[j];
            reader[kept] = reader[j];
            kept += RumourTransmission.online(w, reader[j]) ? 1 : 0;
        }
        return kept;
    }
}
