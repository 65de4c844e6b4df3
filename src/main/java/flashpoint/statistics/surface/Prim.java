package flashpoint.statistics.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private final double[][] x;
    private final boolean[] cases;
    private final double peel;
    private final int least;
    private final int all;

    private Prim(double[][] x, boolean[] cases, double peel, double mass) {
        this.x = x;
        this.cases = cases;
        this.peel = peel;
        least = Math.max(1, (int) Math.ceil(mass * x.length));
        int n = 0;
        for (boolean c : cases) {
            n += c ? 1 : 0;
        }
        all = n;
    }

    /**
     * The boxes of one search, from all points to the smallest box: the trade of coverage for density.
     *
     * @param x by point, then input
     * @param cases by point: whether the outcome is of interest
     * @param peel share of points taken away at a time, between 0 and .5; .05 is usual
     * @param mass least share of all points in a box, between 0 and 1; .05 is usual
     * @return in the order of peeling, the last one pasted as well
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
        int[] inside = new int[x.length];
        Arrays.setAll(inside, i -> i);
        boxes.add(search.box(inside));
        for (int[] next = search.peeled(inside); next != null; next = search.peeled(inside)) {
            inside = next;
            boxes.add(search.box(inside));
        }
        Box pasted = search.paste(boxes.get(boxes.size() - 1));
        if (pasted != null) {
            boxes.add(pasted);
        }
        return boxes;
    }

    /**
     * What is left after the best peel; null if none is possible. The best is the one that raises the density most, or lowers
     * it least, for each point that it takes away: where cases lie in two corners, all edges may be denser than the middle, and
     * the way to a corner begins downhill (Kwakkel and Jaxa-Rozen 2016, <i>Improving scenario discovery for handling
     * heterogeneous uncertainties and multinomial classified outcomes</i>, Environmental Modelling &amp; Software 79,
     * 311&ndash;321): where many points share a value they go at once, and would else be taken first.
     */
    private int[] peeled(int[] inside) {
        int[] best = null;
        double most = Double.NEGATIVE_INFINITY;
        double now = density(inside);
        if (now == 1) {
            return null;
        }
        for (int j = 0; j < x[0].length; j++) {
            int input = j;
            double[] values =
                    Arrays.stream(inside).mapToDouble(i -> x[i][input]).sorted().toArray();
            int cut = Math.max(1, (int) Math.floor(peel * inside.length));
            double low = values[cut - 1];
            double high = values[values.length - cut];
            for (int side = 0; side < 2; side++) {
                boolean below = side == 0;
                int[] rest = Arrays.stream(inside)
                        .filter(i -> below ? x[i][input] > low : x[i][input] < high)
                        .toArray();
                if (rest.length < least || rest.length == inside.length) {
                    continue;
                }
                double gain = (density(rest) - now) / (inside.length - rest.length);
                if (gain > most || (best != null && gain == most && rest.length > best.length)) {
                    most = gain;
                    best = rest;
                }
            }
        }
        return best;
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

    /** Widens the box by a share of its points at a time, as long as that raises its density; null if it never does. */
    private Box paste(Box from) {
        Box now = from;
        boolean any = false;
        for (boolean wider = true; wider; ) {
            wider = false;
            Box best = now;
            for (int j = 0; j < now.low.length; j++) {
                for (int side = 0; side < 2; side++) {
                    Box next = widened(now, j, side == 0);
                    if (next != null && next.density > best.density) {
                        best = next;
                        wider = true;
                    }
                }
            }
            now = best;
            any |= wider;
        }
        return any ? now : null;
    }

    private Box widened(Box box, int input, boolean below) {
        double[] outside = Arrays.stream(x)
                .filter(p ->
                        containsBut(box, p, input) && (below ? p[input] < box.low[input] : p[input] > box.high[input]))
                .mapToDouble(p -> p[input])
                .sorted()
                .toArray();
        if (outside.length == 0) {
            return null;
        }
        int add = Math.min(outside.length, Math.max(1, (int) Math.floor(peel * box.points)));
        double edge = below ? outside[outside.length - add] : outside[add - 1];
        double[] low = box.low.clone();
        double[] high = box.high.clone();
        if (below) {
            low[input] = edge;
        } else {
            high[input] = edge;
        }
        Box wide = new Box(low, high, 0, 0, 0, box.restricted);
        int[] inside = java.util.stream.IntStream.range(0, x.length)
                .filter(i -> wide.contains(x[i]))
                .toArray();
        return box(inside);
    }

    private static boolean containsBut(Box box, double[] x, int input) {
        for (int j = 0; j < x.length; j++) {
            if (j != input && (x[j] < box.low[j] || x[j] > box.high[j])) {
                return false;
            }
        }
        return true;
    }
}
