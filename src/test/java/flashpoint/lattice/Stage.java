package flashpoint.lattice;

import flashpoint.lattice.grid.Luck;
import flashpoint.lattice.grid.Sight;
import flashpoint.lattice.grid.Stride;
import flashpoint.lattice.grid.TileCounts;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.grid.View;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.RuleSet;

/** A small lattice with people put where a test wants them. */
final class Stage {

    final LatticeConfig config;
    final Society society;
    final Luck luck;
    final Jail jail;
    final Life life;
    final Sight sight;
    final Torus torus;
    private final Resolve resolve;
    private int nextCop;

    Stage(LatticeConfig config, int cops) {
        this.config = config;
        View view = new View(config.rules().view(), config.citizenVision());
        torus = new Torus(config.width(), config.height(), 16);
        sight = new Sight(torus, view);
        society = new Society(config, torus, sight, TileCounts::of, cops, cops + 10);
        luck = new Luck(77);
        jail = new Jail(config, society, sight, luck);
        resolve = new Resolve(config, view.size());
        life = new Life(config, society, resolve, luck);
    }

    static LatticeConfig config(RuleSet rules) {
        return LatticeConfig.of(rules).change().size(40, 36).build();
    }

    int cop(int x, int y) {
        society.setStatus(nextCop, Society.COP);
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
        Stride stride = new Stride(torus, rule, sight);
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
