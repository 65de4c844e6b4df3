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
    private int shown;

    LiveSeries(List<String> labels, int[] rows, double dt) {
        this.labels = labels;
        this.rows = rows;
        this.dt = dt;
    }

    void show(double[][] values, int ticks) {
        boolean same = values == series && ticks == shown;
        series = values;
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
        return shown;
    }

    @Override
    public Number getX(int number, int tick) {
        return getXValue(number, tick);
    }

    @Override
    public double getXValue(int number, int tick) {
        return tick * dt;
    }

    @Override
    public Number getY(int number, int tick) {
        return getYValue(number, tick);
    }

    @Override
    public double getYValue(int number, int tick) {
        return series[rows[number]][tick];
    }
}
