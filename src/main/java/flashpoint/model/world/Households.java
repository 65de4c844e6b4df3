package flashpoint.model.world;

import java.io.Serializable;

/**
 * The households, one house each, in arrays by attribute. Members are the persons {@code start[h]} to
 * {@code start[h + 1] - 1}; households are numbered by block.
 */
public final class Households implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The house has burned. */
    public static final byte BURNT = 1;
    /** The household owns a vehicle that has not burned. */
    public static final byte VEHICLE = 2;
    /** The vehicle is with those who fled. */
    public static final byte VEHICLE_AWAY = 4;

    /** The household owns a shop. */
    public static final byte SHOP = 8;
    /** The shop has burned. */
    public static final byte SHOP_BURNT = 16;

    /** Fear without a cause below this becomes 0. */
    public static final float NO_FEAR = 1e-4f;

    public final int count;
    /** First household of each block, and the count at the end. */
    public final @Index.Household int @Index.Subgroup [] firstOfBlock;
    /** First member; one more entry than households. */
    public final @Index.Person int @Index.Household [] start;

    public final byte @Index.Household [] flags;
    /** Cell of the house on the village's block of cells, row by row from the south-west. */
    public final int @Index.Household [] cell;
    /** Side of each village's block of cells. */
    public final int @Index.Village [] side;

    public final float @Index.Household [] fear;
    public final float @Index.Household [] theta;
    /** Members who believe a warning. */
    public final byte @Index.Household [] warned;
    /** Members who are displaced. */
    public final byte @Index.Household [] displaced;
    /** Members at home. */
    public final byte @Index.Household [] atHome;
    /** The refuge the household chose; -1 until it first leaves. */
    public final short @Index.Household [] refuge;
    /** Households with fear or a warning; only they can become more afraid while their village is calm. */
    public final SubgroupBitSet uneasy;
    /**
     * Households with a warning in the family, or whose house has burned: their fear differs from that of all others.
     */
    public final SubgroupBitSet alarmed;
    /** Households with a displaced member. */
    public final SubgroupBitSet away;

    private final SubgroupIndex numbers;

    Households(SubgroupIndex numbers, int villages) {
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
        uneasy = new SubgroupBitSet(numbers);
        alarmed = new SubgroupBitSet(numbers);
        away = new SubgroupBitSet(numbers);
    }

    @Index.Subgroup
    public int block(@Index.Household int h) {
        return numbers.of(h);
    }

    @Index.Village
    public int village(@Index.Household int h) {
        return numbers.village(h);
    }

    @Index.Group
    public int group(@Index.Household int h) {
        return numbers.group(h);
    }

    public int size(@Index.Household int h) {
        return start[h + 1] - start[h];
    }

    public boolean is(@Index.Household int h, byte flag) {
        return (flags[h] & flag) != 0;
    }

    public void set(@Index.Household int h, byte flag) {
        flags[h] |= flag;
    }

    /** A member comes to believe a warning. */
    public void warn(@Index.Subgroup int b, @Index.Household int h) {
        warned[h]++;
        uneasy.add(b, h);
        alarmed.add(b, h);
    }

    /** A member no longer believes any warning. */
    public void calm(@Index.Subgroup int b, @Index.Household int h) {
        warned[h]--;
        if (warned[h] == 0 && !is(h, BURNT)) {
            alarmed.remove(b, h);
        }
    }

    /** The house burns. */
    public void burn(@Index.Subgroup int b, @Index.Household int h) {
        set(h, BURNT);
        alarmed.add(b, h);
    }

    public void clear(@Index.Household int h, byte flag) {
        flags[h] &= (byte) ~flag;
    }

    long bytes() {
        return 24L * count + numbers.bytes() + 3 * uneasy.bytes();
    }
}
