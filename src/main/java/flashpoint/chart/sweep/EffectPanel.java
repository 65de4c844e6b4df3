package flashpoint.chart.sweep;

import java.util.List;

/**
 * Effect of one factor on an outcome, as a panel of an {@link EffectsPlot}.
 *
 * @param title what the factor is, in words with its unit
 * @param key its key, written small below
 * @param ticks words at x = 0, 1, 2 and so on, if its values are no numbers; else empty
 * @param x its levels, ascending
 * @param mean of the outcome, or of its difference from the baseline; NaN where there is none
 * @param low lower end of the 95 % interval; NaN where there is none
 * @param high upper end
 * @param n values behind each mean
 * @param calm share of calm runs at each level; NaN where it is not known
 * @param baseline level of the baseline; NaN if it is not among those of the axis
 */
public record EffectPanel(
        String title,
        String key,
        List<String> ticks,
        double[] x,
        double[] mean,
        double[] low,
        double[] high,
        int[] n,
        double[] calm,
        double baseline) {

    /** Copies the list. */
    public EffectPanel {
        ticks = List.copyOf(ticks);
    }
}
