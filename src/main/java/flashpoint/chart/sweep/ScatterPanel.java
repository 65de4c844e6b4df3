package flashpoint.chart.sweep;

/**
 * An outcome against one input, a dot for each point of a design.
 *
 * @param key the input's key, small below the title of its axis
 * @param across title of its axis: the input in words, and its unit
 * @param up title of the axis of the outcome
 * @param x input of each dot
 * @param y outcome of each dot; NaN draws none
 */
public record ScatterPanel(String key, String across, String up, double[] x, double[] y) {}
