package flashpoint.chart.sweep;

import java.util.List;

/**
 * Effects of each factor on one outcome: a panel for each, all on one scale of the outcome.
 *
 * @param title above it
 * @param note below the title: what is drawn, and the outcome at the baseline
 * @param up what y is, with its unit
 * @param level outcome at the baseline on that scale, 0 of differences; NaN if it is not known
 * @param panels at least one
 */
public record EffectsPlot(String title, String note, String up, double level, List<EffectPanel> panels) {

    /** Copies the list. */
    public EffectsPlot {
        panels = List.copyOf(panels);
    }
}
