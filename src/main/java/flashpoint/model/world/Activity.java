package flashpoint.model.world;

/** Participation of a person in collective action, one byte. */
public final class Activity {

    /** Takes no part. */
    public static final byte QUIET = 0;
    /** Mobilised. */
    public static final byte ACTIVE = 1;
    /** Has taken part and stays out for {@code fatigue.rest}. */
    public static final byte TIRED = 2;

    private Activity() {}
}
