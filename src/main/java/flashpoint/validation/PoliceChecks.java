package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;

/** Checks of arrests by one unit. */
final class PoliceChecks {

    private static final int OFFICERS = 20;

    private PoliceChecks() {}

    static List<Check> all() {
        Scenario scenario = BundledScenarios.theory("arrests");
        double p = Decision.chance(
                scenario.parameters().get(Parameter.POLICE_ARREST),
                scenario.meta().dt());
        return List.of(new Check(
                "arrests-binomial",
                CheckGroup.POLICE,
                "ODD 7.9: arrests a tick are Binomial(officers, 1 - exp(-rate dt))",
                "chance of an officer to make an arrest in a tick .0296; chi-squared of the numbers by tick",
                2,
                10,
                (bench, n) -> observe(bench, scenario, p, n)));
    }

    private static CheckResult observe(CheckRunner bench, Scenario scenario, double p, int n)
            throws InterruptedException {
        double arrests = 0;
        int ticks = 0;
        double squares = 0;
        for (RunResult run : bench.runs(scenario, n)) {
            double[] attackers = RunColumns.series(scenario, run, "attackers_A");
            double[] made = RunColumns.series(scenario, run, "arrests_A");
            for (int t = 1; t < made.length; t++) {
                if (attackers[t] > 0) {
                    double deviation = made[t] - made[t - 1] - OFFICERS * p;
                    squares += deviation * deviation;
                    arrests += made[t] - made[t - 1];
                    ticks++;
                }
            }
        }
        double variance = OFFICERS * p * (1 - p);
        // Fourth moment of a binomial: 3 v^2 + v (1 - 6 p (1 - p)).
        double spread = Math.sqrt((2 * variance * variance + variance * (1 - 6 * p * (1 - p))) / ticks);
        double error = Math.sqrt(p * (1 - p) / ticks / OFFICERS);
        // An attacker drawn twice in a tick is arrested once: a part in 10,000 here.
        return Criteria.normal(arrests / ticks / OFFICERS, p, error, 2e-4 * p, n)
                .and(Criteria.normal(squares / ticks, variance, spread, 0.001 * variance, n));
    }
}
