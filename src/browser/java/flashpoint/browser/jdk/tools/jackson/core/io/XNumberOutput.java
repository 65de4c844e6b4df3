package flashpoint.browser.jdk.tools.jackson.core.io;

import flashpoint.browser.jdk.BrowserText;

/** Stand-in for Jackson's texts of numbers: the shortest digits, which JavaScript finds too, in Java's form. */
public final class XNumberOutput {

    private XNumberOutput() {}

    /**
     * A number of double precision.
     *
     * @param value any number
     * @param fast as Jackson has it; without effect
     * @return as Java 19 and later write it
     */
    public static String toString(double value, boolean fast) {
        return special(value) ? Double.toString(value) : java(BrowserText.shortest(value));
    }

    /**
     * A number of single precision.
     *
     * @param value any number
     * @param fast as Jackson has it; without effect
     * @return as Java 19 and later write it
     */
    public static String toString(float value, boolean fast) {
        return special(value) ? Float.toString(value) : java(BrowserText.shortestSingle(value));
    }

    private static boolean special(double value) {
        return value == 0 || Double.isNaN(value) || Double.isInfinite(value);
    }

    /** JavaScript's 1.25e-7 in Java's form. */
    private static String java(String text) {
        int e = text.indexOf('e');
        int exponent = Integer.parseInt(text.substring(text.charAt(e + 1) == '+' ? e + 2 : e + 1));
        boolean negative = text.charAt(0) == '-';
        String digits = text.substring(negative ? 1 : 0, e).replace(".", "");
        StringBuilder out = new StringBuilder(negative ? "-" : "");
        if (exponent < -3 || exponent >= 7) {
            out.append(digits.charAt(0)).append('.').append(digits.length() == 1 ? "0" : digits.substring(1));
            return out.append('E').append(exponent).toString();
        }
        int point = exponent + 1;
        if (point <= 0) {
            out.append("0.").append("0".repeat(-point)).append(digits);
        } else if (point >= digits.length()) {
            out.append(digits).append("0".repeat(point - digits.length())).append(".0");
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
        return out.toString();
    }
}
