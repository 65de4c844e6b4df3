package flashpoint.analysis;

import java.util.List;

/**
 * A box of inputs in which an outcome is frequent.
 *
 * @param limits of each input that it restricts
 * @param points runs that it holds
 * @param cases cases among them
 * @param coverage share of all cases that it holds
 * @param density share of its runs that are cases
 * @param steps how the box was found: coverage and density of each box on the way, from all runs inwards
 * @param chosen number of the step from which the box was made
 */
public record FoundBox(
        List<Limit> limits, int points, int cases, double coverage, double density, List<double[]> steps, int chosen) {

    /** Copies the lists. */
    public FoundBox {
        limits = List.copyOf(limits);
        steps = List.copyOf(steps);
    }

    /**
     * The limits of one input.
     *
     * @param factor its column in the plan
     * @param key its key
     * @param low least value; NaN for words
     * @param high greatest value; NaN for words
     * @param words the words that are left; empty for numbers
     * @param p chance of as many cases in the box if this limit did nothing (quasi-p-value of Bryant and Lempert 2010)
     * @param stability share of resamples of the points in whose box this input is restricted too
     */
    public record Limit(
            int factor, String key, double low, double high, List<String> words, double p, double stability) {

        /** Copies the list. */
        public Limit {
            words = List.copyOf(words);
        }
    }
}
