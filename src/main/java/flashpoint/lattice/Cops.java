package flashpoint.lattice;

import flashpoint.lattice.grid.Luck;
import flashpoint.lattice.grid.Sight;
import flashpoint.lattice.rule.ArrestRule;
import flashpoint.lattice.rule.CopTurn;
import flashpoint.random.Purpose;
import java.io.Serializable;

/** A cop's turn: rule C and movement. Draws LATTICE_ACT for whom to arrest. */
final class Cops implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Society society;
    private final Movement movement;
    private final Sight sight;
    private final Jail jail;
    private final Luck luck;
    private final ArrestRule arrest;
    private final CopTurn order;

    Cops(LatticeConfig config, Society society, Movement movement, Sight sight, Jail jail, Luck luck) {
        this.society = society;
        this.movement = movement;
        this.sight = sight;
        this.jail = jail;
        this.luck = luck;
        arrest = config.rules().arrest();
        order = config.rules().copTurn();
    }

    void act(int cop, int turn) {
        if (order == CopTurn.MOVE_THEN_ARREST) {
            movement.go(cop);
            arrest(cop, turn);
        } else {
            arrest(cop, turn);
            movement.aimAgain(cop);
            movement.go(cop);
        }
    }

    private void arrest(int cop, int turn) {
        int cell = society.at(cop);
        // Without a draw where there is nobody, which is most of the time.
        if (!sight.any(cell, society.active)) {
            return;
        }
        luck.of(Purpose.LATTICE_ACT, Luck.COP, cop, turn);
        int target = arrest == ArrestRule.RANDOM
                ? sight.random(cell, society.active, luck)
                : sight.nearest(cell, society.active, luck);
        if (target == Sight.NONE) {
            return;
        }
        jail.take(society.who(target), cop, turn);
        if (arrest == ArrestRule.NEAREST && society.empty.has(target)) {
            society.move(cop, target);
        }
    }
}
