package flashpoint.lattice;

import flashpoint.core.Decision;
import flashpoint.lattice.grid.ViewShape;
import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.ViewRule;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A citizen's activation level against the decision made out in full, for every number of cops and actives in view. */
class ActivationLevelsTest {

    @ParameterizedTest
    @CsvSource({
        "paper, 2.3, 0.82",
        "paper, 2.3, 0.1",
        "paper, 0.001, 0.7",
        "paper, 0, 0.7",
        "paper, 100, 0.5",
        "paper, 1e-14, 0.7",
        "as-coded, 2.302585092994046, 0.82",
        "as-coded, 0.3, 0.6"
    })
    void whoHasTheNerveActsByTheFullDecisionAndNobodyElse(String set, double k, double legitimacy) {
        RuleSet rules = (set.equals("paper") ? RuleSet.paper() : RuleSet.asCoded()).withK(k);
        for (ArrestRatio ratio : new ArrestRatio[] {ArrestRatio.FLOOR, ArrestRatio.ROUND}) {
            LatticeConfig config =
                    LatticeConfig.of(rules.with(ratio)).change().vision(4).build();
            int cells = new ViewShape(ViewRule.EUCLIDEAN, 4).size();
            ActivationLevels levels = new ActivationLevels(config, cells);
            levels.legitimacy(legitimacy);
            SplittableRandom random = new SplittableRandom(1);
            for (int person = 0; person < 300; person++) {
                double hardship = random.nextDouble();
                // Half of the people fear hardly anything: the highest ratios matter to them alone.
                double riskAversion = random.nextDouble() * (person % 2 == 0 ? 1 : 0.3);
                same(config, cells, levels.activationLevel(hardship, riskAversion), hardship, riskAversion, legitimacy);
            }
        }
    }

    private static void same(
            LatticeConfig config,
            int cells,
            int activationLevel,
            double hardship,
            double riskAversion,
            double legitimacy) {
        RuleSet rules = config.rules();
        double grievance = rules.grievance().factor(config.threshold()) * Decision.grievance(hardship, legitimacy);
        for (int cops = 0; cops <= cells; cops++) {
            for (int actives = 1; actives <= cells + 1 - cops; actives++) {
                double risk =
                        Decision.arrestProbability(rules.k(), rules.ratio().of(cops, actives));
                boolean acts = Decision.netUtility(grievance, riskAversion, risk) > config.threshold();
                // Not assertThat: this runs some six million times.
                if (acts != rules.ratio().rounded(cops, actives) <= activationLevel) {
                    throw new AssertionError("activation level " + activationLevel + " at " + cops + " cops and "
                            + actives + " actives, H " + hardship + ", R " + riskAversion);
                }
            }
        }
    }
}
