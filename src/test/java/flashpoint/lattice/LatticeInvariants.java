package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.grid.BitPlane;

/** What must hold after every tick, whatever the rules. */
public final class LatticeInvariants {

    private LatticeInvariants() {}

    /** Every agent is in exactly one place and state, and the tally and the cells say the same. */
    public static void check(LatticeState state) {
        int[] of = new int[4];
        int[] population = new int[2];
        int cops = 0;
        int standing = 0;
        for (int agent = 0; agent < state.slots; agent++) {
            byte status = state.status(agent);
            if (status == LatticeState.COP) {
                cops++;
            } else if (status != LatticeState.WITHDRAWN) {
                of[status]++;
                population[state.group[agent]] += status == LatticeState.DEAD ? 0 : 1;
            }
            boolean onLattice = status == LatticeState.COP
                    || status <= LatticeState.ACTIVE
                    || status == LatticeState.JAILED && state.keepsCell(agent);
            if (onLattice) {
                int cell = state.at(agent);
                standing++;
                // Not assertThat: this runs some ten million times.
                if (state.empty.has(cell) || !isShown(state, agent, cell)) {
                    throw new AssertionError("agent " + agent + " is not what its cell " + cell + " says");
                }
            }
        }
        int occupied = 0;
        int active = 0;
        int members = 0;
        for (int number = 0; number < state.torus.size(); number++) {
            int cell = state.torus.cellOf(number);
            occupied += state.empty.has(cell) ? 0 : 1;
            active += state.active.has(cell) ? 1 : 0;
            for (BitPlane plane : state.members) {
                members += plane.has(cell) ? 1 : 0;
            }
        }
        assertThat(occupied).as("cells taken").isEqualTo(standing);
        assertThat(active).as("cells of the active").isEqualTo(of[LatticeState.ACTIVE]);
        if (state.members.length > 0) {
            assertThat(members).as("cells of the free").isEqualTo(of[LatticeState.QUIET] + of[LatticeState.ACTIVE]);
        }
        assertThat(state.tally.cops).isEqualTo(cops);
        assertThat(state.tally.population).containsExactly(population);
        for (int status = 0; status < LatticeState.DEAD; status++) {
            assertThat(state.tally.of[status]).isEqualTo(of[status]);
        }
    }

    private static boolean isShown(LatticeState state, int agent, int cell) {
        byte status = state.status(agent);
        boolean canBeActedUpon =
                status == LatticeState.ACTIVE || status == LatticeState.QUIET && state.members.length > 0;
        boolean inItsGroup = status > LatticeState.ACTIVE
                || state.members.length == 0
                || state.members[state.group[agent]].has(cell);
        return state.active.has(cell) == (status == LatticeState.ACTIVE)
                && (!canBeActedUpon || state.who(cell) == agent)
                && inItsGroup;
    }
}
