package flashpoint.statistics.sensitivity;

/**
 * A radial screening design (Campolongo, Saltelli and Cariboni 2011, <i>From screening to quantitative sensitivity
 * analysis</i>, Computer Physics Communications 182(4), 978&ndash;988): from each of r base points of a scrambled Sobol
 * sequence every group of inputs moves once, alone. It costs r (groups + 1) runs, times the seeds that all points share.
 *
 * <p>In one thing it differs: a step is not the distance to a second point, which may be as small as it likes and then
 * divides luck by next to nothing. It goes round the unit interval by &frac14; + &frac12; v, v uniform, so that its length is at
 * least &frac14; and the place it reaches is uniform too.
 *
 * <p>Points are numbered: 0 is the base, 1 + g the one in which group g has moved.
 */
public final class RadialDesign {

    private final double[][] points;
    private final int[] groups;

    private RadialDesign(double[][] points, int[] groups) {
        this.points = points;
        this.groups = groups;
    }

    /**
     * A design, or a block of one.
     *
     * @param seed of the scramble
     * @param from first radius
     * @param radii how many
     * @param groups by input: number of its group
     * @return the design
     * @throws IllegalArgumentException if there is no input or more than 500
     */
    public static RadialDesign of(long seed, int from, int radii, int[] groups) {
        return new RadialDesign(SobolPoints.of(seed, 0, 2 * groups.length).points(from, radii), groups.clone());
    }

    /**
     * A point of the unit cube.
     *
     * @param radius number of the base point
     * @param number 0 for the base, 1 + g for the one in which group g has moved
     * @return by input, in (0, 1)
     */
    public double[] point(int radius, int number) {
        double[] x = new double[groups.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = points[radius][i] + (number == groups[i] + 1 ? step(radius, i) : 0);
        }
        return x;
    }

    /**
     * The step of an input, as share of its range.
     *
     * @param radius number of the base point
     * @param input number of the input
     * @return .25 to .75 in size, above or below 0
     */
    public double step(int radius, int input) {
        double ahead = 0.25 + 0.5 * points[radius][groups.length + input];
        return points[radius][input] + ahead < 1 ? ahead : ahead - 1;
    }
}
