package flashpoint.core;

/** Guards that name the value, what was given and what is allowed. */
public final class Requires {

    private Requires() {}

    public static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " is " + text(value) + ", allowed are " + Numbers.text(low) + " to " + Numbers.text(high));
        }
    }

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "not a number" : Numbers.text(value);
    }
}
