package flashpoint.lattice;

import flashpoint.lattice.grid.BitPlane;
import flashpoint.lattice.grid.Counts;
import flashpoint.lattice.grid.Neighbourhood;
import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.rule.ReleaseRule;
import java.io.Serializable;
import java.util.Arrays;

/**
 * State of the lattice: a record an agent, planes of bits for the cells, and arrays for what few need.
 *
 * <p>What every turn reads of an agent (where it is, its state, its activation level) is one long, so that a turn costs one trip to
 * memory and not three. Cops have the first numbers, citizens follow. Every change of place or state goes through the
 * methods here, which keep planes, counts in view and tally true. The slot of a dead citizen is given to a child only
 * from the next tick on, so that no two persons ever share a random number.
 */
public final class LatticeState implements Serializable {

    /** States of an agent. */
    static final byte QUIET = 0;

    public static final byte ACTIVE = 1;
    static final byte JAILED = 2;
    static final byte DEAD = 3;
    public static final byte COP = 4;
    static final byte WITHDRAWN = 5;

    private static final long serialVersionUID = 1L;
    /** Cell of the dead and the withdrawn. */
    static final int NOWHERE = -1;

    private static final int STATUS_SHIFT = 32;
    private static final int LEVEL_SHIFT = 40;
    private static final long CELL = 0xFFFFFFFFL;
    private static final long STATUS = 0xFFL << STATUS_SHIFT;

    public final Torus torus;
    public final Counts counts;
    final int firstCitizen;
    public final Tally tally = new Tally();

    /** Empty cells. */
    final BitPlane empty;
    /** Cells of the active. */
    final BitPlane active;
    /** Cells of the cops. */
    final BitPlane cops;
    /** In Model II, by group: cells of its free citizens; else nothing. */
    final BitPlane[] members;

    private final boolean groups;
    private final boolean jailedKeepCells;
    /** By cell: number of the agent there, true where others can act upon it: of the active, in Model II of all. */
    private final int[] who;

    /** By agent: cell (that of the arrest for the jailed), status, activation level. */
    private long[] record;

    byte[] group;
    double[] hardship;
    double[] risk;
    public int[] term;
    public int[] age;
    int[] deathAge;

    /** Written so that what {@link #fetch} reads is not optimised away; means nothing. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    /** Agents that were ever given a number. */
    public int slots;

    private int[] freeNumbers;
    private int freeSlots;
    private int freedThisTick;

    LatticeState(
            LatticeConfig config, Torus torus, Neighbourhood sight, Counts.Maker counting, int cops, int capacity) {
        this.torus = torus;
        firstCitizen = cops;
        groups = config.model() == EpsteinModel.II;
        jailedKeepCells = config.rules().release() == ReleaseRule.STAY;
        empty = BitPlane.plain(torus);
        active = BitPlane.mirrored(torus);
        this.cops = BitPlane.mirrored(torus);
        counts = counting.make(torus, sight, active, this.cops);
        members = groups ? new BitPlane[] {BitPlane.mirrored(torus), BitPlane.mirrored(torus)} : new BitPlane[0];
        for (int number = torus.size() - 1; number >= 0; number--) {
            empty.set(torus.cellOf(number));
        }
        who = new int[torus.cells()];
        record = new long[capacity];
        group = new byte[capacity];
        hardship = new double[capacity];
        risk = new double[capacity];
        term = new int[capacity];
        age = new int[capacity];
        deathAge = new int[capacity];
        freeNumbers = new int[capacity];
        slots = cops;
    }

    /** A number for a new citizen; arrays grow only when the population outgrows every earlier one. */
    int newCitizen() {
        if (freeSlots > 0) {
            int slot = freeNumbers[--freeSlots];
            // Those that died this tick lie above; close the gap.
            freeNumbers[freeSlots] = freeNumbers[freeSlots + freedThisTick];
            return slot;
        }
        if (slots == record.length) {
            grow(slots + slots / 2 + 16);
        }
        return slots++;
    }

    private void grow(int capacity) {
        record = Arrays.copyOf(record, capacity);
        group = Arrays.copyOf(group, capacity);
        hardship = Arrays.copyOf(hardship, capacity);
        risk = Arrays.copyOf(risk, capacity);
        term = Arrays.copyOf(term, capacity);
        age = Arrays.copyOf(age, capacity);
        deathAge = Arrays.copyOf(deathAge, capacity);
        freeNumbers = Arrays.copyOf(freeNumbers, capacity);
    }

    /** Opens a tick: the numbers of those who died before it can be given out again. */
    void openTick() {
        freeSlots += freedThisTick;
        freedThisTick = 0;
    }

    /** Room for agents, so far. */
    int capacity() {
        return record.length;
    }

    /**
     * Reads the records of agents whose turns come next. Their addresses are as random as the order of turns; asked for
     * together they come from memory side by side, asked for one by one each would be waited for.
     */
    void fetch(int[] agents, int from, int count) {
        long all = 0;
        for (int i = from; i < from + count; i++) {
            all ^= record[agents[i]];
        }
        fetched = all;
    }

    public byte status(int agent) {
        return (byte) (record[agent] >>> STATUS_SHIFT);
    }

    /** Cell of an agent; for the jailed, that of the arrest; -1 for the dead and the withdrawn. */
    public int at(int agent) {
        return (int) record[agent];
    }

    /** Activation level of a citizen, from {@link ActivationLevels}. */
    int activationLevel(int citizen) {
        return (int) (record[citizen] >> LEVEL_SHIFT);
    }

    boolean free(int agent) {
        return status(agent) <= ACTIVE;
    }

    int number(int citizen) {
        return citizen - firstCitizen;
    }

    /** Number of the agent at a cell, if it is active or, in Model II, any free citizen. */
    int who(int cell) {
        return who[cell];
    }

    void setActivationLevel(int citizen, int activationLevel) {
        record[citizen] = (long) activationLevel << LEVEL_SHIFT | (record[citizen] & (CELL | STATUS));
    }

    /** State of an agent that has not entered yet. */
    void setStatus(int agent, byte status) {
        record[agent] = (record[agent] & ~STATUS) | (long) status << STATUS_SHIFT;
    }

    private void setCell(int agent, int cell) {
        record[agent] = (record[agent] & ~CELL) | (cell & CELL);
    }

    /** Marks or unmarks an agent at its cell, as others see it and can act upon it. */
    private void show(int agent, byte status, int cell) {
        if (status == ACTIVE) {
            active.set(cell);
            who[cell] = agent;
        }
        if (status == COP) {
            cops.set(cell);
        }
        if (status == ACTIVE || status == COP) {
            counts.add(cell, status == COP ? Counts.ONE_COP : Counts.ONE_ACTIVE);
        }
        if (groups && status <= ACTIVE) {
            members[group[agent]].set(cell);
            who[cell] = agent;
        }
    }

    private void hide(int agent, byte status, int cell) {
        if (status == ACTIVE) {
            active.clear(cell);
        }
        if (status == COP) {
            cops.clear(cell);
        }
        if (status == ACTIVE || status == COP) {
            counts.add(cell, status == COP ? -Counts.ONE_COP : -Counts.ONE_ACTIVE);
        }
        if (groups && status <= ACTIVE) {
            members[group[agent]].clear(cell);
        }
    }

    /** Takes the agent off its cell. */
    private void vacate(int agent) {
        hide(agent, status(agent), at(agent));
        empty.set(at(agent));
    }

    private void occupy(int agent, int cell) {
        setCell(agent, cell);
        empty.clear(cell);
        show(agent, status(agent), cell);
    }

    /** Puts a cop or citizen, whose state and group are set, onto an empty cell for the first time. */
    void enter(int agent, int cell) {
        occupy(agent, cell);
        byte status = status(agent);
        if (status == COP) {
            tally.cops++;
        } else {
            tally.population[group[agent]]++;
            tally.of[status]++;
        }
    }

    /** Moves to an empty cell. */
    void move(int agent, int cell) {
        long before = record[agent];
        int from = (int) before;
        byte status = (byte) (before >>> STATUS_SHIFT);
        record[agent] = (before & ~CELL) | (cell & CELL);
        empty.set(from);
        empty.clear(cell);
        if (status != QUIET || groups) {
            hide(agent, status, from);
            show(agent, status, cell);
        }
    }

    /** A free citizen is active or quiet from now on. */
    void decide(int citizen, boolean acts) {
        byte now = acts ? ACTIVE : QUIET;
        if (status(citizen) == now) {
            return;
        }
        hide(citizen, status(citizen), at(citizen));
        change(citizen, now);
        show(citizen, now, at(citizen));
    }

    /** An active goes to jail, if the rules say so without leaving its cell. */
    void jail(int citizen) {
        if (jailedKeepCells) {
            hide(citizen, ACTIVE, at(citizen));
        } else {
            vacate(citizen);
        }
        change(citizen, JAILED);
        tally.arrests++;
        tally.arrested[group[citizen]]++;
    }

    /** Puts a jailed citizen back, quiet, onto an empty cell or the one it kept. */
    void release(int citizen, int cell) {
        change(citizen, QUIET);
        occupy(citizen, cell);
    }

    /** A citizen dies; {@code killed} says by whose doing. */
    void die(int citizen, boolean killed) {
        if (status(citizen) != JAILED || jailedKeepCells) {
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
        setCell(citizen, NOWHERE);
        freeNumbers[freeSlots + freedThisTick++] = citizen;
    }

    /** Removes a cop from the lattice for the rest of the run. */
    void withdraw(int cop) {
        vacate(cop);
        setStatus(cop, WITHDRAWN);
        setCell(cop, NOWHERE);
        tally.cops--;
    }

    private void change(int citizen, byte to) {
        tally.of[status(citizen)]--;
        tally.of[to]++;
        setStatus(citizen, to);
    }

    /** Whether the jailed citizen stands on the cell of its arrest. */
    boolean keepsCell(int citizen) {
        return jailedKeepCells && status(citizen) == JAILED;
    }
}
