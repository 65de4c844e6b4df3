package flashpoint.lattice;

import flashpoint.random.Draws;
import flashpoint.random.DrawsAhead;
import flashpoint.random.Place;
import flashpoint.random.Purpose;
import java.io.Serializable;

/**
 * Uniforms for one agent, purpose and tick, as many as a rule asks for.
 *
 * <p>{@link #of} names the address, {@link #next()} and {@link #pick} read on from there, four to a block. Nothing
 * carries over from one address to the next. What those will draw who move next can be computed for many at once
 * ({@link #foresee}); the numbers are the same.
 */
final class Luck implements Serializable {

    /** Place word of citizens, numbered from 0. */
    static final int CITIZEN = Place.of("lattice", "citizen");
    /** Place word of cops, numbered from 0. */
    static final int COP = Place.of("lattice", "cop");
    /** Place word of what belongs to nobody. */
    static final int LATTICE = Place.of("lattice");

    /** Blocks that one turn may use; turns of one agent in one tick are that far apart. */
    static final int TURN = 1 << 8;

    /** Most moves foreseen at once; their words stay within the nearest cache. */
    static final int AHEAD = 256;

    private static final long serialVersionUID = 1L;
    private static final double SCALE = 0x1p-32;
    private static final int NOT_FORESEEN = -1;

    private final Draws draws;
    private final DrawsAhead moves;
    private int lane = NOT_FORESEEN;
    private int tick = -1;
    private Purpose purpose;
    private int place;
    private int entity;
    private int index;
    /** Words of the current block, and how many are left of it. */
    private long w0;

    private long w1;
    private long w2;
    private long w3;
    private int left;

    Luck(long seed) {
        draws = new Draws(seed);
        moves = new DrawsAhead(seed, AHEAD);
    }

    void tick(int now) {
        tick = now;
    }

    Luck of(Purpose why, int whose, int number, int firstIndex) {
        purpose = why;
        place = whose;
        entity = number;
        index = firstIndex;
        left = 0;
        return this;
    }

    /**
     * Computes the first block of the moves of some agents.
     *
     * @param agents whose turns come next
     * @param from the first of them
     * @param count how many, up to {@link #AHEAD}
     * @param firstCitizen below are cops
     */
    void foresee(int[] agents, int from, int count, int firstCitizen) {
        for (int i = 0; i < count; i++) {
            int citizen = agents[from + i] - firstCitizen;
            moves.address(i, citizen < 0 ? COP : CITIZEN, citizen < 0 ? agents[from + i] : citizen, 0);
        }
        moves.draw(Purpose.LATTICE_MOVE, tick, count);
    }

    /** Says whose turn it is: a place among the foreseen. */
    void turn(int place) {
        lane = place;
    }

    /** The draws of a move; of the one foreseen if it is its turn. */
    Luck ofMove(int whose, int number, int firstIndex) {
        of(Purpose.LATTICE_MOVE, whose, number, firstIndex);
        if (lane != NOT_FORESEEN) {
            w0 = moves.word(0)[lane];
            w1 = moves.word(1)[lane];
            w2 = moves.word(2)[lane];
            w3 = moves.word(3)[lane];
            left = 4;
            index++;
            lane = NOT_FORESEEN;
        }
        return this;
    }

    private void draw() {
        draws.at(purpose, place, entity, tick, index++);
        w0 = draws.word(0);
        w1 = draws.word(1);
        w2 = draws.word(2);
        w3 = draws.word(3);
        left = 4;
    }

    /** The next word, 0 to 2<sup>32</sup> - 1. */
    long word() {
        if (left == 0) {
            draw();
        }
        return switch (left--) {
            case 4 -> w0;
            case 3 -> w1;
            case 2 -> w2;
            default -> w3;
        };
    }

    double next() {
        return (word() | 1) * SCALE;
    }

    int pick(int n) {
        return DrawsAhead.pick(word(), n);
    }
}
