package flashpoint.lattice;

import flashpoint.core.Decision;
import flashpoint.lattice.rule.ArrestRatio;
import java.io.Serializable;

/**
 * The perceived probability of arrest by cops and actives in view, filled once by {@link Decision#arrestProbability}.
 *
 * <p>Both numbers are small almost always; pairs beyond the table are computed as they come, by the same function.
 */
final class RiskTable implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int COPS = 32;
    private static final int ACTIVES = 128;

    private final double k;
    private final ArrestRatio ratio;
    private final double[] table = new double[COPS * ACTIVES];

    RiskTable(double k, ArrestRatio ratio) {
        this.k = k;
        this.ratio = ratio;
        for (int cops = 0; cops < COPS; cops++) {
            for (int others = 0; others < ACTIVES; others++) {
                table[cops * ACTIVES + others] = compute(cops, others);
            }
        }
    }

    /**
     * P as a citizen sees it.
     *
     * @param cops cops in view
     * @param others actives in view, the citizen not counted
     * @return 0 to 1
     */
    double of(int cops, int others) {
        return cops < COPS && others < ACTIVES ? table[cops * ACTIVES + others] : compute(cops, others);
    }

    private double compute(int cops, int others) {
        return Decision.arrestProbability(k, ratio.of(cops, others + 1));
    }
}
