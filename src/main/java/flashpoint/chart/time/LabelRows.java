package flashpoint.chart.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Placement of the labels of vertical lines, in rows above a plot. Each label stands beside its line like a flag, to
 * the right or the left; none overlaps another, none leaves the plot's width, and no line runs through a label on its
 * way down.
 *
 * <p>A depth-first search over rows and sides, with one more row when fewer do not do. Marks are few, so it ends at
 * once; a limit on its steps makes that certain.
 */
final class LabelRows {

    /** Room between a line and its label. */
    static final double OFFSET = 3;

    /** Least room between two labels in a row. */
    static final double GAP = 6;

    private static final int STEPS = 20_000;

    private final double[] x;
    private final double[] width;
    private final double low;
    private final double high;
    private final boolean bothSides;
    private int steps;

    /**
     * The place of a label.
     *
     * @param left left end
     * @param right right end
     * @param row 0 is the row farthest from the plot
     */
    record Place(double left, double right, int row) {}

    private LabelRows(double[] x, double[] width, double low, double high, boolean bothSides) {
        this.x = x;
        this.width = width;
        this.low = low;
        this.high = high;
        this.bothSides = bothSides;
    }

    /**
     * Places labels in as few rows as it can.
     *
     * @param x position of each line, ascending, within low and high
     * @param width width of each label
     * @param low left edge of the plot
     * @param high right edge of the plot
     * @param rows most rows allowed
     * @return a place for each label, or nothing if there is no way
     */
    static Optional<List<Place>> place(double[] x, double[] width, double low, double high, int rows) {
        // To the right first, where a reader looks for a flag; to the left only if that cannot be.
        for (boolean bothSides : new boolean[] {false, true}) {
            for (int n = 1; n <= rows; n++) {
                LabelRows search = new LabelRows(x, width, low, high, bothSides);
                List<Place> placed = new ArrayList<>();
                if (search.next(placed, n)) {
                    return Optional.of(List.copyOf(placed));
                }
            }
        }
        return Optional.empty();
    }

    private boolean next(List<Place> placed, int rows) {
        int i = placed.size();
        if (i == x.length) {
            return true;
        }
        for (int row = 0; row < rows; row++) {
            for (double left : sides(i)) {
                if (++steps > STEPS) {
                    return false;
                }
                Place place = new Place(left, left + width[i], row);
                if (fits(place, placed)) {
                    placed.add(place);
                    if (next(placed, rows)) {
                        return true;
                    }
                    placed.remove(i);
                }
            }
        }
        return false;
    }

    private double[] sides(int i) {
        double right = x[i] + OFFSET;
        double left = x[i] - OFFSET - width[i];
        if (bothSides) {
            return new double[] {right, left};
        }
        return new double[] {right + width[i] <= high ? right : left};
    }

    private boolean fits(Place p, List<Place> placed) {
        if (p.left < low || p.right > high) {
            return false;
        }
        int i = placed.size();
        for (int j = 0; j < i; j++) {
            Place q = placed.get(j);
            boolean overlap = p.row == q.row && p.left < q.right + GAP && q.left < p.right + GAP;
            if (overlap || crosses(x[i], p.row, q) || crosses(x[j], q.row, p)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line that begins in a row runs through a label in that row or below. */
    private static boolean crosses(double line, int row, Place label) {
        return label.row >= row && line > label.left - 1 && line < label.right + 1;
    }
}
