package flashpoint.model.world;

/** Daily rhythm m(t): multiplier of contacts, gatherings and decisions by the hour of the clock. ODD section 3.3. */
final class DailyRhythm {

    /** By hour; an assumption of the specification, after Horowitz (2001): riots gather late in the day. */
    private static final double[] EVENING = {
        .25, .12, .08, .08, .08, .15, .4, .7, .8, .8, .8, .8, .9, .9, .9, .9, 1, 1.1, 1.2, 1.3, 1.3, 1.1, .8, .5
    };

    private DailyRhythm() {}

    /**
     * The multiplier at a time.
     *
     * @param hour hours since midnight of the first day
     */
    static double rhythm(double hour) {
        return EVENING[(int) Math.floor(hour) % 24];
    }
}
