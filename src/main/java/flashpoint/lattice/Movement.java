package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

/** Rule M: where an agent goes. Draws LATTICE_MOVE. */
final class Movement implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int[] MOORE_X = {-1, 0, 1, -1, 1, -1, 0, 1};
    private static final int[] MOORE_Y = {-1, -1, -1, 0, 0, 1, 1, 1};

    /** The eight steps of a walk. */
    private final int[] steps = new int[MOORE_X.length];

    private final Society society;
    private final MoveRule rule;
    private final Sight sight;
    private final Luck luck;
    /** Out of how many a move chooses, where that is known before its turn; else 0. */
    final int choices;

    Movement(Society society, MoveRule rule, Sight sight, Luck luck) {
        this.society = society;
        this.rule = rule;
        this.sight = sight;
        this.luck = luck;
        choices = rule == MoveRule.WALK ? MOORE_X.length : rule == MoveRule.JUMP ? sight.tries() : 0;
        Arrays.setAll(steps, i -> society.torus.step(MOORE_X[i], MOORE_Y[i]));
    }

    void go(int agent, int place, int number, int turn) {
        if (rule == MoveRule.NONE) {
            return;
        }
        luck.ofMove(place, number, turn, choices);
        int from = society.at(agent);
        int to = rule == MoveRule.JUMP ? sight.randomEmpty(from, luck) : neighbour(from);
        if (to != Sight.NONE) {
            society.move(agent, to);
        }
    }

    private int neighbour(int from) {
        int to = from + steps[(int) luck.four(steps.length) & 0xFFFF];
        return society.empty.has(society.torus.cellBack(to)) ? society.torus.positionBack(to) : Sight.NONE;
    }
}
