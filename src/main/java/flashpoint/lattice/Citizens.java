package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.BitPlane;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.KillRule;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.random.Purpose;
import java.io.Serializable;

/** A citizen's turn: move, jail, rule A, and in Model II life and killing. Draws LATTICE_ACT for the killing. */
final class Citizens implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LatticeState state;
    private final Movement movement;
    private final Neighbourhood sight;
    private final Jail jail;
    private final BirthAndDeath life;
    private final AgentDraws draws;
    private final RiskTable risks;
    private final ArrestRatio ratio;
    private final ActivationLevels levels;
    private final KillRule kill;
    private final boolean groups;

    Citizens(
            LatticeConfig config,
            LatticeState state,
            Movement movement,
            Neighbourhood sight,
            Jail jail,
            BirthAndDeath life,
            ActivationLevels levels,
            AgentDraws draws) {
        this.state = state;
        this.movement = movement;
        this.sight = sight;
        this.jail = jail;
        this.life = life;
        this.levels = levels;
        this.draws = draws;
        RuleSet rules = config.rules();
        risks = new RiskTable(rules.k(), rules.ratio());
        kill = rules.kill();
        groups = config.model() == EpsteinModel.II;
        ratio = rules.ratio();
    }

    /** Takes the legitimacy of the tick; if it has changed, all activation levels are computed anew. */
    void openTick(double legitimacy) {
        if (levels.legitimacy(legitimacy)) {
            for (int citizen = state.firstCitizen; citizen < state.slots; citizen++) {
                state.setActivationLevel(citizen, levels.activationLevel(state.hardship[citizen], state.risk[citizen]));
            }
        }
    }

    /**
     * One turn.
     *
     * @param citizen alive, free or (where the jailed count their own terms) jailed
     * @param turn first index of its draws
     */
    void act(int citizen, int turn) {
        if (state.status(citizen) == LatticeState.JAILED) {
            jail.serve(citizen, turn);
        } else {
            movement.go(citizen);
        }
        if (state.free(citizen)) {
            state.decide(citizen, wouldAct(citizen));
        }
        if (groups && life.liveOn(citizen, turn) && state.status(citizen) == LatticeState.ACTIVE) {
            attack(citizen, turn);
        }
    }

    /** Rule A. Most have no grievance to speak of, which settles it without a look around. */
    private boolean wouldAct(int citizen) {
        int activationLevel = state.activationLevel(citizen);
        if (activationLevel == ActivationLevels.NONE) {
            return false;
        }
        int seen = state.counts.seenFrom(state.at(citizen));
        return acts(citizen, activationLevel, seen >>> 16, (seen & 0xFFFF) + 1)
                && !(groups && kill == KillRule.NEAREST && !sight.any(state.at(citizen), opponents(citizen)));
    }

    private boolean acts(int citizen, int activationLevel, int cops, int actives) {
        if (ratio == ArrestRatio.REAL) {
            return levels.acts(state.hardship[citizen], state.risk[citizen], risks.of(cops, actives - 1));
        }
        return ratio.rounded(cops, actives) <= activationLevel;
    }

    private BitPlane opponents(int citizen) {
        return state.members[1 - state.group[citizen]];
    }

    private void attack(int citizen, int turn) {
        draws.of(Purpose.LATTICE_ACT, AgentDraws.CITIZEN, state.number(citizen), turn);
        int cell = state.at(citizen);
        BitPlane others = opponents(citizen);
        int target = kill == KillRule.RANDOM ? sight.random(cell, others, draws) : sight.nearest(cell, others, draws);
        if (target == Neighbourhood.NONE) {
            return;
        }
        state.die(state.who(target), true);
        if (kill == KillRule.NEAREST) {
            state.move(citizen, target);
        }
    }
}
