package flashpoint.model.world;

/**
 * Conversion of floats to doubles by their bits, for long loops. The processor's own instruction (x86, as Java 17 uses
 * it) waits for the last use of its target register, which may chain up a loop whose turns would otherwise overlap.
 */
public final class FloatBits {

    /** Bits of a double's fraction beyond those of a float's. */
    private static final int MORE_BITS = 29;
    /** Difference between the biases of the exponents, in place. */
    private static final long BIAS = 896L << 52;

    private FloatBits() {}

    /**
     * A float as the double of the same value.
     *
     * @param x positive and not subnormal: below 2<sup>-126</sup> the result is merely as small
     */
    public static double of(float x) {
        return Double.longBitsToDouble(((long) Float.floatToRawIntBits(x) << MORE_BITS) + BIAS);
    }
}
