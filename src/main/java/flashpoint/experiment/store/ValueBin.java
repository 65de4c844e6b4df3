package flashpoint.experiment.store;

import java.math.BigInteger;

/**
 * Values of a metric that agree in sign, exponent and the first 11 digits of their binary form: of equal spacing, so that
 * number, sum and sum of squares of their offsets are whole numbers. Whole numbers add up to the same in any order, hence
 * statistics made of bins do not depend on who ran what. A bin is at most 0.1 % wide; whole numbers below 2,048 have one
 * each. It is the idea of HdrHistogram (Tene 2014) and DDSketch (Masson, Rim and Lee 2019), with moments added.
 *
 * @param bin its number, in the order of its values
 * @param n how many values
 * @param offsets sum of the offsets from its least value, in units of the spacing
 * @param squares sum of their squares
 */
record ValueBin(long bin, long n, BigInteger offsets, BigInteger squares) {

    /** Binary digits of a value that are left to the offset. */
    static final int OFFSET_BITS = 42;

    private static final long OFFSET = (1L << OFFSET_BITS) - 1;

    /** The bin of a finite value. */
    static long of(double value) {
        return ordered(value) >> OFFSET_BITS;
    }

    /** The offset of a finite value in its bin. */
    static long offset(double value) {
        return ordered(value) & OFFSET;
    }

    /** A number in the order of values; adding 0 makes one of both zeros. */
    private static long ordered(double value) {
        return flipped(Double.doubleToLongBits(value + 0.0));
    }

    private static long flipped(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** Its least value. */
    double least() {
        return Double.longBitsToDouble(flipped(bin << OFFSET_BITS));
    }

    /** The spacing of its values. */
    double spacing() {
        return Double.longBitsToDouble(flipped((bin << OFFSET_BITS) + 1)) - least();
    }

    /** Mean of its values; the value itself where they are equal and the last digits are 0. */
    double mean() {
        return offsets.signum() == 0 ? least() : least() + spacing() * (offsets.doubleValue() / n);
    }

    /** Sum of the squared differences of its values from a number. */
    double squaresAround(double centre) {
        double d = least() - centre;
        double u = spacing();
        return offsets.signum() == 0
                ? n * d * d
                : n * d * d + 2 * d * u * offsets.doubleValue() + u * u * squares.doubleValue();
    }
}
