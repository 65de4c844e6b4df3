package flashpoint.lattice.grid;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.random.VectorDraws;
import java.io.Serializable;

/**
 * Uniforms for one agent, purpose and tick, as many as a rule asks for.
 *
 * <p>{@link #of} names the address, {@link #next()} and {@link #pick} read on from there, four to a block. Nothing
 * carries over from one address to the next.
 */
public final class AgentDraws implements Serializable {

    /** Place word of citizens, numbered from 0. */
    public static final int CITIZEN = PlaceKey.of("lattice", "citizen");
    /** Place word of cops, numbered from 0. */
    public static final int COP = PlaceKey.of("lattice", "cop");
    /** Place word of draws that belong to no agent. */
    public static final int LATTICE = PlaceKey.of("lattice");

    /** Blocks that one turn may use; turns of one agent in one tick are that far apart. */
    public static final int TURN = 1 << 8;

    private static final long serialVersionUID = 1L;
    private static final double SCALE = 0x1p-32;
    private static final long LOW = 0xFFFFFFFFL;
    private static final int WORDS = 4;

    private final AddressedDraws draws;
    private int tick = -1;
    private Purpose purpose;
    private int place;
    private int entity;
    private int index;
    private int left;

    public AgentDraws(long seed) {
        draws = new AddressedDraws(seed);
    }

    public void tick(int now) {
        tick = now;
    }

    public AgentDraws of(Purpose why, int whose, int number, int firstIndex) {
        purpose = why;
        place = whose;
        entity = number;
        index = firstIndex;
        left = 0;
        return this;
    }

    /** A whole number below n from a word. */
    public static int first(long word, long n) {
        return (int) (((word | 1) * n) >>> 32);
    }

    /**
     * Another whole number below n from the same word: what is left of it after the first is again uniform, on
     * 2<sup>32</sup>/n values. So no two numbers together are likelier than two others by more than a share of
     * n<sup>2</sup>/2<sup>32</sup>, for views of 148 cells five in a million.
     */
    public static int second(long word, long n) {
        return (int) ((((word | 1) * n & LOW) * n) >>> 32);
    }

    /** The next word, 0 to 2<sup>32</sup> - 1. */
    long word() {
        if (left == 0) {
            draws.at(purpose, place, entity, tick, index++);
            left = WORDS;
        }
        return draws.word(WORDS - left--);
    }

    public double next() {
        return (word() | 1) * SCALE;
    }

    public int pick(int n) {
        return VectorDraws.pick(word(), n);
    }
}
