package flashpoint.validation;

import flashpoint.core.IncidentType;
import flashpoint.core.Numbers;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Checks of incidents over ninety days: how often each step is taken, against the product of its chances. */
final class StopsChecks {

    private static final String SOURCE =
            "ODD 7.12: stop, driver's group by share (1 + discrimination), bribe, refusal, fight, visit, clash";

    /** Shares .75 and .25 in the village, of which contact is 2 x .25 and 1. */
    private static final double[] SHARE = {0.75, 0.25};

    private static final double[] CONTACT = {0.5, 1};

    private StopsChecks() {}

    static List<Check> all() {
        return List.of(
                mean("stops-mean", IncidentType.STOP_FIGHT, 0.5, "expected number over 90 days at corruption .5"),
                mean("stops-mean-quarter", IncidentType.STOP_FIGHT, 0.25, "at half that corruption"),
                mean("stops-clashes", IncidentType.HOUSE_CLASH, 0.5, "fights, visit and clash"),
                variance());
    }

    private static Scenario village(double corruption) {
        return BundledScenarios.theory("police-stops", "grievance.corruption=" + corruption);
    }

    /** Expected number of a step in a run. */
    private static double expected(Scenario scenario, IncidentType step) {
        Parameters p = scenario.parameters();
        double corruption = p.get(Parameter.GRIEVANCE_CORRUPTION);
        double all = 0;
        double sum = 0;
        for (int g = 0; g < SHARE.length; g++) {
            double felt = 1 + p.get(Parameter.GRIEVANCE_DISCRIMINATION, g);
            double weight = SHARE[g] * felt;
            double refused = p.get(Parameter.INCIDENT_REFUSE)
                    * felt
                    * (1 - legitimacy(p, g))
                    * (1 - p.get(Parameter.CONTACT_LEGIT) * CONTACT[g]);
            double fight = Math.min(1, corruption * felt / 2) * Math.min(1, refused) * p.get(Parameter.INCIDENT_FIGHT);
            double visited = p.get(Parameter.INCIDENT_VISIT)
                    * (0.5 + p.get(Parameter.POLICE_IMPUNITY))
                    * p.get(Parameter.INCIDENT_CLASH);
            all += weight;
            sum += weight * fight * (step == IncidentType.HOUSE_CLASH ? visited : 1);
        }
        return p.get(Parameter.INCIDENT_RATE) * scenario.meta().days() * sum / all;
    }

    /** Legitimacy in the eyes of a group without contact, ODD 7.6. */
    private static double legitimacy(Parameters p, int g) {
        return p.get(Parameter.LEGIT_L0, g)
                * (1 - p.get(Parameter.LEGIT_W_CORRUPTION, g) * p.get(Parameter.GRIEVANCE_CORRUPTION))
                * (1 - p.get(Parameter.LEGIT_W_DISCRIMINATION, g) * p.get(Parameter.GRIEVANCE_DISCRIMINATION, g))
                * (1 - p.get(Parameter.LEGIT_W_HATE, g) * p.get(Parameter.GRIEVANCE_HATE, g));
    }

    private static double[] counts(CheckRunner bench, Scenario scenario, IncidentType step, int n)
            throws InterruptedException {
        return bench
                .each(scenario, n, r -> (double)
                        r.incidents().stream().filter(i -> i.type() == step).count())
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Check mean(String name, IncidentType step, double corruption, String why) {
        Scenario scenario = village(corruption);
        double mean = expected(scenario, step);
        return new Check(
                name, CheckGroup.STOPS, SOURCE, Numbers.fixed(mean, 1) + ", Poisson; " + why, 30, 120, (bench, n) -> {
                    double seen = StatUtils.mean(counts(bench, scenario, step, n));
                    return Criteria.normal(seen, mean, Math.sqrt(mean / n), 0, n);
                });
    }

    private static Check variance() {
        Scenario scenario = village(0.5);
        return new Check(
                "stops-variance",
                CheckGroup.STOPS,
                SOURCE + "; a Poisson process thinned by chances is one",
                "variance over mean of the number of fights is 1",
                30,
                120,
                (bench, n) -> Criteria.variance(
                        counts(bench, scenario, IncidentType.STOP_FIGHT, n),
                        expected(scenario, IncidentType.STOP_FIGHT)));
    }
}
