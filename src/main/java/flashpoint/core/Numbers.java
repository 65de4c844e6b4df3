package flashpoint.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;
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
        if (value == FastMath.rint(value) && Math.abs(value) < 1e7) {
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
        if (value == FastMath.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        return NumberOutput.toString(value, true);
    }

    /**
     * A number with a given number of decimals, halves rounded away from zero. What is rounded is the decimal that
     * {@link #text(double)} writes, so that 2.675 becomes 2.68 here as on paper, on every Java version; the formatter of
     * Java rounds digits that changed with Java 19.
     *
     * @param value any number
     * @param decimals 0 or more
     * @return for instance {@code 0.250}; never {@code -0.000}; {@code NaN}, {@code Infinity} or {@code -Infinity} as Java
     *     writes them
     */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? decimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : Double.toString(value);
    }

    /**
     * A number by a pattern of {@link DecimalFormat}, with the symbols of no locale and the rounding of {@link #fixed}.
     *
     * @param value any number
     * @param pattern such as {@code #,##0.0}
     * @return for instance {@code 1,234.5}
     */
    public static String format(double value, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, Symbols.OF_NO_LOCALE);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return Double.isFinite(value) ? format.format(decimal(value)) : format.format(value);
    }

    /**
     * The decimal number that {@link #text(double)} writes.
     *
     * @param value any finite number
     * @return its shortest decimal; to be given to formats, which then round halves away from zero
     */
    public static BigDecimal decimal(double value) {
        return new BigDecimal(text(value));
    }

    /**
     * Whether a text is a number in the one form in which scenarios, experiments and flags take them: decimal digits with
     * an optional sign, point and exponent, such as {@code 3}, {@code -0.25}, {@code .5} or {@code 1e-3}; never
     * {@code NaN}, {@code Infinity} or a hexadecimal one.
     *
     * @param text any text
     * @return true if {@link Double#parseDouble} and {@link BigDecimal} read it, without surrounding space, and it has at
     *     most 400 characters
     */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /** Symbols of patterns; looked up when the first pattern is used, once. */
    private static final class Symbols {

        static final DecimalFormatSymbols OF_NO_LOCALE = DecimalFormatSymbols.getInstance(Locale.ROOT);

        private Symbols() {}
    }
}
