package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.rule.ActivationRule;
import flashpoint.lattice.rule.JailRule;
import flashpoint.lattice.rule.LifeRule;
import flashpoint.random.Purpose;
import java.io.Serializable;
import java.util.Arrays;

/** Order of the turns of a tick. Draws LATTICE_ORDER. */
final class Activation implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAIN = 0;
    private static final int COPS = 1;
    private static final int CLONING = 2;

    private final LatticeState state;
    private final Citizens citizens;
    private final Cops cops;
    private final BirthAndDeath life;
    private final ActivationRule rule;
    /** By status, one bit each: whether those of it have turns. */
    private final int hasTurn;

    private final Shuffler order;
    private final AgentDraws draws;
    private final Movement movement;

    private int[] list;
    /** By agent, only with replacement: turns had in this tick. */
    private int[] turns = new int[0];

    private int size;

    Activation(
            LatticeConfig config,
            LatticeState state,
            Citizens citizens,
            Cops cops,
            BirthAndDeath life,
            Shuffler order,
            AgentDraws draws,
            Movement movement) {
        this.state = state;
        this.citizens = citizens;
        this.cops = cops;
        this.life = life;
        this.order = order;
        this.draws = draws;
        this.movement = movement;
        rule = config.rules().activation();
        boolean jailed = config.rules().jail() == JailRule.OWN_TURN
                || (config.model() == EpsteinModel.II && config.rules().life() == LifeRule.OWN_TURN);
        hasTurn = 1 << LatticeState.QUIET
                | 1 << LatticeState.ACTIVE
                | 1 << LatticeState.COP
                | (jailed ? 1 << LatticeState.JAILED : 0);
        list = new int[state.capacity() + 1];
    }

    /**
     * All turns of one tick. Agents that died or were arrested before their turn have none; the newly born have none
     * yet.
     */
    void act() {
        if (list.length <= state.capacity()) {
            list = new int[state.capacity() + 1];
        }
        size = 0;
        switch (rule) {
            case SHUFFLED -> {
                list(0, state.slots);
                shuffleAndAct(0, MAIN);
            }
            case CITIZENS_THEN_COPS -> {
                list(state.firstCitizen, state.slots);
                shuffleAndAct(0, MAIN);
                int citizensListed = size;
                list(0, state.firstCitizen);
                shuffleAndAct(citizensListed, COPS);
            }
            case WITH_REPLACEMENT -> {
                list(0, state.slots);
                actAtRandom();
            }
        }
    }

    private void list(int from, int to) {
        for (int agent = from; agent < to; agent++) {
            // Written in any case and kept if it has a turn: whether it does is too often a surprise to branch on.
            list[size] = agent;
            size += hasTurn >>> state.status(agent) & 1;
        }
    }

    private void shuffleAndAct(int from, int which) {
        order.shuffle(list, from, size, which);
        for (int block = from; block < size; block += Movement.AHEAD) {
            int count = Math.min(size - block, Movement.AHEAD);
            state.fetch(list, block, count);
            movement.prefetch(list, block, count);
            for (int i = 0; i < count; i++) {
                movement.turn(i);
                turn(list[block + i], 0);
            }
        }
    }

    private void actAtRandom() {
        if (turns.length < state.capacity()) {
            turns = new int[state.capacity()];
        }
        Arrays.fill(turns, 0);
        for (int i = 0; i < size; i++) {
            int agent = list[
                    draws.of(Purpose.LATTICE_ORDER, AgentDraws.LATTICE, i, MAIN).pick(size)];
            int index = turns[agent]++ * AgentDraws.TURN;
            movement.prefetch(agent, index);
            turn(agent, index);
        }
    }

    private void turn(int agent, int index) {
        byte status = state.status(agent);
        if (status == LatticeState.COP) {
            cops.act(agent, index);
        } else if (status <= LatticeState.JAILED) {
            citizens.act(agent, index);
        }
    }

    /** Closes the tick of Model II, after all turns and jail. */
    void closeTick() {
        if (!life.needsOrder()) {
            return;
        }
        size = 0;
        list(state.firstCitizen, state.slots);
        order.shuffle(list, 0, size, CLONING);
        life.closeTick(list, size);
    }
}
