package flashpoint.core;

import org.apache.commons.math3.util.FastMath;

/**
 * The terms of the decision to act: Epstein (2002) joined with Granovetter's (1978) threshold on the share of others.
 *
 * <p>Village mode and lattice mode call these same functions; nothing else in the program computes a grievance, an
 * arrest probability or a utility. All arguments are pure numbers.
 */
public final class Decision {

    private Decision() {}

    /**
     * Hardship seen against legitimacy, before any anger: Epstein's G = H(1 &minus; L).
     *
     * @param hardship H, 0 to 1
     * @param legitimacy L, 0 to 1
     * @return 0 to 1
     */
    public static double grievance(double hardship, double legitimacy) {
        return hardship * (1 - legitimacy);
    }

    /**
     * Grievance with anger, joined as a noisy or: G = H(1 &minus; L) &oplus; A.
     *
     * @param base {@link #grievance(double, double)}
     * @param anger A, 0 to 1
     * @return 0 to 1; equal to {@code base} without anger
     */
    public static double withAnger(double base, double anger) {
        // Written so that it is base itself, to the last bit, without anger.
        return base + anger * (1 - base);
    }

    /**
     * Perceived probability of arrest, Epstein's P = 1 &minus; exp(&minus;k C/A).
     *
     * @param k steepness; 2.3 makes P = 0.9 at one officer per active
     * @param ratio officers per active, the decider counted as active
     * @return 0 to 1
     */
    public static double arrestProbability(double k, double ratio) {
        return 1 - FastMath.exp(-k * ratio);
    }

    /**
     * Net utility, grievance less the risk: G &minus; R P. Epstein's agent acts if it exceeds the threshold T.
     *
     * @param grievance G, 0 to 1
     * @param riskAversion R, 0 to 1
     * @param arrestProbability P, 0 to 1
     * @return -1 to 1
     */
    public static double netUtility(double grievance, double riskAversion, double arrestProbability) {
        return grievance - riskAversion * arrestProbability;
    }

    /**
     * Willingness to act, all terms but the risk of arrest: G + &psi;s &minus; &omega;F &minus; (T + &xi;X) &minus;
     * &kappa; + commitment, added in this order.
     *
     * @param grievance G, 0 to 1
     * @param pull &psi;s: the share of others who act, weighted
     * @param fear &omega;F: fear that holds back
     * @param threshold T + &xi;X: the threshold with what contact adds to it
     * @param restraint &kappa;: what the own group's elders ask
     * @param commitment what having begun adds; 0 for those who have not
     * @return the sum; {@link #netUtility} takes the risk from it
     */
    public static double willingness(
            double grievance, double pull, double fear, double threshold, double restraint, double commitment) {
        return grievance + pull - fear - threshold - restraint + commitment;
    }

    /**
     * The sigmoid x<sup>n</sup> / (x<sup>n</sup> + &theta;<sup>n</sup>), with 0 at 0.
     *
     * @param x at least 0
     * @param theta half point, above 0
     * @param n steepness, a whole number at least 1; powers are products, so every processor agrees
     * @return 0 to 1
     */
    public static double hill(double x, double theta, int n) {
        if (x <= 0) {
            return 0;
        }
        double r = theta / x;
        double power = r;
        for (int i = 1; i < n; i++) {
            power *= r;
        }
        return 1 / (1 + power);
    }

    /**
     * Chance that an event of a given rate happens within a time.
     *
     * @param rate 1/h, at least 0
     * @param hours h
     * @return 1 &minus; exp(&minus;rate &middot; hours)
     */
    public static double chance(double rate, double hours) {
        return -FastMath.expm1(-rate * hours);
    }
}
