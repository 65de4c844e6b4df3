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

    private final LatticeState state;
    private final Movement movement;
    private final Neighbourhood sight;
    private final Jail jail;
    private final AgentDraws draws;
    private final ArrestRule arrest;
    private final CopTurn order;

    Cops(
            LatticeConfig config,
            LatticeState state,
            Movement movement,
            Neighbourhood sight,
            Jail jail,
            AgentDraws draws) {
        this.state = state;
        this.movement = movement;
        this.sight = sight;
        this.jail = jail;
        this.draws = draws;
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
        int cell = state.at(cop);
        // Without a draw where no active is in view, which is most of the time.
        if (!sight.any(cell, state.active)) {
            return;
        }
        draws.of(Purpose.LATTICE_ACT, AgentDraws.COP, cop, turn);
        int target = arrest == ArrestRule.RANDOM
                ? sight.random(cell, state.active, draws)
                : sight.nearest(cell, state.active, draws);
        if (target == Neighbourhood.NONE) {
            return;
        }
        jail.take(state.who(target), cop, turn);
        if (arrest == ArrestRule.NEAREST && state.empty.has(target)) {
            state.move(cop, target);
        }
    }
}
