package flashpoint.model.observe;

import flashpoint.model.world.PolicyState;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;

/**
 * Certificate of calm: if even the most aggrieved person (H = 1) of each group falls short of the least threshold
 * without anger or company, then without rumour, shock or stop no person ever acts. ODD section 5.
 *
 * @param margin least threshold less greatest grievance, over the groups; above 0 calm is certain
 */
public record CalmCertificate(double margin) {

    /**
     * The certificate of a scenario at hour 0.
     *
     * @param scenario resolved scenario
     * @return its margin: min over groups of T_min &minus; (1 &minus; L)
     */
    public static CalmCertificate of(Scenario scenario) {
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < scenario.groups().size(); g++) {
            double threshold = scenario.parameters().get(Parameter.THRESHOLD_MIN)
                    + scenario.parameters().get(Parameter.DECIDE_ELDERS, g);
            least = Math.min(least, threshold - (1 - PolicyState.initialLegitimacy(scenario, g)));
        }
        return new CalmCertificate(least);
    }

    /**
     * Whether it holds.
     *
     * @return true if calm is certain without a trigger
     */
    public boolean holds() {
        return margin > 0;
    }
}
