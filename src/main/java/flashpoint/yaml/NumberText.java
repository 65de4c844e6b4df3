package flashpoint.yaml;

import flashpoint.core.Numbers;

/** Decimal numbers as text: the one form in which scenarios, experiments and flags take them. */
public final class NumberText {

    private NumberText() {}

    /**
     * Whether a text is a number, such as {@code 3}, {@code -0.25}, {@code .5} or {@code 1e-3}; never {@code NaN},
     * {@code Infinity} or a hexadecimal one.
     *
     * @param text any text
     * @return true if {@link Double#parseDouble} and {@link java.math.BigDecimal} read it, without surrounding space
     */
    public static boolean matches(String text) {
        return Numbers.isNumber(text);
    }
}
