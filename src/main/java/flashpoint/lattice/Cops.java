package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.rule.ArrestRule;
import flashpoint.lattice.rule.CopTurn;
import flashpoint.random.Purpose;
import java.io.Serializable;

/** A cop's turn: rule C and movement. Draws LATTICE_ACT for whom to arrest. */
final class Cops implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LatticeState society;
    private final Movement movement;
    private final Neighbourhood sight;
    private final Jail jail;
    private final AgentDraws luck;
    private final ArrestRule arrest;
    private final CopTurn order;

    Cops(
            LatticeConfig config,
            LatticeState society,
            Movement movement,
            Neighbourhood sight,
            Jail jail,
            AgentDraws luck) {
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
        // Without a draw where no active is in view, which is most of the time.
        if (!sight.any(cell, society.active)) {
            return;
        }
        luck.of(Purpose.LATTICE_ACT, AgentDraws.COP, cop, turn);
        int target = arrest == ArrestRule.RANDOM
                ? sight.random(cell, society.active, luck)
                : sight.nearest(cell, society.active, luck);
        if (target == Neighbourhood.NONE) {
            return;
        }
        jail.take(society.who(target), cop, turn);
        if (arrest == ArrestRule.NEAREST && society.empty.has(target)) {
            society.move(cop, target);
        }
    }
}
