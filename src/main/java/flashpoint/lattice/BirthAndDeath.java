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

    private final LatticeState state;
    private final ActivationLevels levels;
    private final AgentDraws draws;
    private final LifeRule rule;
    private final Neighbourhood moore;
    private final double cloneProbability;
    private final double groupShare;
    private final int maxAge;

    BirthAndDeath(LatticeConfig config, LatticeState state, ActivationLevels levels, AgentDraws draws) {
        this.state = state;
        this.levels = levels;
        this.draws = draws;
        rule = config.rules().life();
        moore = new Neighbourhood(state.torus, new ViewShape(ViewRule.MOORE, 1));
        cloneProbability = config.cloneProbability();
        // In Model I all are alike; its groups are a label without effect, and A holds all.
        groupShare = config.model() == EpsteinModel.II ? config.groupShare() : 1;
        maxAge = config.maxAge();
    }

    /** Draws a founder: H, R, group and age. */
    int found() {
        int citizen = state.newCitizen();
        draws.of(Purpose.LATTICE_PLACE, AgentDraws.CITIZEN, state.number(citizen), 0);
        state.hardship[citizen] = draws.next();
        state.risk[citizen] = draws.next();
        state.group[citizen] = (byte) (draws.next() < groupShare ? 0 : 1);
        state.setStatus(citizen, LatticeState.QUIET);
        setAges(citizen, true);
        return citizen;
    }

    private void setAges(int citizen, boolean founder) {
        if (rule == LifeRule.END_OF_TICK) {
            // closeTick passes a child once in the tick of its birth; its age is 0 after that.
            state.age[citizen] = founder ? 0 : -1;
            state.deathAge[citizen] = 1 + draws.pick(maxAge);
        } else {
            state.age[citizen] = founder ? draws.pick(maxAge + 1) : 0;
            state.deathAge[citizen] = maxAge + 1;
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
        for (int citizen = state.firstCitizen; citizen < state.slots; citizen++) {
            if (state.status(citizen) != LatticeState.DEAD) {
                grow(citizen);
            }
        }
    }

    boolean needsOrder() {
        return rule == LifeRule.END_OF_TICK;
    }

    private boolean grow(int citizen) {
        if (++state.age[citizen] < state.deathAge[citizen]) {
            return true;
        }
        state.die(citizen, false);
        return false;
    }

    private void tryClone(int parent, int turn) {
        if (!state.free(parent)) {
            return;
        }
        draws.of(Purpose.LATTICE_ACT, AgentDraws.CITIZEN, state.number(parent), turn + CLONING);
        if (draws.next() >= cloneProbability) {
            return;
        }
        int cradle = moore.random(state.at(parent), state.empty, draws);
        if (cradle != Neighbourhood.NONE) {
            bear(parent, cradle);
        }
    }

    private void bear(int parent, int cradle) {
        int child = state.newCitizen();
        draws.of(Purpose.LATTICE_PLACE, AgentDraws.CITIZEN, state.number(child), 0);
        boolean whole = rule == LifeRule.OWN_TURN;
        state.hardship[child] = state.hardship[parent];
        state.risk[child] = whole ? state.risk[parent] : draws.next();
        state.group[child] = state.group[parent];
        state.setStatus(child, whole ? state.status(parent) : LatticeState.QUIET);
        state.setActivationLevel(child, levels.activationLevel(state.hardship[child], state.risk[child]));
        setAges(child, false);
        state.enter(child, cradle);
        state.tally.births++;
    }
}
