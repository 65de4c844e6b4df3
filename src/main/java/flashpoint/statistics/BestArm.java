package flashpoint.statistics;

import java.util.Arrays;

/**
 * The arm with the best mean, and how sure that is: the share of bootstrap samples of whole rows (pairs) in which it comes
 * out best. Arms that tie share the vote.
 *
 * @param arm number of the arm with the best mean, the first among equals
 * @param probability by arm: share of the resamples in which it is best; they add up to 1
 */
public record BestArm(int arm, double[] probability) {

    /** Bootstrap samples. */
    public static final int SAMPLES = 2000;

    /**
     * Finds the best arm.
     *
     * @param seed of the bootstrap
     * @param name names the draws
     * @param rows by pair, then arm; no value may be missing
     * @param least whether little is good, as of deaths
     * @return the arm
     * @throws IllegalArgumentException without a row or arm
     */
    public static BestArm of(long seed, String name, double[][] rows, boolean least) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        int arms = rows[0].length;
        int[] members = new int[rows.length];
        Arrays.setAll(members, i -> i);
        int arm = best(rows, members, arms, least)[0];
        double[] votes = new double[arms];
        Resamples draws = new Resamples(seed, name);
        for (int r = 0; r < SAMPLES; r++) {
            draws.withReplacement(r, rows.length, members);
            int[] best = best(rows, members, arms, least);
            for (int b : best) {
                votes[b] += 1.0 / best.length;
            }
        }
        for (int a = 0; a < arms; a++) {
            votes[a] /= SAMPLES;
        }
        return new BestArm(arm, votes);
    }

    private static int[] best(double[][] rows, int[] members, int arms, boolean least) {
        double[] sums = new double[arms];
        for (int i : members) {
            for (int a = 0; a < arms; a++) {
                sums[a] += least ? -rows[i][a] : rows[i][a];
            }
        }
        double most = Arrays.stream(sums).max().orElseThrow();
        int[] best = new int[arms];
        int n = 0;
        for (int a = 0; a < arms; a++) {
            if (sums[a] == most) {
                best[n++] = a;
            }
        }
        return Arrays.copyOf(best, n);
    }
}
