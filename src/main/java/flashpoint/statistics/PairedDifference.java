package flashpoint.statistics;

/**
 * Effect of a change, run by run: differences between two samples with common random numbers. Pairing takes out what
 * both have in common, so the interval is narrower than that of two separate samples.
 *
 * @param difference summary of second less first, over the pairs in which both are present; its
 *     {@link Summary#missing()} counts the other pairs
 * @param raised pairs in which the second is greater
 * @param lowered pairs in which the second is less
 * @param same pairs in which both are equal
 */
public record PairedDifference(Summary difference, int raised, int lowered, int same) {

    /**
     * Compares two samples pair by pair.
     *
     * @param first values before the change, in order of replicate; NaN is missing
     * @param second values after it, in the same order
     * @return the comparison
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static PairedDifference of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " values make no pairs");
        }
        double[] differences = new double[first.length];
        int[] signs = new int[3];
        for (int i = 0; i < first.length; i++) {
            differences[i] = second[i] - first[i];
            if (!Double.isNaN(differences[i])) {
                signs[1 + (int) Math.signum(differences[i])]++;
            }
        }
        return new PairedDifference(Summary.of(differences), signs[2], signs[0], signs[1]);
    }

    /**
     * The 95 % interval of the share of pairs that were raised.
     *
     * @return see {@link Wilson}
     */
    public Interval raisedShare() {
        return Wilson.of(raised, difference.n());
    }

    /**
     * Whether the 95 % interval of the mean difference leaves out zero.
     *
     * @return false if there is no interval
     */
    public boolean clear() {
        return difference.interval().known() && !difference.interval().contains(0);
    }
}
