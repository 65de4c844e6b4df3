package flashpoint.chart.time;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Series read straight from the record of a run, as far as it is shown; nothing is copied point by point. */
final class LiveSeries extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final List<String> labels;
    private final int[] rows;
    private final double dt;
    private double[][] series = {};
    private int first;
    private int shown;

    LiveSeries(List<String> labels, int[] rows, double dt) {
        this.labels = labels;
        this.rows = rows;
        this.dt = dt;
    }

    void show(double[][] values, int ticks) {
        show(values, 0, ticks);
    }

    /** Shows the ticks from one on, up to but without another. */
    void show(double[][] values, int from, int ticks) {
        boolean same = values == series && ticks == shown && from == first;
        series = values;
        first = Math.min(from, ticks);
        shown = ticks;
        if (!same) {
            fireDatasetChanged();
        }
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return labels.size();
    }

    @Override
    public Comparable<String> getSeriesKey(int number) {
        return labels.get(number);
    }

    @Override
    public int getItemCount(int number) {
        return shown - first;
    }

    @Override
    public Number getX(int number, int tick) {
        return getXValue(number, tick);
    }

    @Override
    public double getXValue(int number, int tick) {
        return (first + tick) * dt;
    }

    @Override
    public Number getY(int number, int tick) {
        return getYValue(number, tick);
    }

    @Override
    public double getYValue(int number, int tick) {
        return series[rows[number]][first + tick];
    }
}
