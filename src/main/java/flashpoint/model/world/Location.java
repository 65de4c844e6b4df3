package flashpoint.model.world;

/**
 * Location of a person, one byte. Every person is in exactly one of these states; only the listed moves are possible.
 */
public final class Location {

    /** At home. */
    public static final byte HOME = 0;
    /** On the way to a target. */
    public static final byte CONVOY = 1;
    /** In a mob at a target. */
    public static final byte AT_TARGET = 2;
    /** On the way back from a target. */
    public static final byte GOING_HOME = 3;
    /** On the way to a refuge. */
    public static final byte FLEEING = 4;
    /** Waiting at a refuge. */
    public static final byte QUEUED = 5;
    /** Across the border. */
    public static final byte ABROAD = 6;
    /** In a shelter. */
    public static final byte SHELTERED = 7;
    /** On the way home from a refuge. */
    public static final byte RETURNING = 8;
    /** In detention. */
    public static final byte DETAINED = 9;
    /** Killed. */
    public static final byte DEAD = 10;
    /** Number of states. */
    public static final int COUNT = 11;

    private static final boolean[] ALLOWED = new boolean[COUNT * COUNT];

    static {
        allow(HOME, CONVOY, FLEEING, DEAD);
        allow(CONVOY, AT_TARGET, GOING_HOME);
        allow(AT_TARGET, CONVOY, GOING_HOME, DETAINED, DEAD);
        allow(GOING_HOME, HOME);
        allow(FLEEING, QUEUED, SHELTERED);
        allow(QUEUED, ABROAD, SHELTERED, RETURNING);
        allow(ABROAD, RETURNING);
        allow(SHELTERED, RETURNING);
        allow(RETURNING, HOME);
        allow(DETAINED, HOME);
    }

    private Location() {}

    private static void allow(byte from, byte... to) {
        for (byte t : to) {
            ALLOWED[from * COUNT + t] = true;
        }
    }

    /**
     * Whether a person can go from one state straight to another.
     *
     * @param from a state
     * @param to another
     * @return true for the moves of the ODD's state chart
     */
    public static boolean allowed(byte from, byte to) {
        return ALLOWED[from * COUNT + to];
    }

    /**
     * Whether a state counts as displaced: fleeing, queued, abroad, sheltered or returning.
     *
     * @param loc a state
     * @return true for those five
     */
    public static boolean displaced(byte loc) {
        return loc >= FLEEING && loc <= RETURNING;
    }
}
