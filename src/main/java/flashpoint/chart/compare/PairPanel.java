package flashpoint.chart.compare;

/**
 * Pairs of one metric, as data of a chart.
 *
 * @param metric what it is, in words, with its unit
 * @param first values in the first scenario, by pair
 * @param second values in the other, by pair
 * @param difference mean of the differences
 * @param low lower end of its interval; NaN if there is none
 * @param high upper end
 * @param verdict a word
 * @param observed reported range, low and high; empty if there is none
 */
public record PairPanel(
        String metric,
        double[] first,
        double[] second,
        double difference,
        double low,
        double high,
        String verdict,
        double[] observed) {}
