package flashpoint.chart.time;

import flashpoint.statistics.Band;
import java.util.List;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The points of a panel's lines. A point between two of the same value is left out: the
 * line is the same without it, and before and after the violence most points are such.
 */
public final class BandData {

    private final YIntervalSeriesCollection series = new YIntervalSeriesCollection();
    private double top;

    /** The lines of some bands from one hour to another. */
    public BandData(List<Band> bands, ChartClock clock, double from, double to) {
        for (Band band : bands) {
            int first = Math.max(0, clock.tick(from));
            int last = Math.min(band.median().length - 1, clock.tick(to) + 1);
            add(band, clock, first, last);
            top = Math.max(top, band.top());
        }
    }

    private void add(Band band, ChartClock clock, int first, int last) {
        YIntervalSeries line = new YIntervalSeries(series.getSeriesCount());
        for (int t = first; t <= last; t++) {
            boolean needed = t == first || t == last || !straight(band, t);
            if (needed && !Float.isNaN(band.median()[t])) {
                line.add(clock.hour(t), band.median()[t], band.low()[t], band.high()[t]);
            }
        }
        series.addSeries(line);
    }

    private static boolean straight(Band band, int t) {
        return same(band.median(), t) && same(band.low(), t) && same(band.high(), t);
    }

    private static boolean same(float[] values, int t) {
        return values[t - 1] == values[t] && values[t] == values[t + 1];
    }

    public YIntervalSeriesCollection series() {
        return series;
    }

    /** The greatest value of any line. */
    double top() {
        return top;
    }
}
