package flashpoint.model;

/**
 * Conservation, checked at the end of every tick and never switched off: in each block whose people moved, the persons
 * are counted anew, state by state, and compared with the counters and with the number who live there. ODD section 7.17. A block in which nobody moved still has the counts it had.
 */
final class Ledger implements Process {

    private static final long serialVersionUID = 1L;

    private final int[] counted = new int[Loc.COUNT];

    @Override
    public void run(World w) {
        for (int b = 0; b < w.blocks; b++) {
            if (w.census.touched[b]) {
                w.census.touched[b] = false;
                audit(w, b);
            }
        }
    }

    private void audit(World w, int b) {
        java.util.Arrays.fill(counted, 0);
        People people = w.people;
        int end = people.firstOfBlock[b + 1];
        for (int i = people.firstOfBlock[b]; i < end; i++) {
            counted[people.loc[i]]++;
        }
        int sum = 0;
        for (int s = 0; s < Loc.COUNT; s++) {
            if (counted[s] != w.census.at(b, (byte) s)) {
                throw new LedgerException("tick " + w.tick() + ", " + name(w, b) + ": " + counted[s]
                        + " persons in state " + s + ", but the books say " + w.census.at(b, (byte) s));
            }
            sum += counted[s];
        }
        if (sum != w.geography.population[b]) {
            throw new LedgerException(
                    "tick " + w.tick() + ", " + name(w, b) + ": " + sum + " persons of " + w.geography.population[b]);
        }
    }

    static String name(World w, int b) {
        return w.geography.names[b / w.groups] + "/"
                + w.scenario.groups().get(b % w.groups).label();
    }
}
