package flashpoint.lattice;

import flashpoint.core.Requires;
import java.io.Serializable;

/**
 * Withdrawal of cops from the lattice step by step, as in the paper's run 5. Those of the highest numbers go first; as
 * they are placed and moved at random this is a random choice.
 *
 * @param firstTick tick before whose turns the first leave
 * @param everyTicks ticks from one step to the next, at least 1
 * @param atOnce cops a step; 0 for no withdrawal
 * @param remaining cops that stay for good
 */
public record CopWithdrawal(int firstTick, int everyTicks, int atOnce, int remaining) implements Serializable {

    /** No cop is withdrawn. */
    public static final CopWithdrawal NONE = new CopWithdrawal(0, 1, 0, 0);

    /**
     * Refuses negative values.
     *
     * @throws IllegalArgumentException naming the value and what is allowed
     */
    public CopWithdrawal {
        Requires.that(firstTick >= 0, "first tick of the withdrawal is " + firstTick + ", allowed are 0 and later");
        Requires.that(everyTicks >= 1, "ticks between withdrawals are " + everyTicks + ", allowed are 1 and more");
        Requires.that(atOnce >= 0, "cops withdrawn at once are " + atOnce + ", allowed are 0 and more");
        Requires.that(remaining >= 0, "cops remaining are " + remaining + ", allowed are 0 and more");
    }

    /**
     * Cops left at a tick.
     *
     * @param initial cops at the start
     * @param tick from 0
     * @return between {@code min(initial, remaining)} and {@code initial}
     */
    public int left(int initial, int tick) {
        if (atOnce == 0 || tick < firstTick) {
            return initial;
        }
        long gone = (long) atOnce * ((tick - firstTick) / everyTicks + 1);
        return (int) Math.max(Math.min(remaining, initial), initial - gone);
    }
}
