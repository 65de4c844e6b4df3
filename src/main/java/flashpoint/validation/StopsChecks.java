package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.core.IncidentType;
import flashpoint.core.Numbers;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Road stops over ninety days. */
final class StopsChecks {

    private static final String SOURCE =
            "ODD 7.12: stop, driver's group by share (1 + discrimination), bribe, refusal, fight";

    private StopsChecks() {}

    static List<Check> all() {
        return List.of(
                mean("stops-mean", 0.5, "expected number over 90 days at corruption .5"),
                mean("stops-mean-quarter", 0.25, "linear in corruption: half of that at .5"),
                variance());
    }

    private static Scenario village(double corruption) {
        return BundledScenarios.theory("police-stops", "grievance.corruption=" + corruption);
    }

    /** Chance of a fight in a tick: shares .75 and .25, discrimination 0 and .5. */
    private static double chance(Scenario scenario, double corruption) {
        double a = 0.75;
        double b = 0.25 * 1.5;
        double bribe = a / (a + b) * Math.min(1, corruption / 2) + b / (a + b) * Math.min(1, corruption * 1.5 / 2);
        return Decision.chance(0.5, scenario.meta().dt()) * bribe * 0.5 * 0.8;
    }

    private static double[] fights(CheckRunner bench, Scenario scenario, int n) throws InterruptedException {
        return bench
                .each(scenario, n, r -> (double) r.incidents().stream()
                        .filter(i -> i.type() == IncidentType.STOP_FIGHT)
                        .count())
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Check mean(String name, double corruption, String why) {
        Scenario scenario = village(corruption);
        double p = chance(scenario, corruption);
        int ticks = scenario.meta().ticks();
        return new Check(
                name,
                CheckGroup.STOPS,
                SOURCE,
                Numbers.fixed(ticks * p, 1) + " fights; " + why,
                30,
                120,
                (bench, n) -> {
                    double mean = StatUtils.mean(fights(bench, scenario, n));
                    return Criteria.normal(mean, ticks * p, Math.sqrt(ticks * p * (1 - p) / n), 0, n);
                });
    }

    private static Check variance() {
        Scenario scenario = village(0.5);
        double p = chance(scenario, 0.5);
        return new Check(
                "stops-variance",
                CheckGroup.STOPS,
                SOURCE + "; Bernoulli by tick, nearly Poisson over 90 days",
                "variance over that of the binomial law is 1",
                30,
                120,
                (bench, n) -> Criteria.variance(
                        fights(bench, scenario, n), scenario.meta().ticks() * p * (1 - p)));
    }
}
