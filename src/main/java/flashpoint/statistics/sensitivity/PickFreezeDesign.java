package flashpoint.statistics.sensitivity;

/**
 * A pick-and-freeze design in which the seed is an input like any other. Matrices A and B are the two halves of a scrambled
 * Sobol sequence; a hybrid of A takes the columns of one group from B and all else, the seed included, from A; the last
 * hybrid takes the seed alone from B. N rows cost N (groups + 3) runs.
 *
 * <p>With hybrids of this kind, first-order indices from (B, hybrid) and totals from (A, hybrid) are both right
 * ({@link SobolIndices}): A and a hybrid share the luck that is not asked about, B and a hybrid share nothing but the group.
 * One seed a row in all matrices would make first-order indices too large, by all that an input does together with luck
 * (by all of the luck, with estimators that do not subtract A); fresh seeds everywhere would make totals too large, by all
 * of the luck.
 *
 * <p>Matrices are numbered: 0 is A, 1 is B, 2 + g the hybrid of group g, the last that of the seed.
 */
public final class PickFreezeDesign {

    private final double[][] points;
    private final int[] groups;
    private final int groupCount;
    private final int columns;

    private PickFreezeDesign(double[][] points, int[] groups, int groupCount) {
        this.points = points;
        this.groups = groups;
        this.groupCount = groupCount;
        columns = groups.length;
    }

    /**
     * A design, or a block of one.
     *
     * @param seed of the scramble
     * @param scramble number of the scramble
     * @param from first row
     * @param rows how many
     * @param groups by input: number of its group, from 0 without a gap
     * @return the design
     * @throws IllegalArgumentException if there is no input, a gap between groups, or more than 500 inputs
     */
    public static PickFreezeDesign of(long seed, int scramble, int from, int rows, int[] groups) {
        int most = -1;
        for (int g : groups) {
            most = Math.max(most, g);
        }
        boolean[] seen = new boolean[most + 1];
        for (int g : groups) {
            seen[g] = true;
        }
        for (int g = 0; g <= most; g++) {
            if (!seen[g]) {
                throw new IllegalArgumentException("group " + g + " has no input");
            }
        }
        double[][] points = SobolPoints.of(seed, scramble, 2 * groups.length).points(from, rows);
        return new PickFreezeDesign(points, groups.clone(), most + 1);
    }

    /**
     * Rows of each matrix.
     *
     * @return as asked
     */
    public int rows() {
        return points.length;
    }

    /**
     * Matrices, each with as many rows.
     *
     * @return groups + 3
     */
    public int matrices() {
        return groupCount + 3;
    }

    /**
     * A point of the unit cube.
     *
     * @param row 0 to rows &minus; 1
     * @param matrix 0 to matrices &minus; 1
     * @return by input, in (0, 1)
     */
    public double[] point(int row, int matrix) {
        double[] x = new double[columns];
        for (int i = 0; i < columns; i++) {
            boolean other = matrix == 1 || matrix == 2 + groups[i];
            x[i] = points[row][other ? columns + i : i];
        }
        return x;
    }

    /**
     * Whether a matrix takes the seeds of B.
     *
     * @param matrix 0 to matrices &minus; 1
     * @return true for B and the hybrid of the seed; the seed of a row is another in A than in B, and the same in all
     *     matrices that take it from the same one
     */
    public boolean otherSeed(int matrix) {
        return matrix == 1 || matrix == matrices() - 1;
    }
}
