package flashpoint.lattice;

import flashpoint.model.Decision;
import flashpoint.random.Purpose;
import java.io.Serializable;

/** A citizen's turn: move, jail, rule A, and in Model II life and killing. Draws LATTICE_ACT for the killing. */
final class Citizens implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Society society;
    private final Movement movement;
    private final Sight sight;
    private final Jail jail;
    private final Life life;
    private final Luck luck;
    private final RiskTable risks;
    private final KillRule kill;
    private final boolean groups;
    private final double threshold;
    private final double factor;
    private double legitimacy;

    Citizens(LatticeConfig config, Society society, Movement movement, Sight sight, Jail jail, Life life, Luck luck) {
        this.society = society;
        this.movement = movement;
        this.sight = sight;
        this.jail = jail;
        this.life = life;
        this.luck = luck;
        RuleSet rules = config.rules();
        risks = new RiskTable(rules.k(), rules.ratio());
        kill = rules.kill();
        groups = config.model() == Model.II;
        threshold = config.threshold();
        factor = rules.grievance().factor(threshold);
    }

    void openTick(double legitimacyNow) {
        legitimacy = legitimacyNow;
    }

    /**
     * One turn.
     *
     * @param citizen alive, free or (where the jailed count their own terms) jailed
     * @param turn first index of its draws
     */
    void act(int citizen, int turn) {
        if (society.status[citizen] == Society.JAILED) {
            jail.serve(citizen, turn);
        } else {
            movement.go(citizen, Luck.CITIZEN, society.number(citizen), turn);
        }
        if (society.free(citizen)) {
            society.decide(citizen, wouldAct(citizen));
        }
        if (groups && life.liveOn(citizen, turn) && society.status[citizen] == Society.ACTIVE) {
            attack(citizen, turn);
        }
    }

    /** Rule A. As R and P are never negative, grievance no higher than T settles it without a look around. */
    private boolean wouldAct(int citizen) {
        double grievance = factor * Decision.grievance(society.hardship[citizen], legitimacy);
        if (grievance <= threshold) {
            return false;
        }
        int seen = society.counts.seenFrom(society.at[citizen]);
        double arrest = risks.of(seen >>> 16, seen & 0xFFFF);
        return Decision.netUtility(grievance, society.risk[citizen], arrest) > threshold
                && !(groups && kill == KillRule.NEAREST && !sight.any(society.at[citizen], opponents(citizen)));
    }

    private int opponents(int citizen) {
        return society.group[citizen] == 0 ? Society.IS_GROUP_B : Society.IS_GROUP_A;
    }

    private void attack(int citizen, int turn) {
        luck.of(Purpose.LATTICE_ACT, Luck.CITIZEN, society.number(citizen), turn);
        int position = society.at[citizen];
        int mask = opponents(citizen);
        int target = kill == KillRule.RANDOM ? sight.random(position, mask, luck) : sight.nearest(position, mask, luck);
        if (target == Sight.NONE) {
            return;
        }
        society.die(society.who[society.torus.cell(target)], true);
        if (kill == KillRule.NEAREST) {
            society.move(citizen, target);
        }
    }
}
