package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.BitboardCounts;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.grid.StepSet;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.grid.ViewShape;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.RuleSet;

/** A small lattice with people put where a test wants them. */
final class LatticeFixture {

    final LatticeConfig config;
    final LatticeState state;
    final AgentDraws draws;
    final Jail jail;
    final BirthAndDeath life;
    final Neighbourhood sight;
    final Torus torus;
    private final ActivationLevels levels;
    private int nextCop;

    LatticeFixture(LatticeConfig config, int cops) {
        this.config = config;
        ViewShape view = new ViewShape(config.rules().view(), config.citizenVision());
        torus = new Torus(config.width(), config.height(), 16);
        sight = new Neighbourhood(torus, view);
        state = new LatticeState(config, torus, sight, BitboardCounts::of, cops, cops + 10);
        draws = new AgentDraws(77);
        jail = new Jail(config, state, sight, draws);
        levels = new ActivationLevels(config, view.size());
        life = new BirthAndDeath(config, state, levels, draws);
    }

    static LatticeConfig config(RuleSet rules) {
        return LatticeConfig.of(rules).change().size(40, 36).build();
    }

    int cop(int x, int y) {
        state.setStatus(nextCop, LatticeState.COP);
        state.enter(nextCop, torus.cell(x, y));
        return nextCop++;
    }

    int citizen(int x, int y, boolean active) {
        int citizen = life.found();
        state.enter(citizen, torus.cell(x, y));
        state.decide(citizen, active);
        return citizen;
    }

    Movement movement(MoveRule rule) {
        StepSet stride = new StepSet(torus, rule, sight);
        return new Movement(state, stride, stride, 77, draws);
    }

    /** Cops who never move. */
    Cops cops() {
        return new Cops(config, state, movement(MoveRule.NONE), sight, jail, draws);
    }

    /** Citizens who never move, at L = 0. */
    Citizens citizens() {
        Movement still = movement(MoveRule.NONE);
        Citizens citizens = new Citizens(config, state, still, sight, jail, life, levels, draws);
        citizens.openTick(0);
        return citizens;
    }
}
