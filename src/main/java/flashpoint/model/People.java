package flashpoint.model;

import java.io.Serializable;

/**
 * The persons, in arrays by attribute; about 45 bytes each. They are numbered by block (village, then group), then
 * household.
 *
 * <p>Whoever changes where a person is or whether it takes part does it through {@link #move} and {@link #act}: they
 * keep the sets and the counters of {@link Census} in step, and refuse a move the state chart does not have.
 */
final class People implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Uses the network. */
    static final byte ONLINE = 1;
    /** Was hurt; can no longer take part. */
    static final byte INJURED = 2;
    /** Took part at some time. */
    static final byte EVER_ACTIVE = 4;
    /** Was in an attack at some time. */
    static final byte EVER_ATTACKED = 8;
    /** Fled at some time. */
    static final byte EVER_FLED = 16;
    /** Believes an accusing rumour. */
    static final byte BELIEVER = 32;
    /** Heard an accusing rumour at some time. */
    static final byte HEARD = 64;

    final int count;
    /** First person of each block, and the count at the end. */
    final int[] firstOfBlock;

    final byte[] group;
    final byte[] kind;
    final byte[] loc;
    final byte[] act;
    final byte[] flags;
    final short[] village;
    final int[] household;
    /** Mob the person belongs to, or -1. */
    final int[] mob;
    /** Tick at which a journey or detention ends. */
    final int[] until;
    /** Tick at which a tired person recovers. */
    final int[] restUntil;

    final float[] hardship;
    final float[] risk;
    final float[] threshold;
    /** {@code [slot][person]}: anger at each other group; see {@link #slot}. */
    final float[][] anger;

    final PersonSet angry;
    final PersonSet active;
    final PersonSet tired;
    final PersonSet moving;

    private final int groups;
    private final Households households;
    final Census census;

    People(int[] firstOfBlock, int[] firstOfVillage, int groups, Households households, Census census) {
        count = firstOfBlock[firstOfBlock.length - 1];
        this.firstOfBlock = firstOfBlock;
        this.groups = groups;
        this.households = households;
        this.census = census;
        group = new byte[count];
        kind = new byte[count];
        loc = new byte[count];
        act = new byte[count];
        flags = new byte[count];
        village = new short[count];
        household = new int[count];
        mob = new int[count];
        java.util.Arrays.fill(mob, -1);
        until = new int[count];
        restUntil = new int[count];
        hardship = new float[count];
        risk = new float[count];
        threshold = new float[count];
        anger = new float[Math.max(1, groups - 1)][count];
        angry = new PersonSet(firstOfVillage);
        active = new PersonSet(firstOfVillage);
        tired = new PersonSet(firstOfVillage);
        moving = new PersonSet(firstOfVillage);
    }

    /** Where anger of a group's member at another group is kept: the others in order, oneself left out. */
    static int slot(int group, int other) {
        return other < group ? other : other - 1;
    }

    /** The group a slot stands for. */
    static int other(int group, int slot) {
        return slot < group ? slot : slot + 1;
    }

    int block(int i) {
        return village[i] * groups + group[i];
    }

    /** Number of the person within its block: the entity word of its draws. */
    int entity(int i) {
        return i - firstOfBlock[block(i)];
    }

    boolean is(int i, byte flag) {
        return (flags[i] & flag) != 0;
    }

    void set(int i, byte flag) {
        flags[i] |= flag;
    }

    void clear(int i, byte flag) {
        flags[i] &= (byte) ~flag;
    }

    boolean adult(int i) {
        return kind[i] != Kind.CHILD;
    }

    boolean atHome(int i) {
        return loc[i] == Loc.HOME;
    }

    /**
     * Moves a person to another state of the chart.
     *
     * @throws LedgerException if the chart has no such move
     */
    void move(int i, byte to) {
        byte from = loc[i];
        if (!Loc.allowed(from, to)) {
            throw new LedgerException("person " + i + " cannot go from state " + from + " to " + to);
        }
        loc[i] = to;
        int b = block(i);
        census.moved(b, from, to, act[i] == Act.ACTIVE);
        int h = household[i];
        if (from == Loc.HOME) {
            households.atHome[h]--;
        } else if (to == Loc.HOME) {
            households.atHome[h]++;
        }
        if (Loc.displaced(to) != Loc.displaced(from)) {
            displace(h, b, Loc.displaced(to) ? 1 : -1);
        }
        if (to == Loc.GOING_HOME || to == Loc.FLEEING || to == Loc.RETURNING || to == Loc.DETAINED) {
            moving.add(village[i], i);
        } else if (from != Loc.HOME) {
            moving.remove(village[i], i);
        }
    }

    private void displace(int h, int b, int change) {
        boolean before = households.displaced[h] > 0;
        households.displaced[h] += (byte) change;
        boolean after = households.displaced[h] > 0;
        if (after && !before) {
            households.away.add(households.village[h], h);
            census.householdsAway[b]++;
        } else if (before && !after) {
            households.away.remove(households.village[h], h);
            census.householdsAway[b]--;
        }
    }

    /** Makes a person take part, stop or rest. */
    void act(int i, byte to) {
        byte from = act[i];
        if (from == to) {
            return;
        }
        act[i] = to;
        int v = village[i];
        int b = block(i);
        if (from == Act.ACTIVE) {
            active.remove(v, i);
            census.stopped(b, loc[i]);
        } else if (from == Act.TIRED) {
            tired.remove(v, i);
        }
        if (to == Act.ACTIVE) {
            active.add(v, i);
            census.joined(b, loc[i]);
            if (!is(i, EVER_ACTIVE)) {
                set(i, EVER_ACTIVE);
                census.everActive[b]++;
            }
        } else if (to == Act.TIRED) {
            tired.add(v, i);
        }
    }

    /** Greatest anger of a person at any group. */
    float loudest(int i) {
        float most = 0;
        for (float[] a : anger) {
            most = Math.max(most, a[i]);
        }
        return most;
    }

    long bytes() {
        return (35L + 4L * anger.length) * count + 4 * active.bytes();
    }
}
