package flashpoint.lattice;

import flashpoint.random.Draws;
import flashpoint.random.Place;
import flashpoint.random.Purpose;
import java.io.Serializable;

/**
 * Uniforms for one agent, purpose and tick, as many as a rule asks for.
 *
 * <p>{@link #of} names the address, {@link #next()} and {@link #pick} read on from there, four to a block. Nothing
 * carries over from one address to the next.
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

    private static final long serialVersionUID = 1L;

    private final Draws draws;
    private int tick = -1;
    private Purpose purpose;
    private int place;
    private int entity;
    private int index;
    private int left;

    Luck(long seed) {
        draws = new Draws(seed);
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

    double next() {
        if (left == 0) {
            draws.at(purpose, place, entity, tick, index++);
            left = 4;
        }
        return switch (left--) {
            case 4 -> draws.u0();
            case 3 -> draws.u1();
            case 2 -> draws.u2();
            default -> draws.u3();
        };
    }

    int pick(int n) {
        return Draws.pick(next(), n);
    }

    /**
     * Puts part of a list in random order, all orders equally likely (Fisher&ndash;Yates), as far as uniforms of 31 bits
     * allow.
     *
     * @param list reordered in place
     * @param from first place
     * @param to place after the last
     * @param which tells the shuffles of one tick apart
     */
    void shuffle(int[] list, int from, int to, int which) {
        for (int i = to - from - 1; i > 0; i--) {
            double u;
            int lane = i & 3;
            if (lane == 3 || i == to - from - 1) {
                draws.at(Purpose.LATTICE_ORDER, LATTICE, i >>> 2, tick, which);
            }
            u = lane == 3 ? draws.u3() : lane == 2 ? draws.u2() : lane == 1 ? draws.u1() : draws.u0();
            int j = from + Draws.pick(u, i + 1);
            int kept = list[from + i];
            list[from + i] = list[j];
            list[j] = kept;
        }
    }
}
