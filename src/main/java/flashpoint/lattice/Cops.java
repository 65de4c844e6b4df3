package flashpoint.lattice;

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
    private final boolean sameView;

    Cops(LatticeConfig config, Society society, Movement movement, Sight sight, Jail jail, Luck luck) {
        this.society = society;
        this.movement = movement;
        this.sight = sight;
        this.jail = jail;
        this.luck = luck;
        arrest = config.rules().arrest();
        order = config.rules().copTurn();
        sameView = config.citizenVision() == config.copVision();
    }

    void act(int cop, int turn) {
        if (order == CopTurn.MOVE_THEN_ARREST) {
            movement.go(cop, Luck.COP, cop, turn);
            arrest(cop, turn);
        } else {
            arrest(cop, turn);
            movement.go(cop, Luck.COP, cop, turn);
        }
    }

    private void arrest(int cop, int turn) {
        int position = society.at(cop);
        // The counts are kept for the citizens' view; where cops see the same, they spare most searches.
        if (sameView && (society.counts.seenFrom(position) & 0xFFFF) == 0) {
            return;
        }
        luck.of(Purpose.LATTICE_ACT, Luck.COP, cop, turn);
        int target = arrest == ArrestRule.RANDOM
                ? sight.random(position, society.active, luck)
                : sight.nearest(position, society.active, luck);
        if (target == Sight.NONE) {
            return;
        }
        int cell = society.torus.cell(target);
        jail.take(society.who(cell), cop, turn);
        if (arrest == ArrestRule.NEAREST && society.empty.has(cell)) {
            society.move(cop, target);
        }
    }
}
