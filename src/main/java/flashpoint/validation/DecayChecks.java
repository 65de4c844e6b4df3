package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Checks of fatigue where no one joins. */
final class DecayChecks {

    private DecayChecks() {}

    static List<Check> all() {
        Scenario scenario = BundledScenarios.theory("fatigue");
        double tau = scenario.parameters().get(Parameter.FATIGUE_TAU);
        return List.of(new Check(
                "fatigue-slope",
                CheckGroup.DECAY,
                "Bonnasse-Gahot et al. 2018, doi:10.1038/s41598-017-18093-4 (form); active(t) = n0 exp(-t / tau)",
                "1/9 = .1111 an hour tire, within 5 % (six standard errors at 20,000 people)",
                1,
                5,
                (bench, n) -> slope(bench, scenario, 1 / tau, n)));
    }

    private static CheckResult slope(CheckRunner bench, Scenario scenario, double rate, int n)
            throws InterruptedException {
        double dt = scenario.meta().dt();
        double lost = 0;
        double exposed = 0;
        for (RunResult run : bench.runs(scenario, n)) {
            double[] active = RunColumns.series(scenario, run, "active");
            for (int t = 1; t < active.length; t++) {
                lost += active[t - 1] - active[t];
                exposed += active[t - 1];
            }
        }
        double p = Decision.chance(rate, dt);
        double observed = -FastMath.log1p(-lost / exposed) / dt;
        double error = Math.sqrt(p * (1 - p) / exposed) / (1 - p) / dt;
        return Criteria.normal(observed, rate, error, 0, n).and(Math.abs(observed - rate) <= 0.05 * rate);
    }
}
