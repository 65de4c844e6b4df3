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
    private static final long LOW = 0xFFFFFFFFL;
    private static final int WORDS = 4;

    private final Draws draws;
    private final DrawsAhead moves;
    /** What was foreseen: the first four choices of each move, and after them the second four. */
    private final long[] foreseen = new long[2 * AHEAD];

    /** Out of how many the choices foreseen were made. */
    private int foreseenOf;
    /** Whose turn it is, among the foreseen; and the next choices of its move. */
    private int turn = foreseen.length;

    private int ahead = foreseen.length;

    private int tick = -1;
    private Purpose purpose;
    private int place;
    private int entity;
    private int index;
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
        ahead = foreseen.length;
        return this;
    }

    /**
     * Makes the first eight choices of the next moves, before their turns come.
     *
     * @param agents whose turns come next
     * @param from the first of them
     * @param count how many, up to {@link #AHEAD}
     * @param firstCitizen below are cops
     * @param n out of how many they choose
     */
    void foresee(int[] agents, int from, int count, int firstCitizen, int n) {
        for (int i = 0; i < count; i++) {
            int agent = agents[from + i];
            boolean cop = agent < firstCitizen;
            moves.address(i, cop ? COP : CITIZEN, cop ? agent : agent - firstCitizen, 0);
        }
        moves.draw(Purpose.LATTICE_MOVE, tick, count);
        choose(moves.word(0), moves.word(1), 0, count, n);
        choose(moves.word(2), moves.word(3), AHEAD, count, n);
        foreseenOf = n;
    }

    private void choose(long[] one, long[] two, int to, int count, int n) {
        for (int i = 0; i < count; i++) {
            foreseen[to + i] = four(one[i], two[i], n);
        }
    }

    /**
     * Four random whole numbers below n, 16 bits each, two from a word: what is left of it after the first choice is
     * again uniform, on 2<sup>32</sup>/n values.
     */
    private static long four(long one, long two, long n) {
        long first = (one | 1) * n;
        long second = (first & LOW) * n;
        long third = (two | 1) * n;
        long fourth = (third & LOW) * n;
        return first >>> 32 | second >>> 32 << 16 | third >>> 32 << 32 | fourth >>> 32 << 48;
    }

    /** Says whose turn it is: a place among the foreseen. */
    void turn(int foreseenPlace) {
        turn = foreseenPlace;
    }

    /** The choices of a move out of n; of the one foreseen if it is its turn. */
    Luck ofMove(int whose, int number, int firstIndex, int n) {
        boolean known = turn < AHEAD && n == foreseenOf;
        of(Purpose.LATTICE_MOVE, whose, number, known ? firstIndex + 1 : firstIndex);
        if (known) {
            ahead = turn;
        }
        turn = foreseen.length;
        return this;
    }

    /** Four choices of a move: whole numbers below n, 16 bits each. */
    long four(int n) {
        if (ahead < foreseen.length) {
            long choices = foreseen[ahead];
            ahead += AHEAD;
            return choices;
        }
        return four(word(), word(), n);
    }

    /** The next word, 0 to 2<sup>32</sup> - 1. */
    long word() {
        if (left == 0) {
            draws.at(purpose, place, entity, tick, index++);
            left = WORDS;
        }
        return draws.word(WORDS - left--);
    }

    double next() {
        return (word() | 1) * SCALE;
    }

    int pick(int n) {
        return DrawsAhead.pick(word(), n);
    }
}
