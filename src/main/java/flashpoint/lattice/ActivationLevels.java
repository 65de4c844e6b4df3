package flashpoint.lattice;

import flashpoint.core.Decision;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Activation levels of citizens, by the inverse of rule A: the highest number of whole cops per active at which a
 * citizen still acts.
 *
 * <p>With L, H and R fixed the decision hangs on the ratio alone, and the perceived risk never falls as the ratio rises
 * (neither does a product or difference of doubles when rounded). So {@link Decision} is asked once for each person and
 * value of L, and the turn compares two whole numbers. A test holds both against each other for every ratio.
 */
final class ActivationLevels implements Serializable {

    /** Level of a citizen who would not act even with no cop in view. */
    static final int NONE = -1;

    private static final long serialVersionUID = 1L;

    private final double threshold;
    private final double factor;
    /** By whole cops per active: P. */
    private final double[] risks;

    private double legitimacy = Double.NaN;

    /**
     * Rule A.
     *
     * @param config threshold and rule set
     * @param cells cells in view, the highest ratio there can be
     */
    ActivationLevels(LatticeConfig config, int cells) {
        threshold = config.threshold();
        factor = config.rules().grievance().factor(threshold);
        risks = new double[cells + 1];
        Arrays.setAll(risks, ratio -> Decision.arrestProbability(config.rules().k(), ratio));
    }

    /**
     * Takes the legitimacy of a tick.
     *
     * @param now L
     * @return whether it has changed, so that no level holds any more
     */
    boolean legitimacy(double now) {
        boolean other = now != legitimacy;
        legitimacy = now;
        return other;
    }

    /** Whether a person acts at a perceived probability of arrest. */
    boolean acts(double hardship, double riskAversion, double arrestProbability) {
        double grievance = factor * Decision.grievance(hardship, legitimacy);
        return Decision.netUtility(grievance, riskAversion, arrestProbability) > threshold;
    }

    /**
     * The activation level of a person.
     *
     * @param hardship H
     * @param riskAversion R
     * @return the highest ratio at which it acts, up to the number of cells in view, or {@link #NONE}
     */
    int activationLevel(double hardship, double riskAversion) {
        int acts = NONE;
        int flinches = risks.length;
        while (flinches - acts > 1) {
            int middle = acts < 0 ? Math.min(flinches - 1, 0) : (acts + flinches) >>> 1;
            if (acts(hardship, riskAversion, risks[middle])) {
                acts = middle;
            } else {
                flinches = middle;
            }
        }
        return acts;
    }
}
