package flashpoint.model.world;

import flashpoint.core.InvariantViolation;
import java.io.Serializable;

/**
 * The persons, in arrays by attribute. They are numbered by block (village, then group), then household.
 *
 * <p>Location and activity are changed through {@link #move} and {@link #act} alone: they keep the sets and the
 * counters of {@link Census} in step, and refuse a move the state chart does not have.
 */
public final class People implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Was charged after an arrest, and is held in custody. */
    public static final byte CHARGED = 1;
    /** Was hurt; can no longer take part. */
    public static final byte INJURED = 2;
    /** Took part at some time. */
    public static final byte EVER_ACTIVE = 4;
    /** Was in an attack at some time. */
    public static final byte EVER_ATTACKED = 8;
    /** Fled at some time. */
    public static final byte EVER_FLED = 16;
    /** Believes an accusing rumour. */
    public static final byte BELIEVER = 32;
    /** Heard an accusing rumour at some time. */
    public static final byte HEARD = 64;
    /** Was in the vehicle of the household when it left home in flight for the first time. */
    public static final byte FLED_BY_VEHICLE = -128;

    public final int count;
    /** First person of each block, and the count at the end. */
    public final @Index.Person int @Index.Subgroup [] firstOfBlock;

    public final byte @Index.Person [] kind;
    public final byte @Index.Person [] loc;
    public final byte @Index.Person [] act;
    public final byte @Index.Person [] flags;
    public final @Index.Household int @Index.Person [] household;
    /** Value of {@link #mob}, {@link #until}, {@link #waitsSince} or {@link #refuge}: a location needs but one of them. */
    private final int[] locationData;
    /** Tick at which a tired person recovers. */
    public final int @Index.Person [] restUntil;

    /**
     * Users of the network: bit {@code i & 63} of word {@code i >> 6}. Small, since posts read it of persons
     * everywhere.
     */
    private final long[] online;

    public final float @Index.Person [] hardship;
    public final float @Index.Person [] risk;
    public final float @Index.Person [] threshold;
    /** {@code [slot][person]}: anger at each other group as of the last rescaling; {@link #kept} is what it is now. */
    public final float[][] anger;
    /** Share left now of anger as of the last rescaling, in (0, 1]; {@code AngerDecay} lowers it. */
    public double cooled = 1;

    public final SubgroupBitSet angry;
    /** Angry persons who can be mobilised and whom {@code AngerDecay} last found near enough to acting. */
    public final SubgroupBitSet provoked;

    public final SubgroupBitSet active;
    public final SubgroupBitSet tired;
    public final SubgroupBitSet moving;
    /** Due ticks of the moving, and of the tired: most of them need not be looked at in a tick. */
    public final DueTicks arrivals;

    public final DueTicks recoveries;
    /** Persons at home while a member of their household is displaced. */
    public final SubgroupBitSet behind;

    private final SubgroupIndex numbers;
    private final Households households;
    final Census census;

    People(SubgroupIndex numbers, Households households, Census census) {
        count = numbers.count();
        firstOfBlock = numbers.first;
        this.numbers = numbers;
        this.households = households;
        this.census = census;
        kind = new byte[count];
        loc = new byte[count];
        act = new byte[count];
        flags = new byte[count];
        household = new int[count];
        locationData = new int[count];
        restUntil = new int[count];
        online = new long[(count >>> 6) + 1];
        hardship = new float[count];
        risk = new float[count];
        threshold = new float[count];
        anger = new float[Math.max(1, numbers.subgroups.groups - 1)][count];
        angry = new SubgroupBitSet(numbers);
        provoked = new SubgroupBitSet(numbers);
        active = new SubgroupBitSet(numbers);
        tired = new SubgroupBitSet(numbers);
        moving = new SubgroupBitSet(numbers);
        arrivals = new DueTicks(moving);
        recoveries = new DueTicks(tired);
        behind = new SubgroupBitSet(numbers);
    }

    /** Slot of another group as a member of a group sees it: the others in order, the own group left out. */
    public static int slot(@Index.Group int group, @Index.Group int other) {
        return other < group ? other : other - 1;
    }

    /** The group a slot stands for. */
    public static int other(@Index.Group int group, int slot) {
        return slot < group ? slot : slot + 1;
    }

    @Index.Subgroup
    public int block(@Index.Person int i) {
        return numbers.of(i);
    }

    /** An empty set of persons. */
    SubgroupBitSet newSet() {
        return new SubgroupBitSet(numbers);
    }

    @Index.Village
    public int village(@Index.Person int i) {
        return numbers.village(i);
    }

    @Index.Group
    public int group(@Index.Person int i) {
        return numbers.group(i);
    }

    /** Mob of a person in a convoy or at a target, else -1. */
    @Index.Mob
    public int mob(@Index.Person int i) {
        return loc[i] == Location.CONVOY || loc[i] == Location.AT_TARGET ? locationData[i] : -1;
    }

    /** Tick at which the journey or detention of a person on the move ends. */
    public int until(@Index.Person int i) {
        return locationData[i];
    }

    /** Tick since which a person waits at a refuge; -1 if it does not. */
    int waitsSince(@Index.Person int i) {
        return loc[i] == Location.QUEUED ? locationData[i] : -1;
    }

    /** Refuge that a person abroad or sheltered went to. */
    public int refuge(@Index.Person int i) {
        return locationData[i];
    }

    /** Number of the person within its block: the entity word of its draws. */
    public int entity(@Index.Person int i) {
        return i - firstOfBlock[block(i)];
    }

    public boolean is(@Index.Person int i, byte flag) {
        return (flags[i] & flag) != 0;
    }

    public void set(@Index.Person int i, byte flag) {
        flags[i] |= flag;
    }

    public void clear(@Index.Person int i, byte flag) {
        flags[i] &= (byte) ~flag;
    }

    /** Whether a person uses the network. */
    public boolean online(@Index.Person int i) {
        return (online[i >>> 6] >>> i & 1) != 0;
    }

    /** Lets a person use the network, at the start. */
    void connect(@Index.Person int i) {
        online[i >>> 6] |= 1L << i;
    }

    public boolean adult(@Index.Person int i) {
        return kind[i] != PersonKind.CHILD;
    }

    public boolean atHome(@Index.Person int i) {
        return loc[i] == Location.HOME;
    }

    /**
     * Moves a person to another location, with its mob, tick or refuge.
     *
     * @param bond the mob of a convoy, the tick at which a journey or detention ends, or the refuge reached
     * @throws InvariantViolation if the chart has no such move
     */
    public void move(@Index.Person int i, byte to, int bond) {
        move(i, to);
        locationData[i] = bond;
        if (travels(to)) {
            arrivals.set(block(i), i, bond);
        }
    }

    /** Sets the tick at which a journey or detention ends. */
    public void due(@Index.Person int i, int tick) {
        locationData[i] = tick;
        arrivals.set(block(i), i, tick);
    }

    /** Whether a location lasts until a certain tick. */
    private static boolean travels(byte state) {
        return state == Location.GOING_HOME
                || state == Location.FLEEING
                || state == Location.RETURNING
                || state == Location.DETAINED;
    }

    /** Makes an active person rest until a tick. */
    public void tire(@Index.Person int i, int until) {
        restUntil[i] = until;
        act(i, Activity.TIRED);
        recoveries.set(block(i), i, until);
    }

    /**
     * Moves a person to another state of the chart.
     *
     * @throws InvariantViolation if the chart has no such move
     */
    public void move(@Index.Person int i, byte to) {
        byte from = loc[i];
        if (!Location.allowed(from, to)) {
            throw new InvariantViolation("person " + i + " cannot go from state " + from + " to " + to);
        }
        loc[i] = to;
        int b = block(i);
        census.moved(b, from, to, act[i] == Activity.ACTIVE);
        int h = household[i];
        if (from == Location.HOME) {
            households.atHome[h]--;
            behind.remove(b, i);
        } else if (to == Location.HOME) {
            households.atHome[h]++;
        }
        if (Location.displaced(to) != Location.displaced(from)) {
            displace(h, b, Location.displaced(to) ? 1 : -1);
        }
        if (to == Location.HOME && households.displaced[h] > 0) {
            behind.add(b, i);
        }
        if (travels(to)) {
            moving.add(b, i);
        } else if (from != Location.HOME) {
            moving.remove(b, i);
        }
    }

    private void displace(@Index.Household int h, @Index.Subgroup int b, int change) {
        boolean before = households.displaced[h] > 0;
        households.displaced[h] += (byte) change;
        boolean after = households.displaced[h] > 0;
        if (after && !before) {
            households.away.add(b, h);
            leaveBehind(h, b, true);
            census.householdsAway[b]++;
        } else if (before && !after) {
            households.away.remove(b, h);
            leaveBehind(h, b, false);
            census.householdsAway[b]--;
        }
    }

    private void leaveBehind(@Index.Household int h, @Index.Subgroup int b, boolean are) {
        for (int i = households.start[h]; i < households.start[h + 1]; i++) {
            if (are && loc[i] == Location.HOME) {
                behind.add(b, i);
            } else {
                behind.remove(b, i);
            }
        }
    }

    /** Makes a person take part, stop or rest. */
    public void act(@Index.Person int i, byte to) {
        byte from = act[i];
        if (from == to) {
            return;
        }
        act[i] = to;
        int b = block(i);
        if (from == Activity.ACTIVE) {
            active.remove(b, i);
            census.stopped(b, loc[i]);
        } else if (from == Activity.TIRED) {
            tired.remove(b, i);
        }
        if (to == Activity.ACTIVE) {
            active.add(b, i);
            census.joined(b, loc[i]);
            if (!is(i, EVER_ACTIVE)) {
                set(i, EVER_ACTIVE);
                census.everActive[b]++;
            }
        } else if (to == Activity.TIRED) {
            tired.add(b, i);
        }
    }

    /** Anger kept of a person at the group of a slot, 0 to 1. {@link Grievance#feltShare} is what is felt of it. */
    public double kept(int slot, @Index.Person int i) {
        return anger[slot][i] * cooled;
    }

    /** Sets the anger kept of a person at the group of a slot; never more, whatever rounding does. */
    public void keep(int slot, @Index.Person int i, double amount) {
        float reckoned = (float) (amount / cooled);
        anger[slot][i] = reckoned * cooled > 1 ? Math.nextDown(reckoned) : reckoned;
    }

    /** Greatest anger of a person at any group as of the last rescaling. */
    public float maxStored(@Index.Person int i) {
        float most = 0;
        for (float[] a : anger) {
            most = Math.max(most, a[i]);
        }
        return most;
    }

    long bytes() {
        return (28L + 4L * anger.length) * count
                + 8L * online.length
                + numbers.bytes()
                + 6 * active.bytes()
                + arrivals.bytes()
                + recoveries.bytes();
    }
}
