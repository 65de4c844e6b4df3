package flashpoint.lattice;

import java.io.Serializable;

/** Rule M: where an agent goes. Draws LATTICE_MOVE. */
final class Movement implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int[] MOORE_X = {-1, 0, 1, -1, 1, -1, 0, 1};
    private static final int[] MOORE_Y = {-1, -1, -1, 0, 0, 1, 1, 1};

    private final Society society;
    private final MoveRule rule;
    private final Sight sight;
    private final Luck luck;

    Movement(Society society, MoveRule rule, Sight sight, Luck luck) {
        this.society = society;
        this.rule = rule;
        this.sight = sight;
        this.luck = luck;
    }

    void go(int agent, int place, int number, int turn) {
        if (rule == MoveRule.NONE) {
            return;
        }
        luck.ofMove(place, number, turn);
        int from = society.at(agent);
        int to = rule == MoveRule.JUMP ? sight.randomEmpty(from, luck) : neighbour(from);
        if (to != Sight.NONE) {
            society.move(agent, to);
        }
    }

    private int neighbour(int from) {
        int which = luck.pick(8);
        int to = society.torus.positionNear(Torus.x(from) + MOORE_X[which], Torus.y(from) + MOORE_Y[which]);
        return society.empty.has(society.torus.cell(to)) ? to : Sight.NONE;
    }
}
