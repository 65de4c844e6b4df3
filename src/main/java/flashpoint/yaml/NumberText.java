package flashpoint.yaml;

import java.util.regex.Pattern;

/** Decimal numbers as text: the one form in which scenarios, experiments and flags take them. */
public final class NumberText {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]{1,9})?");

    /** Reading more digits takes time with the square of their number, and no double holds them. */
    private static final int LONGEST = 400;

    private NumberText() {}

    /**
     * Whether a text is a number, such as {@code 3}, {@code -0.25}, {@code .5} or {@code 1e-3}; never {@code NaN},
     * {@code Infinity} or a hexadecimal one.
     *
     * @param text any text
     * @return true if {@link Double#parseDouble} and {@link java.math.BigDecimal} read it, without surrounding space
     */
    public static boolean matches(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }
}
