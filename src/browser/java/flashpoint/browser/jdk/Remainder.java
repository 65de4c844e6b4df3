package flashpoint.browser.jdk;

import org.teavm.jso.JSBody;

/** Remainder of a division of numbers with a fraction: exact, as Java's and JavaScript's is. */
public final class Remainder {

    private Remainder() {}

    @JSBody(
            params = {"x", "y"},
            script = "return x % y;")
    private static native double exact(double x, double y);

    /**
     * The remainder.
     *
     * @param x dividend
     * @param y divisor
     * @return x less the whole multiple of y nearest to it towards zero
     */
    public static double of(double x, double y) {
        return exact(x, y);
    }

    /**
     * The remainder in single precision, which the exact one of double precision always fits.
     *
     * @param x dividend
     * @param y divisor
     * @return as above
     */
    public static float of(float x, float y) {
        return (float) of((double) x, (double) y);
    }
}
