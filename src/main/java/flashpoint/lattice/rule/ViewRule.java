package flashpoint.lattice.rule;

/**
 * Shape of the view at vision v. The own cell never is, and the rim (distance v) always is.
 *
 * <p>Both rule sets count in the closed Euclidean disc: v = 1.7 sees 8 cells, v = 7 sees 148. The searches for the
 * <em>nearest</em> active or opponent in the authors' code leave the rim out (8 and 144 cells), see
 * {@code ViewShape.nearestCells()}; the two other shapes know no such difference.
 */
public enum ViewRule {
    /** d&sup2; = dx&sup2; + dy&sup2; &le; v&sup2;. */
    EUCLIDEAN {
        @Override
        public int halfWidth(int dy, double vision) {
            int dx = (int) vision;
            while (dx * dx + dy * dy > vision * vision) {
                dx--;
            }
            return dx;
        }
    },
    /** max(|dx|, |dy|) &le; v: a square, as in NetLogo and Mesa with {@code moore}. */
    MOORE {
        @Override
        public int halfWidth(int dy, double vision) {
            return (int) vision;
        }
    },
    /** |dx| + |dy| &le; v: a diamond. */
    VON_NEUMANN {
        @Override
        public int halfWidth(int dy, double vision) {
            return (int) vision - Math.abs(dy);
        }
    };

    /**
     * Half width of the view in one row.
     *
     * @param dy the row, at most {@code floor(vision)} away
     * @param vision v
     * @return columns on either side; every row of every shape is one unbroken span
     */
    public abstract int halfWidth(int dy, double vision);
}
