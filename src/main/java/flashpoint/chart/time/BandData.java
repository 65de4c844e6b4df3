package flashpoint.chart.time;

import flashpoint.statistics.Band;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The points of a panel's lines, and which of them carry a marker. A point between two of the same value is left out: the
 * line is the same without it, and before and after the violence most points are such.
 */
public final class BandData {

    /** Markers along a line. */
    private static final int MARKERS = 9;

    private final YIntervalSeriesCollection series = new YIntervalSeriesCollection();
    private final List<BitSet> markers = new ArrayList<>();
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
        int number = markers.size();
        int step = Math.max(1, (last - first + 1) / MARKERS);
        // Shifted from line to line, so that markers of lines that coincide do not hide one another.
        int shift = (step / 2 + number * step / 4) % step;
        YIntervalSeries line = new YIntervalSeries(number);
        BitSet marked = new BitSet();
        for (int t = first; t <= last; t++) {
            boolean marker = (t - first) % step == shift;
            boolean needed = marker || t == first || t == last || !straight(band, t);
            if (needed && !Float.isNaN(band.median()[t])) {
                marked.set(line.getItemCount(), marker);
                line.add(clock.hour(t), band.median()[t], band.low()[t], band.high()[t]);
            }
        }
        series.addSeries(line);
        markers.add(marked);
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

    /** Whether a point of a line carries a marker. */
    boolean marked(int line, int point) {
        return markers.get(line).get(point);
    }

    /** The greatest value of any line. */
    double top() {
        return top;
    }
}
