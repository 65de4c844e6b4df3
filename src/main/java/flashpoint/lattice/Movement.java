package flashpoint.lattice;

import flashpoint.lattice.grid.AgentDraws;
import flashpoint.lattice.grid.BitPlane;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.grid.StepSet;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.random.Purpose;
import flashpoint.random.VectorDraws;
import java.io.Serializable;

/**
 * Movement of agents, rule M. Draws LATTICE_MOVE.
 *
 * <p>What does not depend on the turns before is done for many turns at once ({@link #prefetch}): the draws, and which
 * cells an agent will try. Its turn then looks whether they are empty. In a large view most tries hit soon, so some cells
 * are tried before all are looked at; which of the two finds one does not change the odds.
 */
final class Movement implements Serializable {

    /** Most turns foreseen at once; what is known of them stays within the nearest cache. */
    static final int AHEAD = 256;

    private static final long serialVersionUID = 1L;
    /** Cells tried together. */
    private static final int TRIES = 4;
    /** Number of further cells tried before all are looked at. */
    private static final int MORE = 8;

    private final LatticeState state;
    private final Torus torus;
    private final StepSet citizens;
    private final StepSet cops;
    private final boolean jumps;
    private final AgentDraws draws;
    private final VectorDraws moveDraws;
    /** By turn foreseen, {@link #TRIES} each: the cells that are tried. */
    private final int[] tried = new int[TRIES * AHEAD];

    private int tick = -1;
    /** Position of the present turn among those foreseen, and the index of its draws. */
    private int turn;

    private int index;

    Movement(LatticeState state, StepSet citizens, StepSet cops, long seed, AgentDraws draws) {
        this.state = state;
        this.citizens = citizens;
        this.cops = cops;
        this.draws = draws;
        torus = state.torus;
        jumps = cops.rule == MoveRule.JUMP;
        moveDraws = new VectorDraws(seed, AHEAD);
    }

    void tick(int now) {
        tick = now;
    }

    /**
     * Prepares the moves of agents whose turns come next, each its first of the tick. From where they are now: an agent
     * that is somewhere else by then (a cop may go to whom it arrests before it moves) aims anew.
     *
     * @param agents whose turns come next
     * @param from the first of them
     * @param count how many, up to {@link #AHEAD}
     */
    void prefetch(int[] agents, int from, int count) {
        for (int i = 0; i < count; i++) {
            address(i, agents[from + i], 0);
        }
        moveDraws.draw(Purpose.LATTICE_MOVE, tick, count);
        long[] one = moveDraws.word(0);
        long[] two = moveDraws.word(1);
        for (int i = 0; i < count && jumps; i++) {
            aim(i, agents[from + i], one[i], two[i]);
        }
        for (int i = 0; i < count && !jumps; i++) {
            step(i, agents[from + i], one[i]);
        }
        index = 0;
    }

    /** Prepares the move of one agent alone, whose turn it is. */
    void prefetch(int agent, int firstIndex) {
        address(0, agent, firstIndex);
        moveDraws.draw(Purpose.LATTICE_MOVE, tick, 1);
        turn = 0;
        index = firstIndex;
        aimAgain(agent);
    }

    private void address(int lane, int agent, int firstIndex) {
        boolean cop = agent < state.firstCitizen;
        moveDraws.address(
                lane, cop ? AgentDraws.COP : AgentDraws.CITIZEN, cop ? agent : state.number(agent), firstIndex);
    }

    private StepSet strideOf(int agent) {
        return agent < state.firstCitizen ? cops : citizens;
    }

    /** Chooses cells to try. */
    private void aim(int lane, int agent, long one, long two) {
        int at = state.at(agent);
        if (at == LatticeState.NOWHERE) {
            return;
        }
        int[] steps = strideOf(agent).steps;
        int n = steps.length;
        int from = torus.coordinates(at);
        int to = TRIES * lane;
        tried[to] = torus.cellAt(from + steps[AgentDraws.first(one, n)]);
        tried[to + 1] = torus.cellAt(from + steps[AgentDraws.second(one, n)]);
        tried[to + 2] = torus.cellAt(from + steps[AgentDraws.first(two, n)]);
        tried[to + 3] = torus.cellAt(from + steps[AgentDraws.second(two, n)]);
    }

    /** Chooses the one cell a walk leads to. */
    private void step(int lane, int agent, long word) {
        int at = state.at(agent);
        if (at != LatticeState.NOWHERE) {
            int[] steps = strideOf(agent).steps;
            tried[TRIES * lane] = torus.cellAt(torus.coordinates(at) + steps[AgentDraws.first(word, steps.length)]);
        }
    }

    /** Says whose turn it is: a place among the foreseen. */
    void turn(int foreseenPlace) {
        turn = foreseenPlace;
    }

    /** Aims anew, with the same draws: for an agent that in its turn went elsewhere before it moves. */
    void aimAgain(int agent) {
        if (jumps) {
            aim(turn, agent, moveDraws.word(0)[turn], moveDraws.word(1)[turn]);
        } else {
            step(turn, agent, moveDraws.word(0)[turn]);
        }
    }

    /** Moves the agent whose turn it is. */
    void go(int agent) {
        StepSet stride = strideOf(agent);
        if (stride.rule == MoveRule.NONE) {
            return;
        }
        int to = stride.rule == MoveRule.JUMP ? jump(agent, stride) : walk();
        if (to != Neighbourhood.NONE) {
            state.move(agent, to);
        }
    }

    private int walk() {
        int to = tried[TRIES * turn];
        return state.empty.has(to) ? to : Neighbourhood.NONE;
    }

    private int jump(int agent, StepSet stride) {
        if (stride.steps.length <= Neighbourhood.FEW) {
            return jumpAnywhere(agent, stride, index, 0);
        }
        int hits = hits();
        return hits != 0 ? hit(hits) : jumpElsewhere(agent, stride);
    }

    private int jumpElsewhere(int agent, StepSet stride) {
        aim(turn, agent, moveDraws.word(2)[turn], moveDraws.word(3)[turn]);
        int hits = hits();
        if (hits != 0) {
            return hit(hits);
        }
        return jumpAnywhere(agent, stride, index + 1, MORE);
    }

    private int jumpAnywhere(int agent, StepSet stride, int firstIndex, int tries) {
        boolean cop = agent < state.firstCitizen;
        draws.of(
                Purpose.LATTICE_MOVE,
                cop ? AgentDraws.COP : AgentDraws.CITIZEN,
                cop ? agent : state.number(agent),
                firstIndex);
        return stride.sight.randomOfMany(state.at(agent), state.empty, draws, tries);
    }

    /** Tries that hit, found for all at once: which is the first cannot be foreseen, not by a processor either. */
    private int hits() {
        BitPlane empty = state.empty;
        int first = TRIES * turn;
        return empty.bit(tried[first])
                | empty.bit(tried[first + 1]) << 1
                | empty.bit(tried[first + 2]) << 2
                | empty.bit(tried[first + 3]) << 3;
    }

    private int hit(int hits) {
        return tried[TRIES * turn + Integer.numberOfTrailingZeros(hits)];
    }
}
