package flashpoint.chart.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Separation of overlapping boxes that keeps which lies west or south of which: pair by pair, each by half of the
 * smaller overlap, always in the direction in which they lie; after every round the order of all centres is restored by
 * the nearest one that has it (isotonic regression, pooling adjacent violators). The result depends on nothing but the
 * boxes.
 */
final class OrderedSpread {

    private static final int ROUNDS = 200;
    private static final double SLACK = 0.01;

    /** Least distance in x and in y of centres that differ at all, points; less where they are nearer from the start. */
    private static final double APART = 0.5;

    private final double[] trueX;
    private final double[] trueY;
    private final double[] width;
    private final double[] height;
    private final double[] x;
    private final double[] y;
    private boolean room;

    /**
     * Boxes by centre and size.
     *
     * @param x centres
     * @param y centres
     * @param width widths, with the gap that is wanted
     * @param height heights, with the gap that is wanted
     */
    OrderedSpread(double[] x, double[] y, double[] width, double[] height) {
        trueX = x.clone();
        trueY = y.clone();
        this.x = x.clone();
        this.y = y.clone();
        this.width = width;
        this.height = height;
        settle();
    }

    private void settle() {
        for (int round = 0; round < ROUNDS && !room; round++) {
            room = true;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    room &= !push(i, j, round % 2 == 0);
                }
            }
            restore(x, trueX);
            restore(y, trueY);
        }
    }

    /** Pushes a pair apart that overlaps; says whether it did. */
    private boolean push(int i, int j, boolean smaller) {
        double signX = direction(trueX[j] - trueX[i]);
        double signY = direction(trueY[j] - trueY[i]);
        double overX = (width[i] + width[j]) / 2 - Math.abs(x[j] - x[i]);
        double overY = (height[i] + height[j]) / 2 - Math.abs(y[j] - y[i]);
        if (overX <= SLACK || overY <= SLACK) {
            return false;
        }
        // Every other round by the axis on which they lie farther apart, or crowds would only ever spread one way.
        boolean sideways = smaller ? overX < overY : Math.abs(trueX[j] - trueX[i]) > Math.abs(trueY[j] - trueY[i]);
        if (sideways) {
            x[i] -= signX * overX / 2;
            x[j] += signX * overX / 2;
        } else {
            y[i] -= signY * overY / 2;
            y[j] += signY * overY / 2;
        }
        return true;
    }

    private static double direction(double difference) {
        return difference < 0 ? -1 : 1;
    }

    /** The nearest values, by least squares, that are in the order of the true ones; equal ones are free. */
    private static void restore(double[] now, double[] truth) {
        Integer[] order = IntStream.range(0, now.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(k -> truth[k])
                        .thenComparingDouble(k -> now[k])
                        .thenComparingInt(k -> k));
        double[] offset = new double[now.length];
        double[] mean = new double[now.length];
        int[] size = new int[now.length];
        int pools = 0;
        double shift = 0;
        for (int n = 0; n < order.length; n++) {
            shift += n == 0 ? 0 : Math.min(APART, truth[order[n]] - truth[order[n - 1]]);
            offset[n] = shift;
            mean[pools] = now[order[n]] - shift;
            size[pools++] = 1;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int both = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / both;
                size[pools - 2] = both;
                pools--;
            }
        }
        int n = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int k = 0; k < size[pool]; k++, n++) {
                now[order[n]] = mean[pool] + offset[n];
            }
        }
    }

    /** Whether no box overlaps another. */
    boolean room() {
        return room;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /** How far the box that was moved farthest lies from its place. */
    double farthest() {
        double farthest = 0;
        for (int i = 0; i < x.length; i++) {
            farthest = Math.max(farthest, FastMath.hypot(x[i] - trueX[i], y[i] - trueY[i]));
        }
        return farthest;
    }
}
