package flashpoint.statistics;

/**
 * A quantity over time in many runs: the median and the middle four fifths, tick by tick.
 *
 * @param median by tick
 * @param low tenth percentile by tick
 * @param high ninetieth percentile by tick
 * @param runs how many runs it is made of
 */
public record Band(float[] median, float[] low, float[] high, int runs) {

    /**
     * The greatest value of the upper edge.
     *
     * @return 0 if there is no tick
     */
    public double top() {
        double top = 0;
        for (float v : high) {
            top = Math.max(top, Float.isNaN(v) ? 0 : v);
        }
        return top;
    }
}
