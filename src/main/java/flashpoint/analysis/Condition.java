package flashpoint.analysis;

import flashpoint.core.Numbers;
import flashpoint.statistics.Quantile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Condition that makes a run a case: {@code violent}, {@code METRIC>=X}, {@code METRIC<=X}, or a metric alone, whose
 * highest quarter of runs are the cases.
 *
 * @param outcome name of the outcome
 * @param above whether cases lie at or above the threshold
 * @param threshold the threshold; NaN for the upper quartile
 */
public record Condition(String outcome, boolean above, double threshold) {

    /** Allowed forms, for error messages. */
    public static final String FORM = "violent, METRIC>=X, METRIC<=X, or METRIC for the highest quarter of runs";

    private static final Pattern TEXT = Pattern.compile("([A-Za-z_][^<>=]*?)(?:\\s*(>=|<=)\\s*(\\S+))?");

    /**
     * Reads a condition.
     *
     * @param text in one of the forms
     * @return the condition
     * @throws IllegalArgumentException if it has none of them
     */
    public static Condition parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()
                || m.group(1).startsWith(Outcome.VARIANCE)
                || (m.group(3) != null && !Numbers.isNumber(m.group(3)))) {
            throw new IllegalArgumentException("got \"" + text + "\", allowed: " + FORM);
        }
        if (m.group(2) == null) {
            return m.group(1).equals(Outcome.VIOLENT)
                    ? new Condition(Outcome.VIOLENT, true, 0.5)
                    : new Condition(m.group(1), true, Double.NaN);
        }
        return new Condition(m.group(1), m.group(2).equals(">="), Double.parseDouble(m.group(3)));
    }

    /**
     * The condition with its threshold known.
     *
     * @param values outcomes of all runs; NaN is missing
     * @return a condition whose threshold is a number
     */
    public Condition of(double[] values) {
        return Double.isNaN(threshold) ? new Condition(outcome, above, Quantile.of(values, 0.75)) : this;
    }

    /**
     * Whether a run is a case.
     *
     * @param value its outcome
     * @return false if it is missing
     */
    public boolean holds(double value) {
        return above ? value >= threshold : value <= threshold;
    }

    /** The condition in words. */
    @Override
    public String toString() {
        return outcome.equals(Outcome.VIOLENT)
                ? "violence"
                : outcome + (above ? " of at least " : " of at most ") + Numbers.text(threshold);
    }
}
