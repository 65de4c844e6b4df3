package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold after every tick, whatever the rules. */
final class Invariants {

    private Invariants() {}

    /** Every agent is in exactly one place and state, and the tally and the cells say the same. */
    static void check(Society society) {
        int[] of = new int[4];
        int[] population = new int[2];
        int cops = 0;
        int standing = 0;
        for (int agent = 0; agent < society.slots; agent++) {
            byte status = society.status[agent];
            if (status == Society.COP) {
                cops++;
            } else if (status != Society.WITHDRAWN) {
                of[status]++;
                population[society.group[agent]] += status == Society.DEAD ? 0 : 1;
            }
            boolean onLattice = status == Society.COP
                    || status <= Society.ACTIVE
                    || status == Society.JAILED && society.keepsCell(agent);
            if (onLattice) {
                int cell = society.torus.cell(society.at[agent]);
                standing++;
                // Not assertThat: this runs some ten million times.
                if (society.who[cell] != agent || society.kind[cell] != expectedKind(status, society.group[agent])) {
                    throw new AssertionError("agent " + agent + " is not what its cell " + cell + " says");
                }
            }
        }
        int occupied = 0;
        for (byte kind : society.kind) {
            occupied += kind == 0 ? 0 : 1;
        }
        assertThat(occupied).as("cells taken").isEqualTo(standing);
        assertThat(society.tally.cops).isEqualTo(cops);
        assertThat(society.tally.population).containsExactly(population);
        for (int status = 0; status < Society.DEAD; status++) {
            assertThat(society.tally.of[status]).isEqualTo(of[status]);
        }
    }

    private static byte expectedKind(byte status, byte group) {
        return switch (status) {
            case Society.COP -> Society.IS_COP;
            case Society.JAILED -> Society.IS_JAILED;
            case Society.ACTIVE -> (byte) (Society.IS_ACTIVE | (group == 0 ? Society.IS_GROUP_A : Society.IS_GROUP_B));
            default -> group == 0 ? Society.IS_GROUP_A : Society.IS_GROUP_B;
        };
    }
}
