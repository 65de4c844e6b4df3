package flashpoint.core;

import java.util.regex.Pattern;
import tools.jackson.core.io.NumberOutput;

/** Numbers as text: the same on every Java version, in every locale. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,9})?");
    private static final int LONGEST = 400;

    private Numbers() {}

    /**
     * The shortest text that reads back as the same number. {@code Double.toString} only keeps that promise from
     * Java 19 on, so the Schubfach algorithm that Jackson carries is used instead.
     *
     * @param value any finite number; the empty text stands for a missing one (NaN)
     * @return for instance {@code 0.25}, {@code 1.0E-5} or {@code 12}; whole numbers below ten million lose their {@code .0}
     */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        return NumberOutput.toString(value, true);
    }

    /**
     * The shortest text that reads back as the same number of single precision.
     *
     * @param value any finite number; the empty text stands for a missing one (NaN)
     * @return for instance {@code 0.1}, where widening it first would give {@code 0.10000000149011612}
     */
    public static String text(float value) {
        if (Float.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        return NumberOutput.toString(value, true);
    }

    /**
     * Whether a text is written as a number: decimal digits with an optional sign, point and exponent.
     *
     * @param text any text
     * @return true if it is one, of at most 400 characters
     */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }
}
