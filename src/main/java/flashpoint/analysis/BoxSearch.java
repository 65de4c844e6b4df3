package flashpoint.analysis;

import flashpoint.statistics.surface.Prim;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * One search for a box in one sample: the peeling of {@link Prim}, the choice among its boxes, and the removal of limits that
 * chance would have made.
 *
 * <p>Of the boxes on the way that one is chosen which tells cases from others best: share of the cases within less share of
 * the others within (Youden 1950), which does not depend on how frequent cases are; or the largest of a density that was asked
 * for. Limits go, the least sure first, as long as their quasi-p-value (Bryant and Lempert 2010, Technological Forecasting and
 * Social Change 77(1), 34&ndash;49) is above .05.
 */
final class BoxSearch {

    private static final double PEEL = 0.05;
    private static final double MASS = 0.05;
    private static final double SURE = 0.05;

    private final double[][] x;
    private final boolean[] cases;
    private final int all;
    private final double[] low;
    private final double[] high;
    private final double[] least;
    private final double[] most;
    private final List<Prim.Box> boxes;
    private final int chosen;

    private BoxSearch(double[][] x, boolean[] cases, double density) {
        this.x = x;
        this.cases = cases;
        this.all = count(null, null)[1];
        boxes = Prim.peel(x, cases, PEEL, MASS);
        least = boxes.get(0).low().clone();
        most = boxes.get(0).high().clone();
        chosen = choose(density);
        low = chosen < 0 ? least.clone() : boxes.get(chosen).low().clone();
        high = chosen < 0 ? most.clone() : boxes.get(chosen).high().clone();
        widen();
        prune();
    }

    /**
     * Searches.
     *
     * @param x by run, then input
     * @param cases by run, at least one true
     * @param density least density; 0 for the best trade
     * @return the search
     */
    static BoxSearch of(double[][] x, boolean[] cases, double density) {
        return new BoxSearch(x, cases, density);
    }

    private int choose(double density) {
        int best = -1;
        double most = 0;
        for (int k = 0; k < boxes.size(); k++) {
            Prim.Box b = boxes.get(k);
            double others = (1 - b.density()) * b.points() / Math.max(1, x.length - all);
            double worth = density > 0 ? (b.density() >= density ? b.coverage() : 0) : b.coverage() - others;
            if (worth > most) {
                most = worth;
                best = k;
            }
        }
        return best;
    }

    /** An end that lies at the last value but for what is outside is the end of the data. */
    private void widen() {
        for (int j = 0; j < low.length; j++) {
            low[j] = Math.max(low[j], least[j]);
            high[j] = Math.min(high[j], most[j]);
        }
    }

    /** Each end of each limit by itself. */
    private void prune() {
        for (int worst = 0; worst >= 0; ) {
            worst = -1;
            double highest = SURE;
            for (int k = 0; k < 2 * low.length; k++) {
                int j = k / 2;
                boolean below = k % 2 == 0;
                boolean limited = below ? low[j] > least[j] : high[j] < most[j];
                double p = limited ? p(j, below, !below) : 0;
                if (p > highest) {
                    highest = p;
                    worst = k;
                }
            }
            if (worst >= 0 && worst % 2 == 0) {
                low[worst / 2] = least[worst / 2];
            } else if (worst >= 0) {
                high[worst / 2] = most[worst / 2];
            }
        }
    }

    boolean restricted(int j) {
        return low[j] > least[j] || high[j] < most[j];
    }

    /** Chance of as many cases as the box holds, if they were as frequent in it as without the limits of an input. */
    double p(int j) {
        return p(j, true, true);
    }

    private double p(int j, boolean below, boolean above) {
        double[] wideLow = low.clone();
        double[] wideHigh = high.clone();
        wideLow[j] = below ? least[j] : low[j];
        wideHigh[j] = above ? most[j] : high[j];
        int[] wide = count(wideLow, wideHigh);
        int[] own = count(low, high);
        if (own[0] == 0) {
            return 1;
        }
        return 1 - new BinomialDistribution(null, own[0], (double) wide[1] / wide[0]).cumulativeProbability(own[1] - 1);
    }

    /** Runs and cases within. */
    int[] count() {
        return count(low, high);
    }

    private int[] count(double[] from, double[] to) {
        int n = 0;
        int hits = 0;
        for (int i = 0; i < x.length; i++) {
            if (from == null || within(x[i], from, to)) {
                n++;
                hits += cases[i] ? 1 : 0;
            }
        }
        return new int[] {n, hits};
    }

    boolean contains(double[] at) {
        return within(at, low, high);
    }

    private static boolean within(double[] at, double[] from, double[] to) {
        for (int j = 0; j < at.length; j++) {
            if (at[j] < from[j] || at[j] > to[j]) {
                return false;
            }
        }
        return true;
    }

    boolean found() {
        for (int j = 0; j < low.length; j++) {
            if (restricted(j)) {
                return true;
            }
        }
        return false;
    }

    double low(int j) {
        return low[j];
    }

    double high(int j) {
        return high[j];
    }

    int chosen() {
        return chosen;
    }

    /** Coverage and density of each box on the way. */
    List<double[]> steps() {
        List<double[]> steps = new ArrayList<>();
        boxes.forEach(b -> steps.add(new double[] {b.coverage(), b.density(), b.points()}));
        return steps;
    }
}
