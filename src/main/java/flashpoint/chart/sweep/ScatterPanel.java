package flashpoint.chart.sweep;

/**
 * An outcome against one input, a dot for each point of a design.
 *
 * @param title above the panel
 * @param across title of its axis
 * @param up title of the axis of the outcome
 * @param x input of each dot
 * @param y outcome of each dot; NaN draws none
 */
public record ScatterPanel(String title, String across, String up, double[] x, double[] y) {}
