package flashpoint.model;

import java.io.Serializable;

/**
 * The households, one house each, in arrays by attribute. Members are the persons {@code start[h]} to
 * {@code start[h + 1] - 1}; households are numbered by block.
 */
final class Households implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The house has burned. */
    static final byte BURNT = 1;
    /** The household owns a vehicle that has not burned. */
    static final byte VEHICLE = 2;
    /** The vehicle is with those who fled. */
    static final byte VEHICLE_AWAY = 4;

    /** Below this, fear without a cause is none. */
    static final float NO_FEAR = 1e-4f;

    final int count;
    /** First household of each block, and the count at the end. */
    final int[] firstOfBlock;
    /** First member; one more entry than households. */
    final int[] start;

    final byte[] flags;
    /** Cell of the house on the village's block of cells, row by row from the south-west. */
    final int[] cell;
    /** Side of each village's block of cells. */
    final int[] side;

    final float[] fear;
    final float[] theta;
    /** Members who believe a warning. */
    final byte[] warned;
    /** Members who are displaced. */
    final byte[] displaced;
    /** Members at home. */
    final byte[] atHome;
    /** The refuge the household chose; -1 until it first leaves. */
    final short[] refuge;
    /** Households with fear or a warning; only they can become more afraid while their village is calm. */
    final PersonSet uneasy;
    /** Households with a warning in the family, or whose house has burned: what they fear is not what all others fear. */
    final PersonSet alarmed;
    /** Households of which somebody is displaced. */
    final PersonSet away;

    private final Blocks numbers;

    Households(Blocks numbers, int villages) {
        this.numbers = numbers;
        count = numbers.count();
        firstOfBlock = numbers.first;
        start = new int[count + 1];
        flags = new byte[count];
        cell = new int[count];
        side = new int[villages];
        fear = new float[count];
        theta = new float[count];
        warned = new byte[count];
        displaced = new byte[count];
        atHome = new byte[count];
        refuge = new short[count];
        java.util.Arrays.fill(refuge, (short) -1);
        uneasy = new PersonSet(numbers);
        alarmed = new PersonSet(numbers);
        away = new PersonSet(numbers);
    }

    int block(int h) {
        return numbers.of(h);
    }

    int village(int h) {
        return numbers.village(h);
    }

    int group(int h) {
        return numbers.group(h);
    }

    int size(int h) {
        return start[h + 1] - start[h];
    }

    boolean is(int h, byte flag) {
        return (flags[h] & flag) != 0;
    }

    void set(int h, byte flag) {
        flags[h] |= flag;
    }

    /** A member comes to believe a warning. */
    void warn(int b, int h) {
        warned[h]++;
        uneasy.add(b, h);
        alarmed.add(b, h);
    }

    /** A member no longer believes any warning. */
    void calm(int b, int h) {
        warned[h]--;
        if (warned[h] == 0 && !is(h, BURNT)) {
            alarmed.remove(b, h);
        }
    }

    /** The house burns. */
    void burn(int b, int h) {
        set(h, BURNT);
        alarmed.add(b, h);
    }

    void clear(int h, byte flag) {
        flags[h] &= (byte) ~flag;
    }

    long bytes() {
        return 24L * count + numbers.bytes() + 3 * uneasy.bytes();
    }
}
