package flashpoint.lattice;

import flashpoint.core.Requires;
import java.io.Serializable;

/**
 * The legitimacy L of the authority over time: one value, a steady change, or a jump.
 *
 * <p>L(t) = from + perTick &middot; t until it reaches {@code to}; from tick {@code jumpTick} on, it is {@code to}.
 *
 * @param from L at tick 0, 0 to 1
 * @param perTick change a tick; its sign leads from {@code from} to {@code to}, or it is 0
 * @param to the value it ends at, 0 to 1
 * @param jumpTick first tick at which L is {@code to} whatever the slope; {@link Integer#MAX_VALUE} for never
 */
public record Legitimacy(double from, double perTick, double to, int jumpTick) implements Serializable {

    /**
     * Refuses values outside the unit interval and slopes that lead away.
     *
     * @throws IllegalArgumentException naming the value and what is allowed
     */
    public Legitimacy {
        Requires.within("legitimacy", from, 0, 1);
        Requires.within("legitimacy at the end", to, 0, 1);
        Requires.within("change of legitimacy per tick", perTick, -1, 1);
        Requires.that(perTick * (to - from) >= 0, "the change of legitimacy per tick leads away from its end value");
        Requires.that(jumpTick >= 0, "tick of the jump of legitimacy is " + jumpTick + ", allowed are 0 and later");
    }

    /**
     * The same value at all times.
     *
     * @param value L, 0 to 1
     * @return the path
     */
    public static Legitimacy constant(double value) {
        return new Legitimacy(value, 0, value, Integer.MAX_VALUE);
    }

    /**
     * A steady fall, as in the paper's run 3.
     *
     * @param from L at tick 0
     * @param perTick how much it loses each tick, above 0
     * @param to where the fall ends
     * @return the path
     */
    public static Legitimacy falling(double from, double perTick, double to) {
        return new Legitimacy(from, -perTick, to, Integer.MAX_VALUE);
    }

    /**
     * One sudden change, as in the paper's run 4.
     *
     * @param from L before
     * @param tick first tick of the new value
     * @param to L from then on
     * @return the path
     */
    public static Legitimacy jump(double from, int tick, double to) {
        return new Legitimacy(from, 0, to, tick);
    }

    /**
     * The value in force during a tick.
     *
     * @param tick from 0
     * @return L, 0 to 1
     */
    public double at(int tick) {
        if (tick >= jumpTick) {
            return to;
        }
        double sloped = from + perTick * tick;
        return perTick < 0 ? Math.max(sloped, to) : perTick > 0 ? Math.min(sloped, to) : from;
    }
}
