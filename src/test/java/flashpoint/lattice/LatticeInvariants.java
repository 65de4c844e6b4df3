package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.grid.BitPlane;

/** What must hold after every tick, whatever the rules. */
public final class LatticeInvariants {

    private LatticeInvariants() {}

    /** Every agent is in exactly one place and state, and the tally and the cells say the same. */
    public static void check(LatticeState society) {
        int[] of = new int[4];
        int[] population = new int[2];
        int cops = 0;
        int standing = 0;
        for (int agent = 0; agent < society.slots; agent++) {
            byte status = society.status(agent);
            if (status == LatticeState.COP) {
                cops++;
            } else if (status != LatticeState.WITHDRAWN) {
                of[status]++;
                population[society.group[agent]] += status == LatticeState.DEAD ? 0 : 1;
            }
            boolean onLattice = status == LatticeState.COP
                    || status <= LatticeState.ACTIVE
                    || status == LatticeState.JAILED && society.keepsCell(agent);
            if (onLattice) {
                int cell = society.at(agent);
                standing++;
                // Not assertThat: this runs some ten million times.
                if (society.empty.has(cell) || !isShown(society, agent, cell)) {
                    throw new AssertionError("agent " + agent + " is not what its cell " + cell + " says");
                }
            }
        }
        int occupied = 0;
        int active = 0;
        int members = 0;
        for (int number = 0; number < society.torus.size(); number++) {
            int cell = society.torus.cellOf(number);
            occupied += society.empty.has(cell) ? 0 : 1;
            active += society.active.has(cell) ? 1 : 0;
            for (BitPlane plane : society.members) {
                members += plane.has(cell) ? 1 : 0;
            }
        }
        assertThat(occupied).as("cells taken").isEqualTo(standing);
        assertThat(active).as("cells of the active").isEqualTo(of[LatticeState.ACTIVE]);
        if (society.members.length > 0) {
            assertThat(members).as("cells of the free").isEqualTo(of[LatticeState.QUIET] + of[LatticeState.ACTIVE]);
        }
        assertThat(society.tally.cops).isEqualTo(cops);
        assertThat(society.tally.population).containsExactly(population);
        for (int status = 0; status < LatticeState.DEAD; status++) {
            assertThat(society.tally.of[status]).isEqualTo(of[status]);
        }
    }

    private static boolean isShown(LatticeState society, int agent, int cell) {
        byte status = society.status(agent);
        boolean canBeActedUpon =
                status == LatticeState.ACTIVE || status == LatticeState.QUIET && society.members.length > 0;
        boolean inItsGroup = status > LatticeState.ACTIVE
                || society.members.length == 0
                || society.members[society.group[agent]].has(cell);
        return society.active.has(cell) == (status == LatticeState.ACTIVE)
                && (!canBeActedUpon || society.who(cell) == agent)
                && inItsGroup;
    }
}
