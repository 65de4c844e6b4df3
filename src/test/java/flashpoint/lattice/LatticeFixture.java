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
    final LatticeState society;
    final AgentDraws luck;
    final Jail jail;
    final BirthAndDeath life;
    final Neighbourhood sight;
    final Torus torus;
    private final ActivationLevels resolve;
    private int nextCop;

    LatticeFixture(LatticeConfig config, int cops) {
        this.config = config;
        ViewShape view = new ViewShape(config.rules().view(), config.citizenVision());
        torus = new Torus(config.width(), config.height(), 16);
        sight = new Neighbourhood(torus, view);
        society = new LatticeState(config, torus, sight, BitboardCounts::of, cops, cops + 10);
        luck = new AgentDraws(77);
        jail = new Jail(config, society, sight, luck);
        resolve = new ActivationLevels(config, view.size());
        life = new BirthAndDeath(config, society, resolve, luck);
    }

    static LatticeConfig config(RuleSet rules) {
        return LatticeConfig.of(rules).change().size(40, 36).build();
    }

    int cop(int x, int y) {
        society.setStatus(nextCop, LatticeState.COP);
        society.enter(nextCop, torus.cell(x, y));
        return nextCop++;
    }

    int citizen(int x, int y, boolean active) {
        int citizen = life.found();
        society.enter(citizen, torus.cell(x, y));
        society.decide(citizen, active);
        return citizen;
    }

    Movement movement(MoveRule rule) {
        StepSet stride = new StepSet(torus, rule, sight);
        return new Movement(society, stride, stride, 77, luck);
    }

    /** Cops who never move. */
    Cops cops() {
        return new Cops(config, society, movement(MoveRule.NONE), sight, jail, luck);
    }

    /** Citizens who never move, at L = 0. */
    Citizens citizens() {
        Movement still = movement(MoveRule.NONE);
        Citizens citizens = new Citizens(config, society, still, sight, jail, life, resolve, luck);
        citizens.openTick(0);
        return citizens;
    }
}
