package flashpoint.chart.draw;

import flashpoint.core.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Linear axis with round marks.
 *
 * @param least value at its beginning
 * @param most value at its end
 * @param from where it begins on paper
 * @param to where it ends
 */
public record Axis(double least, double most, double from, double to) {

    public double at(double value) {
        return from + (value - least) / (most - least) * (to - from);
    }

    /** Round values, about as many as asked for. */
    public List<Double> marks(int about) {
        double step = FastMath.pow(10, Math.floor(FastMath.log10((most - least) / about)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if ((most - least) / (step * factor) <= about) {
                step *= factor;
                break;
            }
        }
        List<Double> marks = new ArrayList<>();
        for (double k = Math.ceil(least / step); k * step <= most; k++) {
            marks.add(k * step + 0.0);
        }
        return marks;
    }

    /** A number with as many figures as tell marks apart, with a minus as long as that of reports. */
    public static String text(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 || value == FastMath.rint(value) ? "#,##0" : size >= 1 ? "0.##" : "0.####";
        return Numbers.format(value, pattern).replace('-', '\u2212');
    }
}
