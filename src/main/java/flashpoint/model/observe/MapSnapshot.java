package flashpoint.model.observe;

import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import java.util.List;

/**
 * Snapshot of a world between two ticks for maps: a copy, so that it can be drawn on another thread while the world
 * goes on. Reading it changes nothing and draws nothing at random.
 *
 * @param tick the tick just done; -1 before the first
 * @param hour hours since midnight of the first day at the start of that tick
 * @param houses by house: {@link #LIVED_IN}, {@link #PARTLY_LEFT}, {@link #LEFT} or {@link #BURNT}
 * @param shops by house: {@link #NO_SHOP}, {@link #SHOP_STANDS} or {@link #SHOP_BURNED}; null in a world without shops
 * @param gathered {@code [village * groups + group]}: mobilised residents at home
 * @param attackers {@code [village * groups + group]}: attackers of a group in a village
 * @param officers by village: officers standing there
 * @param talkers {@code [village * kinds + kind]}: those who talk there now, by {@link
 *     flashpoint.scenario.Spreader.Kind}
 * @param mobs mobs that have not disbanded, in order of number
 * @param patrols units on the way, in order of number
 * @param streams people on the way to or from refuges
 * @param inside by refuge: persons in it or abroad by way of it
 * @param waiting by refuge: persons who queue at it
 * @param displaced by village: residents who are displaced
 * @param home by village: residents at home
 * @param persons the persons; null for a world of more than {@link #MOST_PERSONS}
 */
public record MapSnapshot(
        int tick,
        double hour,
        byte[] houses,
        byte[] shops,
        int[] gathered,
        int[] attackers,
        int[] officers,
        int[] talkers,
        List<Mob> mobs,
        List<Patrol> patrols,
        List<Stream> streams,
        int[] inside,
        int[] waiting,
        int[] displaced,
        int[] home,
        Persons persons) {

    /** Most persons of a world whose states are in its snapshots. */
    public static final int MOST_PERSONS = 4000;

    /** At home and calm. */
    public static final byte CALM = 0;
    /** At home, and believes an accusing rumour. */
    public static final byte BELIEVER = 1;
    /** At home and mobilised. */
    public static final byte MOBILISED = 2;
    /** With a mob: on the way, in an attack, or on the way home. */
    public static final byte OUT = 3;
    /** Displaced: on the way to a refuge, there, or on the way home. */
    public static final byte FLED = 4;
    /** Detained. */
    public static final byte DETAINED = 5;
    /** Injured or killed. */
    public static final byte HURT = 6;

    /**
     * The persons of a small world.
     *
     * @param first by house: number of its first person; and the count at the end. Shared, never changed
     * @param state by person: {@link #CALM} to {@link #HURT}
     */
    public record Persons(int[] first, byte[] state) {}

    /** No member of the household is displaced. */
    public static final byte LIVED_IN = 0;
    /** Some members of the household are displaced. */
    public static final byte PARTLY_LEFT = 1;
    /** All living members are displaced. */
    public static final byte LEFT = 2;
    /** The house has burned. */
    public static final byte BURNT = 3;

    /** The household owns no shop. */
    public static final byte NO_SHOP = 0;
    /** Its shop stands. */
    public static final byte SHOP_STANDS = 1;
    /** Its shop has burned. */
    public static final byte SHOP_BURNED = 2;

    /** Number of parts into which the way of a stream is cut. */
    public static final int PARTS = 12;

    /**
     * A mob.
     *
     * @param id its number in the run
     * @param group index of its group
     * @param size members
     * @param from index of the village it set out from
     * @param to index of its target
     * @param way how far it has come, 0 to 1
     * @param attacking whether it has arrived
     */
    public record Mob(int id, @Index.Group int group, int size, int from, int to, double way, boolean attacking) {}

    /**
     * A police unit on the way.
     *
     * @param id its number in the run
     * @param officers how many
     * @param reinforcement whether it came from outside
     * @param from index of the village it set out from
     * @param to index of the village it was sent to
     * @param way how far it has come, 0 to 1
     */
    public record Patrol(int id, int officers, boolean reinforcement, int from, int to, double way) {}

    /**
     * People on the way between a village and a refuge.
     *
     * @param village index of the village they live in
     * @param refuge index of the refuge
     * @param homeward whether they are going back
     * @param persons {@code [part]}: persons in each of {@value MapSnapshot#PARTS} parts of the way, from the village on
     */
    public record Stream(@Index.Village int village, int refuge, boolean homeward, int[] persons) {}

    /**
     * Makes a snapshot of a world.
     *
     * @param world a world between two ticks
     * @return the snapshot
     */
    public static MapSnapshot of(World world) {
        return new MapSnapshotReader(world).read();
    }
}
