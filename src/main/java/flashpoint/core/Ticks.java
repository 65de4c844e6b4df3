package flashpoint.core;

import org.apache.commons.math3.util.FastMath;

/**
 * Hours as ticks: one method for each law of rounding.
 *
 * <p>The laws differ on purpose. A journey takes at least a tick, an order may be carried out at once, an event belongs
 * to the tick that contains it, and a span that is only compared need not be rounded at all. All arguments are pure
 * numbers; {@code dt} is the length of a tick in hours, above 0.
 */
public final class Ticks {

    /** Slack for quotients that are whole but for rounding, such as 63.3 h in ticks of 0.1 h; in ticks. */
    private static final double SLACK = 1e-9;

    /** Upper bound of {@link #atLeastOne}: four of these can be added up. */
    private static final int NEVER_BACK = Integer.MAX_VALUE / 4;

    /** Upper bound of {@link #containing}: after every run, and two of these can be added up. */
    private static final int NEVER_COMES = Integer.MAX_VALUE / 2;

    private Ticks() {}

    /**
     * Span in ticks, not rounded: for spans that are compared with a number of ticks gone by.
     *
     * @param hours h
     * @param dt h
     * @return hours / dt
     */
    public static double unrounded(double hours, double dt) {
        return hours / dt;
    }

    /**
     * Delay in whole ticks: the fewest that are not shorter than the hours, 0 for none.
     *
     * @param hours h, at least 0
     * @param dt h
     * @return hours / dt, rounded up; at most {@link Integer#MAX_VALUE}
     */
    public static int notBefore(double hours, double dt) {
        return (int) Math.ceil(hours / dt);
    }

    /**
     * Duration in whole ticks, at least one: what takes time is never over in the tick in which it begins.
     *
     * @param hours h; infinite for what never ends
     * @param dt h
     * @return hours / dt, rounded up, from 1 to a quarter of {@link Integer#MAX_VALUE}
     */
    public static int atLeastOne(double hours, double dt) {
        double t = Math.ceil(hours / dt);
        return t >= NEVER_BACK ? NEVER_BACK : Math.max(1, (int) t);
    }

    /**
     * The tick that contains a time: [tick &middot; dt, (tick + 1) &middot; dt), with a slack of 10<sup>-9</sup> ticks in
     * favour of the later one.
     *
     * @param hour h since the start of the run, at least 0; infinite for what never comes
     * @param dt h
     * @return hour / dt, rounded down, at most half of {@link Integer#MAX_VALUE}
     */
    public static int containing(double hour, double dt) {
        return (int) Math.min(NEVER_COMES, Math.floor(hour / dt + SLACK));
    }

    /**
     * The whole number of ticks nearest to a time, halves up: for the hands of clocks and sliders.
     *
     * @param hours h
     * @param dt h
     * @return hours / dt, rounded
     */
    public static int nearest(double hours, double dt) {
        return (int) FastMath.round(hours / dt);
    }

    /**
     * Interval in whole ticks, at least one, with a slack of 10<sup>-9</sup> ticks: the fewest that cover the hours.
     *
     * @param hours h
     * @param dt h
     * @return hours / dt less the slack, rounded up, at least 1
     */
    public static int covering(double hours, double dt) {
        return Math.max(1, (int) Math.ceil(hours / dt - SLACK));
    }
}
