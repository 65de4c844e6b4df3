package flashpoint.lattice;

/** A small lattice with people put where a test wants them. */
final class Stage {

    final LatticeConfig config;
    final Society society;
    final Luck luck;
    final Jail jail;
    final Life life;
    final Sight sight;
    private final Resolve resolve;
    private int nextCop;

    Stage(LatticeConfig config, int cops) {
        this.config = config;
        View view = new View(config.rules().view(), config.citizenVision());
        Torus torus = new Torus(config.width(), config.height(), 16);
        society = new Society(config, torus, KeptCounts.of(torus, view), cops, cops + 10);
        sight = new Sight(society, view);
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
        society.enter(nextCop, Torus.position(x, y));
        return nextCop++;
    }

    int citizen(int x, int y, boolean active) {
        int citizen = life.found();
        society.enter(citizen, Torus.position(x, y));
        society.decide(citizen, active);
        return citizen;
    }

    /** Cops who never move. */
    Cops cops() {
        return new Cops(config, society, new Movement(society, MoveRule.NONE, sight, luck), sight, jail, luck);
    }

    /** Citizens who never move, at L = 0. */
    Citizens citizens() {
        Movement still = new Movement(society, MoveRule.NONE, sight, luck);
        Citizens citizens = new Citizens(config, society, still, sight, jail, life, resolve, luck);
        citizens.openTick(0);
        return citizens;
    }
}
