package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Theory of a rumour in one village of adults who meet at random: the deterministic limit of the model's synchronous
 * steps, and the laws in continuous time to which it tends as the steps become short.
 *
 * @param contacts chance of a contact in a tick
 * @param both whether a meeting of two tellers stops both (Daley and Kendall 1964)
 * @param failures meetings with those who know that make a teller stop
 * @param stifles chance that such a meeting counts
 * @param forgets chance of losing interest in a tick
 * @param believes chance that one who hears begins to tell
 * @param tellers share who tell at the start
 * @param stiflers share who know and keep silent at the start
 */
record RumourTheory(
        double contacts,
        boolean both,
        int failures,
        double stifles,
        double forgets,
        double believes,
        double tellers,
        double stiflers) {

    private static final double NOBODY = 1e-12;

    /** End of a rumour, as shares of all. */
    record End(double never, double heard) {}

    /** The theory of a scenario of one village, one rumour and no seeds. */
    static RumourTheory of(Scenario scenario) {
        Parameters p = scenario.parameters();
        double dt = scenario.meta().dt();
        Rumour rumour = scenario.rumours().get(0);
        return new RumourTheory(
                Decision.chance(p.get(Parameter.RUMOUR_F2F_RATE), dt),
                p.choice(Parameter.RUMOUR_STIFLE_RULE).equals("BOTH"),
                p.intValue(Parameter.RUMOUR_STIFLE_FAILURES),
                p.get(Parameter.RUMOUR_STIFLE_F2F),
                Decision.chance(p.get(Parameter.RUMOUR_FORGET), dt),
                rumour.credibility(),
                rumour.tellers(),
                rumour.stiflers());
    }

    /** The theory in shorter steps: contacts and forgetting at the same rates. */
    RumourTheory inStepsOf(double shorter) {
        double ratio = FastMath.log1p(-shorter) / FastMath.log1p(-contacts);
        double forgetting = -FastMath.expm1(ratio * FastMath.log1p(-forgets));
        return new RumourTheory(shorter, both, failures, stifles, forgetting, believes, tellers, stiflers);
    }

    /** Share who have not heard at the start. */
    double ignorant() {
        return 1 - tellers - stiflers;
    }

    /**
     * The synchronous steps for many people: x' = x exp(-p y). A teller fails by calling one who knows; under the pair
     * rule also by being called by another teller, and of calls between tellers every second counts.
     */
    End synchronous() {
        double x = ignorant();
        double[] y = new double[failures];
        y[0] = tellers;
        double telling = tellers;
        while (telling > NOBODY) {
            double silent = 1 - x - telling;
            double caller = contacts * stifles * (both ? silent + telling / 2 : silent + telling);
            double called = both ? contacts * stifles * telling / 2 : 0;
            double fails = 1 - (1 - caller) * FastMath.exp(-called);
            double reached = -x * FastMath.expm1(-contacts * telling);
            for (int k = failures - 1; k >= 0; k--) {
                double arriving = k == 0 ? 0 : y[k - 1] * fails;
                y[k] = (1 - forgets) * (y[k] * (1 - fails) + arriving);
            }
            y[0] += believes * reached;
            x -= reached;
            telling = StatUtils.sum(y);
        }
        return new End(x, 1 - x);
    }

    /**
     * Share of those who had not heard at the start who never do, in continuous time without forgetting: theta solves
     * ln theta = -(k+1) a (1 - theta) - b, with k failures to stop and shares a ignorant and b telling at the start
     * (k = 1: Belen and Pearce 2004; b = 0: Daley and Kendall 1964, Maki and Thompson 1973).
     */
    static double limit(int failures, double ignorant, double tellers) {
        // Without tellers 1 solves it too; the end of the rumour is the smaller root, below the turning point.
        double turn = Math.min(1, 1 / ((failures + 1) * ignorant));
        double most = tellers == 0 ? turn : 1;
        return new BrentSolver(1e-14)
                .solve(1000, t -> FastMath.log(t) + (failures + 1) * ignorant * (1 - t) + tellers, 1e-9, most);
    }

    /**
     * Variance of the number who never hear, over the number who had not heard at the start, for large populations in
     * continuous time, one failure. By the diffusion limit of the chain with time counted in contacts of one teller,
     * stopped when the tellers are used up; without tellers at the start it is the law of Watson (1988) and Pittel
     * (1990).
     */
    static double variance(boolean both, double ignorant, double tellers) {
        double end = limit(1, ignorant, tellers);
        double u = -FastMath.log(end);
        double xx = end - end * end;
        double xy = u * end + 2 * end * end - 2 * end;
        double yy = 4 * ignorant * ((1 - u) * end - end * end) + u;
        if (both) {
            yy += tellers * u + 2 * ignorant * (u - 1 + end) - u * u / 2;
        }
        double x = ignorant * end;
        double slope = x / (2 * x - 1);
        return xx + 2 * slope * xy + slope * slope * yy / ignorant;
    }
}
