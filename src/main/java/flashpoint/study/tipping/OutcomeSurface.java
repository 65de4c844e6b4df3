package flashpoint.study.tipping;

import flashpoint.statistics.surface.BinomialProcess;
import flashpoint.statistics.surface.Contour;
import flashpoint.statistics.surface.GaussianProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * An outcome over two inputs, as the runs so far tell it: a Gaussian process through counts of violent runs, or through
 * means of a metric, and the level at which one side turns into the other.
 *
 * @param process of logits for a share, of the outcome itself for a metric
 * @param level of the boundary on that scale: 0 for a share, half-way between least and most for a metric
 * @param share whether the outcome is a share of the runs
 */
record OutcomeSurface(GaussianProcess process, double level, boolean share) {

    /** Confidence of the band about the boundary. */
    static final double CONFIDENCE = 0.9;

    /** Places of the boundary at which the band holds at once. */
    private static final int PLACES = 60;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * The surface through points.
     *
     * @param x by point, in the unit square
     * @param values by point: outcomes of its runs, at least one of each
     * @param share whether they are 0 or 1
     * @return the surface
     */
    static OutcomeSurface of(double[][] x, List<double[]> values, boolean share) {
        return share ? ofCounts(x, values) : ofMeans(x, values);
    }

    private static OutcomeSurface ofCounts(double[][] x, List<double[]> values) {
        int[] hits = new int[x.length];
        int[] n = new int[x.length];
        for (int i = 0; i < n.length; i++) {
            n[i] = values.get(i).length;
            hits[i] = (int) Arrays.stream(values.get(i)).filter(v -> v > 0).count();
        }
        return new OutcomeSurface(BinomialProcess.fit(x, hits, n), 0, true);
    }

    /** Errors of the means have one standard deviation of runs for all points, since few runs of a point tell little of it. */
    private static OutcomeSurface ofMeans(double[][] x, List<double[]> values) {
        double[] mean = new double[x.length];
        double[] error = new double[x.length];
        double sd = sd(values);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = StatUtils.mean(values.get(i));
            error[i] = sd / Math.sqrt(values.get(i).length);
        }
        GaussianProcess process = GaussianProcess.fit(x, mean, error);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] at : x) {
            least = Math.min(least, process.mean(at));
            most = Math.max(most, process.mean(at));
        }
        return new OutcomeSurface(process, (least + most) / 2, false);
    }

    /** Standard deviation of runs of one point, from all points together; 0 where no point has two. */
    static double sd(List<double[]> values) {
        double squares = 0;
        int free = 0;
        for (double[] runs : values) {
            squares += StatUtils.variance(runs) * (runs.length - 1);
            free += runs.length - 1;
        }
        return free > 0 ? Math.sqrt(squares / free) : 0;
    }

    /** The chance that the side of the boundary on which a place seems to lie is the wrong one: 0 to a half. */
    double risk(double[] at) {
        double off = Math.abs(process.mean(at) - level);
        double sd = process.sd(at);
        return off == 0 ? 0.5 : sd == 0 ? 0 : NORMAL.cumulativeProbability(-off / sd);
    }

    /** The outcome of a value on the process's scale: the chance of a logit. */
    double outcome(double value) {
        return share ? 1 / (1 + FastMath.exp(-value)) : value;
    }

    /** The level of the boundary as an outcome: a half, or half-way between least and most. */
    double boundary() {
        return outcome(level);
    }

    /** The outcome on a grid of the unit square, {@code [row][column]}, both ends included. */
    double[][] grid(int side) {
        double[][] z = new double[side][side];
        for (int r = 0; r < side; r++) {
            for (int c = 0; c < side; c++) {
                z[r][c] = process.mean(place(side, c, r));
            }
        }
        return z;
    }

    /** A place of such a grid, fractions included. */
    static double[] place(int side, double column, double row) {
        return new double[] {column / (side - 1), row / (side - 1)};
    }

    /** The boundary on such a grid, by line, then place of the unit square. */
    List<double[][]> contour(double[][] grid) {
        List<double[][]> lines = new ArrayList<>();
        for (double[][] line : Contour.of(grid, level)) {
            lines.add(Arrays.stream(line)
                    .map(at -> place(grid.length, at[0], at[1]))
                    .toArray(double[][]::new));
        }
        return lines;
    }

    /**
     * Half-width of the band, in standard deviations: one within which the surface lies at all places of the boundary at
     * once; of a single place where there is no boundary.
     */
    double critical(List<double[][]> contour, long seed) {
        double[][] all = contour.stream().flatMap(Arrays::stream).toArray(double[][]::new);
        if (all.length == 0) {
            return NORMAL.inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        }
        int some = Math.min(PLACES, all.length);
        double[][] at = new double[some][];
        Arrays.setAll(at, k -> all[(int) ((long) k * all.length / some)]);
        return process.critical(at, CONFIDENCE, seed);
    }
}
