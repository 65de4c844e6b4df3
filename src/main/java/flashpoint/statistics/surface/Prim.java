package flashpoint.statistics.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The patient rule induction method of Friedman and Fisher (1999), <i>Bump hunting in high-dimensional data</i>, Statistics and
 * Computing 9(2), 123&ndash;143: a box of inputs in which an outcome is frequent, found by taking away a small share of the
 * points at a time, from the side whose loss leaves the highest mean, then putting back what raises it. Bryant and Lempert (2010,
 * Technological Forecasting and Social Change 77(1), 34&ndash;49) tell of each box its coverage (share of all cases that it
 * holds) and its density (share of its points that are cases).
 */
public final class Prim {

    /**
     * A box.
     *
     * @param low by input: least value within
     * @param high by input: greatest value within
     * @param points how many points it holds
     * @param coverage share of the cases that it holds
     * @param density share of its points that are cases
     * @param restricted by input: whether the box is narrower than the data there
     */
    public record Box(double[] low, double[] high, int points, double coverage, double density, boolean[] restricted) {

        /**
         * Whether a point lies within.
         *
         * @param x by input
         * @return true also on the edge
         */
        public boolean contains(double[] x) {
            for (int j = 0; j < x.length; j++) {
                if (x[j] < low[j] || x[j] > high[j]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The limits of a box, infinite where there is none, and the points within. */
    private record Search(double[] from, double[] to, int[] inside) {

        Search with(int input, boolean below, double limit, int[] points) {
            double[] low = from.clone();
            double[] high = to.clone();
            (below ? low : high)[input] = limit;
            return new Search(low, high, points);
        }

        int limited() {
            int n = 0;
            for (int j = 0; j < from.length; j++) {
                n += from[j] > Double.NEGATIVE_INFINITY || to[j] < Double.POSITIVE_INFINITY ? 1 : 0;
            }
            return n;
        }

        boolean contains(double[] x, int but) {
            for (int j = 0; j < x.length; j++) {
                if (j != but && (x[j] < from[j] || x[j] > to[j])) {
                    return false;
                }
            }
            return true;
        }
    }

    private final double[][] x;
    private final boolean[] cases;
    private final double peel;
    private final double mass;
    private final int all;

    private Prim(double[][] x, boolean[] cases, double peel, double mass) {
        this.x = x;
        this.cases = cases;
        this.peel = peel;
        this.mass = mass;
        int n = 0;
        for (boolean c : cases) {
            n += c ? 1 : 0;
        }
        all = n;
    }

    /**
     * The boxes of one search: from all points to the smallest box, the trade of coverage for density; then those that pasting
     * makes of each box that was denser than all before it and that no peel made denser.
     *
     * <p>EMA Workbench pastes only the first of these, since its peeling ends there.
     *
     * @param x by point, then input
     * @param cases by point: whether the outcome is of interest
     * @param peel share of points taken away at a time, between 0 and .5; .05 is usual
     * @param mass least share of all points in a box, between 0 and 1; .05 is usual
     * @return in the order of peeling, then of pasting
     * @throws IllegalArgumentException if a share is out of its range, sizes differ or there is no case
     */
    public static List<Box> peel(double[][] x, boolean[] cases, double peel, double mass) {
        if (!(peel > 0 && peel < 0.5) || !(mass > 0 && mass < 1) || x.length != cases.length || x.length == 0) {
            throw new IllegalArgumentException("peel " + peel + ", mass " + mass + ", " + x.length + " points");
        }
        Prim search = new Prim(x, cases, peel, mass);
        if (search.all == 0) {
            throw new IllegalArgumentException("no point is of interest");
        }
        List<Box> boxes = new ArrayList<>();
        List<Search> tops = new ArrayList<>();
        double most = -1;
        Search next;
        for (Search now = search.start(); now != null; now = next) {
            boxes.add(search.box(now.inside));
            next = search.peeled(now);
            double density = search.density(now.inside);
            if (density > most && (next == null || search.density(next.inside) <= density)) {
                tops.add(now);
            }
            most = Math.max(most, density);
        }
        for (Search top : tops) {
            for (Search now = search.pasted(top); now != null; now = search.pasted(now)) {
                boxes.add(search.box(now.inside));
            }
        }
        return boxes;
    }

    private Search start() {
        double[] from = new double[x[0].length];
        double[] to = new double[x[0].length];
        Arrays.fill(from, Double.NEGATIVE_INFINITY);
        Arrays.fill(to, Double.POSITIVE_INFINITY);
        return new Search(from, to, IntStream.range(0, x.length).toArray());
    }

    /**
     * What is left after the best peel; null if none is possible. The best is the one that raises the density most, or lowers
     * it least, for each point that it takes away: where cases lie in two corners, all edges may be denser than the middle, and
     * the way to a corner begins downhill (Kwakkel and Jaxa-Rozen 2016, <i>Improving scenario discovery for handling
     * heterogeneous uncertainties and multinomial classified outcomes</i>, Environmental Modelling &amp; Software 79,
     * 311&ndash;321): where many points share a value they go at once, and would else be taken first. Of equals the one that
     * limits the fewest inputs is taken, then the first, upper sides before lower ones.
     */
    private Search peeled(Search now) {
        Search best = null;
        double most = Double.NEGATIVE_INFINITY;
        double density = density(now.inside);
        if (density == 1) {
            return null;
        }
        for (int j = 0; j < x[0].length; j++) {
            for (int side = 0; side < 2; side++) {
                Search next = less(now, j, side == 1);
                if (next.inside.length == 0 || (double) next.inside.length / x.length < mass) {
                    continue;
                }
                double gain = (density(next.inside) - density) / (now.inside.length - next.inside.length);
                if (gain > most || (gain == most && next.limited() < best.limited())) {
                    most = gain;
                    best = next;
                }
            }
        }
        return best;
    }

    private Search less(Search now, int input, boolean below) {
        double[] values =
                Arrays.stream(now.inside).mapToDouble(i -> x[i][input]).sorted().toArray();
        int cut = share(values.length);
        double last = below ? values[cut - 1] : values[values.length - cut];
        int[] rest = Arrays.stream(now.inside)
                .filter(i -> below ? x[i][input] > last : x[i][input] < last)
                .toArray();
        DoubleStream kept = Arrays.stream(rest).mapToDouble(i -> x[i][input]);
        double next = (below ? kept.min() : kept.max()).orElse(last);
        return now.with(input, below, (last + next) / 2, rest);
    }

    /**
     * How many of so many points go or come at a time: those up to the quantile at the share, which counts ranks from 0, as in
     * EMA Workbench, so that searches can be compared step by step; one at least.
     */
    private int share(int points) {
        return (int) Math.floor((points - 1) * peel) + 1;
    }

    private double density(int[] inside) {
        return (double) hits(inside) / inside.length;
    }

    private int hits(int[] inside) {
        int n = 0;
        for (int i : inside) {
            n += cases[i] ? 1 : 0;
        }
        return n;
    }

    private Box box(int[] inside) {
        int inputs = x[0].length;
        double[] low = new double[inputs];
        double[] high = new double[inputs];
        boolean[] restricted = new boolean[inputs];
        for (int j = 0; j < inputs; j++) {
            int input = j;
            low[j] = Arrays.stream(inside).mapToDouble(i -> x[i][input]).min().orElseThrow();
            high[j] = Arrays.stream(inside).mapToDouble(i -> x[i][input]).max().orElseThrow();
            restricted[j] = Arrays.stream(x).anyMatch(p -> p[input] < low[input] || p[input] > high[input]);
        }
        return new Box(low, high, inside.length, (double) hits(inside) / all, density(inside), restricted);
    }

    /**
     * The box with the best share of the points beyond one of its limits put back: the one that raises the density most for
     * each point that it adds; null if none raises it.
     */
    private Search pasted(Search now) {
        Search best = null;
        double most = 0;
        for (int j = 0; j < x[0].length; j++) {
            for (int side = 0; side < 2; side++) {
                Search next = more(now, j, side == 0);
                double gain = next == null
                        ? 0
                        : (density(next.inside) - density(now.inside)) / (next.inside.length - now.inside.length);
                if (gain > most || (best != null && gain == most && next.limited() < best.limited())) {
                    most = gain;
                    best = next;
                }
            }
        }
        return best;
    }

    private Search more(Search now, int input, boolean below) {
        double[] outside = Arrays.stream(x)
                .filter(p -> now.contains(p, input) && (below ? p[input] < now.from[input] : p[input] > now.to[input]))
                .mapToDouble(p -> below ? -p[input] : p[input])
                .sorted()
                .toArray();
        if (outside.length == 0) {
            return null;
        }
        double last = outside[share(outside.length) - 1];
        double next = Arrays.stream(outside).filter(v -> v > last).findFirst().orElse(last);
        double limit = (below ? -1 : 1) * (last + next) / 2;
        boolean none = Arrays.stream(x).noneMatch(p -> below ? p[input] < limit : p[input] > limit);
        double open = below ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        Search wide = now.with(input, below, none ? open : limit, now.inside);
        int[] inside = IntStream.range(0, x.length)
                .filter(i -> wide.contains(x[i], -1))
                .toArray();
        return new Search(wide.from, wide.to, inside);
    }
}
