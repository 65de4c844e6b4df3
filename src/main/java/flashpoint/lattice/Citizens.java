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

    private final LatticeState society;
    private final Movement movement;
    private final Neighbourhood sight;
    private final Jail jail;
    private final BirthAndDeath life;
    private final AgentDraws luck;
    private final RiskTable risks;
    private final ArrestRatio ratio;
    private final ActivationLevels resolve;
    private final KillRule kill;
    private final boolean groups;

    Citizens(
            LatticeConfig config,
            LatticeState society,
            Movement movement,
            Neighbourhood sight,
            Jail jail,
            BirthAndDeath life,
            ActivationLevels resolve,
            AgentDraws luck) {
        this.society = society;
        this.movement = movement;
        this.sight = sight;
        this.jail = jail;
        this.life = life;
        this.resolve = resolve;
        this.luck = luck;
        RuleSet rules = config.rules();
        risks = new RiskTable(rules.k(), rules.ratio());
        kill = rules.kill();
        groups = config.model() == EpsteinModel.II;
        ratio = rules.ratio();
    }

    /** Takes the legitimacy of the tick; if it has changed, all activation levels are computed anew. */
    void openTick(double legitimacy) {
        if (resolve.legitimacy(legitimacy)) {
            for (int citizen = society.firstCitizen; citizen < society.slots; citizen++) {
                society.setNerve(citizen, resolve.nerve(society.hardship[citizen], society.risk[citizen]));
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
        if (society.status(citizen) == LatticeState.JAILED) {
            jail.serve(citizen, turn);
        } else {
            movement.go(citizen);
        }
        if (society.free(citizen)) {
            society.decide(citizen, wouldAct(citizen));
        }
        if (groups && life.liveOn(citizen, turn) && society.status(citizen) == LatticeState.ACTIVE) {
            attack(citizen, turn);
        }
    }

    /** Rule A. Most have no grievance to speak of, which settles it without a look around. */
    private boolean wouldAct(int citizen) {
        int nerve = society.nerve(citizen);
        if (nerve == ActivationLevels.NONE) {
            return false;
        }
        int seen = society.counts.seenFrom(society.at(citizen));
        return dares(citizen, nerve, seen >>> 16, (seen & 0xFFFF) + 1)
                && !(groups && kill == KillRule.NEAREST && !sight.any(society.at(citizen), opponents(citizen)));
    }

    private boolean dares(int citizen, int nerve, int cops, int actives) {
        if (ratio == ArrestRatio.REAL) {
            return resolve.acts(society.hardship[citizen], society.risk[citizen], risks.of(cops, actives - 1));
        }
        return ratio.rounded(cops, actives) <= nerve;
    }

    private BitPlane opponents(int citizen) {
        return society.members[1 - society.group[citizen]];
    }

    private void attack(int citizen, int turn) {
        luck.of(Purpose.LATTICE_ACT, AgentDraws.CITIZEN, society.number(citizen), turn);
        int cell = society.at(citizen);
        BitPlane others = opponents(citizen);
        int target = kill == KillRule.RANDOM ? sight.random(cell, others, luck) : sight.nearest(cell, others, luck);
        if (target == Neighbourhood.NONE) {
            return;
        }
        society.die(society.who(target), true);
        if (kill == KillRule.NEAREST) {
            society.move(citizen, target);
        }
    }
}
