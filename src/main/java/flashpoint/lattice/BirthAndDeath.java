package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.grid.ViewShape;
import flashpoint.lattice.rule.LifeRule;
import flashpoint.lattice.rule.ViewRule;
import flashpoint.random.Purpose;
import java.io.Serializable;

/**
 * Births and deaths of age; also the initial attributes of citizens. Draws LATTICE_PLACE for the nature of a person and
 * LATTICE_ACT for cloning.
 */
final class BirthAndDeath implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Index of the draws for cloning, beyond those for killing in the same turn. */
    private static final int CLONING = AgentDraws.TURN / 2;

    private final LatticeState society;
    private final ActivationLevels resolve;
    private final AgentDraws luck;
    private final LifeRule rule;
    private final Neighbourhood moore;
    private final double cloneProbability;
    private final double groupShare;
    private final int maxAge;

    BirthAndDeath(LatticeConfig config, LatticeState society, ActivationLevels resolve, AgentDraws luck) {
        this.society = society;
        this.resolve = resolve;
        this.luck = luck;
        rule = config.rules().life();
        moore = new Neighbourhood(society.torus, new ViewShape(ViewRule.MOORE, 1));
        cloneProbability = config.cloneProbability();
        // In Model I all are alike; its groups are a label without effect, and A holds all.
        groupShare = config.model() == EpsteinModel.II ? config.groupShare() : 1;
        maxAge = config.maxAge();
    }

    /** Draws a founder: H, R, group and age. */
    int found() {
        int citizen = society.newCitizen();
        luck.of(Purpose.LATTICE_PLACE, AgentDraws.CITIZEN, society.number(citizen), 0);
        society.hardship[citizen] = luck.next();
        society.risk[citizen] = luck.next();
        society.group[citizen] = (byte) (luck.next() < groupShare ? 0 : 1);
        society.setStatus(citizen, LatticeState.QUIET);
        setAges(citizen, true);
        return citizen;
    }

    private void setAges(int citizen, boolean founder) {
        if (rule == LifeRule.END_OF_TICK) {
            // closeTick passes a child once in the tick of its birth; its age is 0 after that.
            society.age[citizen] = founder ? 0 : -1;
            society.deathAge[citizen] = 1 + luck.pick(maxAge);
        } else {
            society.age[citizen] = founder ? luck.pick(maxAge + 1) : 0;
            society.deathAge[citizen] = maxAge + 1;
        }
    }

    /**
     * Cloning and ageing within a turn, if that is the rule.
     *
     * @return whether the citizen lives on
     */
    boolean liveOn(int citizen, int turn) {
        if (rule == LifeRule.END_OF_TICK) {
            return true;
        }
        tryClone(citizen, turn);
        return grow(citizen);
    }

    /** Cloning and ageing after all turns, if that is the rule; {@code order} lists the free citizens at random. */
    void closeTick(int[] order, int size) {
        if (rule == LifeRule.OWN_TURN) {
            return;
        }
        for (int i = 0; i < size; i++) {
            tryClone(order[i], 0);
        }
        for (int citizen = society.firstCitizen; citizen < society.slots; citizen++) {
            if (society.status(citizen) != LatticeState.DEAD) {
                grow(citizen);
            }
        }
    }

    boolean needsOrder() {
        return rule == LifeRule.END_OF_TICK;
    }

    private boolean grow(int citizen) {
        if (++society.age[citizen] < society.deathAge[citizen]) {
            return true;
        }
        society.die(citizen, false);
        return false;
    }

    private void tryClone(int parent, int turn) {
        if (!society.free(parent)) {
            return;
        }
        luck.of(Purpose.LATTICE_ACT, AgentDraws.CITIZEN, society.number(parent), turn + CLONING);
        if (luck.next() >= cloneProbability) {
            return;
        }
        int cradle = moore.random(society.at(parent), society.empty, luck);
        if (cradle != Neighbourhood.NONE) {
            bear(parent, cradle);
        }
    }

    private void bear(int parent, int cradle) {
        int child = society.newCitizen();
        luck.of(Purpose.LATTICE_PLACE, AgentDraws.CITIZEN, society.number(child), 0);
        boolean whole = rule == LifeRule.OWN_TURN;
        society.hardship[child] = society.hardship[parent];
        society.risk[child] = whole ? society.risk[parent] : luck.next();
        society.group[child] = society.group[parent];
        society.setStatus(child, whole ? society.status(parent) : LatticeState.QUIET);
        society.setNerve(child, resolve.nerve(society.hardship[child], society.risk[child]));
        setAges(child, false);
        society.enter(child, cradle);
        society.tally.births++;
    }
}
