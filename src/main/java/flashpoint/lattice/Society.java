package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Who is who and who is where: arrays by attribute, one entry an agent, and two grids, one entry a cell.
 *
 * <p>Cops have the first numbers, citizens follow. Every change of place or state goes through the methods here, which
 * keep the grids, the counts in view and the tally true. The slot of a dead citizen is given to a child only from the
 * next tick on, so that no two persons ever share a random number.
 */
final class Society implements Serializable {

    /** States of an agent. */
    static final byte QUIET = 0;

    static final byte ACTIVE = 1;
    static final byte JAILED = 2;
    static final byte DEAD = 3;
    static final byte COP = 4;
    static final byte WITHDRAWN = 5;

    /** What a cell holds, bits of {@link #kind}; 0 is empty. A free citizen has the bit of its group. */
    static final byte IS_GROUP_A = 1;

    static final byte IS_GROUP_B = 2;
    static final byte IS_ACTIVE = 4;
    static final byte IS_JAILED = 8;
    static final byte IS_COP = 16;

    private static final long serialVersionUID = 1L;
    private static final int NOWHERE = -1;

    final Torus torus;
    final Counts counts;
    final int firstCitizen;
    final Tally tally = new Tally();

    /** By cell: bits of what it holds. */
    final byte[] kind;
    /** By cell: number of the agent there, meaningless if the cell is empty. */
    final int[] who;

    /** By agent. */
    byte[] status;

    byte[] group;
    /** Position, that of the arrest for the jailed. */
    int[] at;

    double[] hardship;
    double[] risk;
    int[] term;
    int[] age;
    int[] deathAge;

    /** Agents that were ever given a number. */
    int slots;

    private int[] vacant;
    private int vacancies;
    private int freshVacancies;

    Society(Torus torus, Counts counts, int cops, int capacity) {
        this.torus = torus;
        this.counts = counts;
        firstCitizen = cops;
        kind = new byte[torus.cells()];
        who = new int[torus.cells()];
        status = new byte[capacity];
        group = new byte[capacity];
        at = new int[capacity];
        hardship = new double[capacity];
        risk = new double[capacity];
        term = new int[capacity];
        age = new int[capacity];
        deathAge = new int[capacity];
        vacant = new int[capacity];
        slots = cops;
    }

    /** A number for a new citizen; arrays grow only when the population outgrows every earlier one. */
    int newCitizen() {
        if (vacancies > 0) {
            int slot = vacant[--vacancies];
            // Those that died this tick lie above; close the gap.
            vacant[vacancies] = vacant[vacancies + freshVacancies];
            return slot;
        }
        if (slots == status.length) {
            grow(slots + slots / 2 + 16);
        }
        return slots++;
    }

    private void grow(int capacity) {
        status = Arrays.copyOf(status, capacity);
        group = Arrays.copyOf(group, capacity);
        at = Arrays.copyOf(at, capacity);
        hardship = Arrays.copyOf(hardship, capacity);
        risk = Arrays.copyOf(risk, capacity);
        term = Arrays.copyOf(term, capacity);
        age = Arrays.copyOf(age, capacity);
        deathAge = Arrays.copyOf(deathAge, capacity);
        vacant = Arrays.copyOf(vacant, capacity);
    }

    /** Opens a tick: the numbers of those who died before it can be given out again. */
    void openTick() {
        vacancies += freshVacancies;
        freshVacancies = 0;
    }

    boolean free(int agent) {
        return status[agent] <= ACTIVE;
    }

    int number(int citizen) {
        return citizen - firstCitizen;
    }

    private byte bits(int agent) {
        return switch (status[agent]) {
            case QUIET -> (byte) (IS_GROUP_A << group[agent]);
            case ACTIVE -> (byte) (IS_GROUP_A << group[agent] | IS_ACTIVE);
            case JAILED -> IS_JAILED;
            default -> IS_COP;
        };
    }

    private static int weight(byte bits) {
        return (bits & IS_ACTIVE) != 0 ? Counts.ONE_ACTIVE : (bits & IS_COP) != 0 ? Counts.ONE_COP : 0;
    }

    private void occupy(int agent, int position, byte bits) {
        int cell = torus.cell(position);
        kind[cell] = bits;
        who[cell] = agent;
        at[agent] = position;
    }

    /** Takes the agent off its cell. */
    private void vacate(int agent) {
        int cell = torus.cell(at[agent]);
        int weight = weight(kind[cell]);
        kind[cell] = 0;
        if (weight != 0) {
            counts.add(at[agent], -weight);
        }
    }

    /** Puts a cop or citizen, whose state and group are set, onto an empty cell for the first time. */
    void enter(int agent, int position) {
        byte bits = bits(agent);
        occupy(agent, position, bits);
        if (weight(bits) != 0) {
            counts.add(position, weight(bits));
        }
        if (status[agent] == COP) {
            tally.cops++;
        } else {
            tally.population[group[agent]]++;
            tally.of[status[agent]]++;
        }
    }

    /** Moves to an empty cell. */
    void move(int agent, int position) {
        int cell = torus.cell(at[agent]);
        byte bits = kind[cell];
        kind[cell] = 0;
        int weight = weight(bits);
        if (weight != 0) {
            counts.add(at[agent], -weight);
            counts.add(position, weight);
        }
        occupy(agent, position, bits);
    }

    /** A free citizen is active or quiet from now on. */
    void decide(int citizen, boolean active) {
        byte now = active ? ACTIVE : QUIET;
        if (status[citizen] == now) {
            return;
        }
        change(citizen, now);
        kind[torus.cell(at[citizen])] = bits(citizen);
        counts.add(at[citizen], active ? Counts.ONE_ACTIVE : -Counts.ONE_ACTIVE);
    }

    /** An active goes to jail; with {@code stays} it keeps its cell. */
    void jail(int citizen, boolean stays) {
        vacate(citizen);
        change(citizen, JAILED);
        if (stays) {
            occupy(citizen, at[citizen], IS_JAILED);
        }
        tally.arrests++;
        tally.arrested[group[citizen]]++;
    }

    /** Somebody jailed comes back, quiet, onto an empty cell or the one it kept. */
    void release(int citizen, int position) {
        change(citizen, QUIET);
        occupy(citizen, position, bits(citizen));
    }

    /** A citizen dies; {@code killed} says by whose doing. */
    void die(int citizen, boolean killed) {
        if (status[citizen] != JAILED || keepsCell(citizen)) {
            vacate(citizen);
        }
        change(citizen, DEAD);
        tally.population[group[citizen]]--;
        if (killed) {
            tally.kills++;
            tally.killed[group[citizen]]++;
        } else {
            tally.deaths++;
        }
        at[citizen] = NOWHERE;
        vacant[vacancies + freshVacancies++] = citizen;
    }

    /** A cop leaves for good. */
    void withdraw(int cop) {
        vacate(cop);
        status[cop] = WITHDRAWN;
        at[cop] = NOWHERE;
        tally.cops--;
    }

    private void change(int citizen, byte to) {
        tally.of[status[citizen]]--;
        tally.of[to]++;
        status[citizen] = to;
    }

    /** Whether the jailed citizen stands on the cell of its arrest. */
    boolean keepsCell(int citizen) {
        int cell = torus.cell(at[citizen]);
        return kind[cell] == IS_JAILED && who[cell] == citizen;
    }
}
